// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelReporting

@Suite struct ComparisonReportTests {
  private static func texts(_ width: Int, _ style: Style) -> [String] {
    [
      ComparedPanels.several.text(width: width, style: style),
      ComparedPanels.sweep.text(width: width, style: style),
    ]
  }

  /// Recorded and read as those of `ReportSnapshotTests`.
  @Test(arguments: [40, 80, 140])
  func snapshots(_ width: Int) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots").standardized
    for (name, text) in zip(["comparison", "sweep"], Self.texts(width, .plain)) {
      let file = folder.appending(path: "\(name)-\(width).txt")
      if ProcessInfo.processInfo.environment["PANELSIM_RECORD_SNAPSHOTS"] == "1" {
        try Data(text.utf8).write(to: file)
      } else {
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
      }
    }
  }

  @Test(arguments: [1, 30, 40, 57, 80, 140, 300])
  func everyLineFits(_ width: Int) {
    for line in Self.texts(width, .plain).flatMap({ $0.split(separator: "\n") }) {
      #expect(DisplayWidth.of(line) <= max(width, TerminalRenderer.leastWidth), "\(line)")
    }
  }

  @Test func nothingDrivesTheTerminal() {
    let compared = ComparedPanels.several
    let swept = ComparedPanels.sweep
    let texts =
      Self.texts(80, .plain) + [
        compared.jsonText, compared.csvText, swept.jsonText, swept.csvText,
      ]
    for text in texts {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\r" || SafeText.isHarmless($0) })
    }
  }

  @Test func coloursSayNothingMore() {
    for (plain, coloured) in zip(Self.texts(80, .plain), Self.texts(80, .ansi)) {
      #expect(coloured != plain && coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }

  @Test func labelsAreAllDifferent() {
    #expect(ScenarioLabels.of(["x/a.yaml", "b.yml"]) == ["a", "b"])
    #expect(ScenarioLabels.of(["x/a.yaml", "y/a.yaml", "-"]) == ["x/a.yaml", "y/a.yaml", "-"])
    #expect(ScenarioLabels.of(["a.yaml", "a.yaml"]) == ["a.yaml", "a.yaml (2)"])
  }

  @Test func frequenciesSideBySide() {
    #expect(PairedFrequency.words(0.911, 0.6)?.first == "91 of 100 sessions")
    #expect(PairedFrequency.words(0.9991, 0.6)! == ("999 of 1,000 sessions", "600"))
    #expect(PairedFrequency.words(1, 0.6)! == ("all", "60 of 100"))
    #expect(PairedFrequency.words(0.6, 1)! == ("60 of 100 sessions", "all"))
    #expect(PairedFrequency.words(0.6001, 0.6002) == nil)
  }

  @Test func settingsAreNamed() throws {
    var compared = ComparedPanels.several
    compared.entries.removeLast(3)
    for index in compared.entries.indices { compared.entries[index].forecast.scenario.overrides = ["talks.alike=0.3"] }
    #expect(compared.text().hasPrefix("With talks.alike=0.3 instead of what the files say.\n\n"))
    #expect(compared.jsonText.contains("\"settings\""))
    compared.entries[0].forecast.scenario.overrides = []
    let own = compared.text()
    #expect(
      own.hasPrefix("With talks.alike=0.3 instead of what shorter says.\nWith talks.alike=0.3 instead of what gre"))
  }

  @Test func theBestMayHaveRivals() throws {
    var sweep = ComparedPanels.sweep
    #expect(!sweep.text().contains("as close"))
    #expect(sweep.jsonText.contains("\"may_be_best\": null"))
    sweep.leaders = .init(best: 1, rivals: [2])
    let text = sweep.text().replacing("\n", with: " ")
    #expect(text.contains("is in 61 of 100 (one more comes as close as the trials can tell)"))
    sweep.leaders = .init(best: 0, rivals: [2, 4])
    #expect(sweep.text().replacing("\n", with: " ").contains("(2 more come as close"))
    let json = try JSONSerialization.jsonObject(with: Data(sweep.jsonText.utf8)) as? [String: Any]
    let combinations = try #require(json?["combinations"] as? [[String: Any]])
    #expect(combinations.map { $0["may_be_best"] as? Bool } == [true, false, true, false, true, false])
  }

  @Test func theBestHasAPrice() throws {
    var sweep = ComparedPanels.sweep
    #expect(!sweep.text().contains("with questions"))
    let cell = try #require(sweep.cells[0].outcome)
    guard case .by(var difference) = cell.change else { Issue.record("no difference"); return }
    difference.questionsServed = Figures.mean(-0.3, sd: 0.4)
    sweep.cells[0].outcome?.change = .by(difference)
    sweep.cells[0].outcome?.forecast.questions?.served = Figures.chance(0.692)
    let text = sweep.text().replacing("\n", with: " ")
    #expect(text.contains("is in 91 of 100, with questions served in 69 of 100 (as written: 99 of 100); the worst"))
  }

  @Test func jsonAndCSVSayTheSame() throws {
    let data = Data(ComparedPanels.several.jsonText.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["schema"] as? String == "panelsim-comparison/1")
    let scenarios = try #require(object["scenarios"] as? [[String: Any]])
    #expect(scenarios.count == 6 && scenarios[0]["difference"] is NSNull)
    #expect((scenarios[3]["difference"] as? [String: Any])?["same_session"] as? Bool == true)
    let rows = ComparedPanels.several.csvText.components(separatedBy: "\r\n")
    #expect(rows[0] == ComparisonCSV.heading && rows.count == 1 + 8 + 5 * 13 + 1)
    #expect(rows.contains { $0.hasSuffix(",on_time_difference,chance,0,0,0,0") })
    let sweep = try JSONSerialization.jsonObject(with: Data(ComparedPanels.sweep.jsonText.utf8))
    let combinations = (sweep as? [String: Any])?["combinations"] as? [[String: Any]]
    #expect(combinations?.count == 6 && combinations?[5]["outcome"] is NSNull)
  }
}
