// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
@testable import PanelReporting
import Testing

@Suite("What was learnt for a scenario") struct IntoReportTests {
  static let takes = ScenarioPath.root.key("talks").key("takes")
  static let learnt = LearntScenario(
    values: [
      .init(
        override: ScenarioOverride(path: takes, value: "{ weibull: { shape: 8.1, scale: 97.3% } }"), old: "85% to 125%",
        subject: .talks),
      .init(
        override: ScenarioOverride(path: .root.key("talks").key("alike"), value: "0.3"), old: "0.3", subject: .talks),
    ],
    leftAlone: [.init(path: .root.key("handover"), reason: "4 handovers recorded; it takes 10")],
    notes: ["Hands are those who asked; who wanted to and had no time isn't in the recordings."],
    learntFrom: LearntFrom(
      recordings: ["a"], sessions: 34, date: CivilDate(year: 2026, month: 11, day: 25)!,
      counts: [.talks: 1360, .hands: 34]))

  @Test func whole() {
    #expect(
      LearntScenarioAnswer(Self.learnt, file: "panel.yaml", isWritten: true).text() == """
        2 values learnt from 34 recorded sessions now stand in panel.yaml, with what the
        recordings leave open (1,360 talks, hands in 34 sessions).

          talks.takes
            was 85% to 125%
            is { weibull: { shape: 8.1, scale: 97.3% } }
          talks.alike
            0.3, as before

        Left alone:
          handover: 4 handovers recorded; it takes 10

        Hands are those who asked; who wanted to and had no time isn't in the
        recordings.

        """)
  }

  @Test(arguments: [30, 45, 80, 140])
  func fits(width: Int) {
    for isWritten in [true, false] {
      let text = LearntScenarioAnswer(Self.learnt, file: "panel\u{1B}[31m.yaml", isWritten: isWritten).text(
        width: width)
      #expect(!text.contains("\u{1B}"))
      // A word that is wider than the terminal stays whole.
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width || !$0.dropFirst(8).contains(" ") })
    }
  }

  @Test func nothing() {
    var none = Self.learnt
    none.values = []
    #expect(
      LearntScenarioAnswer(none, file: "panel.yaml", isWritten: true).text().hasPrefix(
        "Nothing was learnt from 34 recorded sessions, and panel.yaml stays as it is.\n\nLeft alone:\n  handover: "))
  }
}
