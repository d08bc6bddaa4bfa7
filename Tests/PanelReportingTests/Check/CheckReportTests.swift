// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelReporting

@Suite struct CheckReportTests {
  @Test func everyUncertainLengthByItsPlace() {
    let places = ScenarioLengths(SeedPanel.scenario).entries.map(\.place)
    #expect(
      places == [
        "Late start", "Handover", "Introductory remarks and introduction of the panellists: takes",
        "Historic overview of UN-related initiatives: takes",
        "Historic overview of UN-related initiatives: wraps up in", "National perspective (2 times): takes",
        "National perspective (2 times): wraps up in", "Key findings of the Sutherland report: takes",
        "Key findings of the Sutherland report: wraps up in", "Q and A: a question", "Q and A: an answer",
        "Concluding remarks: takes",
      ])
  }

  @Test func whatIsNotThereIsNotSaid() {
    var scenario = SeedPanel.scenario
    scenario.lateStart = .exactly(.length(.zero))
    scenario.moderation.talk.heeded = .never
    scenario.incident = Incident(chance: Chance(0.05), costs: .exactly(.length(.minutes(5))))
    let places = ScenarioLengths(scenario).entries.map(\.place)
    #expect(places.first == "Incident (5%) costs")
    #expect(!places.contains { $0.contains("wraps up") })
  }

  @Test func wordsForLengths() {
    let lines = CheckAnswer(SeedPanel.scenario, file: "panel.yaml").text(width: 100).split(separator: "\n")
    let index = lines.firstIndex { $0 == "  Historic overview of UN-related initiatives: takes" }
    // 85% to 125% of ten minutes, lognormal: the median is √(8.5 · 12.5) minutes.
    #expect(
      lines[(index ?? 0) + 1]
        == "    typical 10m18s, 1 in 10 under 8m30s, 1 in 10 over 12m30s, 1 in 100 over 14m38s")
    let exact = try? UncertainLength.exactly(.length(.minutes(10))).profile()
    #expect(exact.map(LengthWords.words) == "always 10m")
  }

  @Test(arguments: [30, 40, 60, 80])
  func linesFit(_ width: Int) {
    var scenario = SeedPanel.scenario
    scenario.agenda += OtherPanels.hostileTitles.map { .talk(Talk(title: $0, planned: .minutes(10), count: 3)) }
    let text = CheckAnswer(scenario, file: "panel.yaml").text(width: width)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isHarmless($0) })
    #expect(text.contains("…: wraps up in\n"))
  }
}
