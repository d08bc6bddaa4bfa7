// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Foundation
import PanelModel
import Testing

@testable import PanelReporting

@Suite struct PresetReportTests {
  private static func preset(_ name: String, _ takes: UncertainLength) throws -> Preset {
    Preset(
      name: name, summary: "a talk that nobody has given, in shares of its slot", takes: takes,
      includesQuestions: takes.kindsOfMeasure == .shares, isModerated: true,
      source: .init(
        recordings: "talks in a test", origin: "nowhere", licence: "CC0 1.0", count: 1234, sessions: 27,
        sessionNoun: "rooms", date: try #require(CivilDate(year: 2026, month: 11, day: 25))),
      fit: .init(
        family: .mixture(.weibull, .weibull),
        parameters: [.init("shape 1", 4.04149, error: 0.464848), .init("scale 1", 123.456, error: 12.3)],
        distance: 0.35,
        chance: 0.01, replicates: 199),
      backtest: .init(rankedProbability: 0.0828, error: 0.00658, empirical: 0.0827, held: 0.793, error: 0.0296),
      remarks: [
        "One thing to know about it that takes more than a line to say, so that it has to be wrapped.", "Another.",
      ])
  }

  private static func presets() throws -> [Preset] {
    [
      try preset("of-shares", .weibull(shape: 8, scale: .share(0.97))),
      try preset("of-lengths", .range(p10: .length(.seconds(20)), p90: .length(.minutes(3)))),
    ]
  }

  private static func texts(_ width: Int, _ style: Style) throws -> [String] {
    let presets = try presets()
    return [
      PresetList(presets).text(width: width, style: style),
      presets.map { PresetReport($0).text(width: width, style: style) }.joined(separator: "\n"),
    ]
  }

  /// Recorded and read as those of `ReportSnapshotTests`.
  @Test(arguments: [40, 80, 140])
  func snapshots(_ width: Int) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots").standardized
    for (name, text) in zip(["presets", "preset"], try Self.texts(width, .plain)) {
      let file = folder.appending(path: "\(name)-\(width).txt")
      if ProcessInfo.processInfo.environment["PANELSIM_RECORD_SNAPSHOTS"] == "1" {
        try Data(text.utf8).write(to: file)
      } else {
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
      }
    }
  }

  @Test(arguments: [1, 30, 57, 80, 300])
  func everyLineFits(_ width: Int) throws {
    for line in try Self.texts(width, .plain).flatMap({ $0.split(separator: "\n") }) {
      #expect(DisplayWidth.of(line) <= max(width, TerminalRenderer.leastWidth), "\(line)")
    }
  }

  @Test(arguments: [(0.742148, 0.0855627, "0.742 ± 0.086"), (12.3, 4, "12.3 ± 4.0"), (1000, 25, "1000 ± 25")])
  func figures(value: Double, error: Double, text: String) { #expect(PresetWords.figure(value, error) == text) }

  /// A report on a scenario that uses some says so, once for each.
  @Test func usedIsSaid() {
    let talk = UncertainLength.preset("a-talk", takes: .exactly(.share(1)))
    let turn = UncertainLength.preset("a-turn", takes: .exactly(.length(.minutes(1))))
    var scenario = Scenario(
      title: "x", slot: Slot(length: .hours(1)), handover: turn,
      agenda: [
        .talk(Talk(title: "a", planned: .minutes(10), takes: talk)),
        .talk(Talk(title: "b", planned: .minutes(10), takes: .mixture([.init(weight: 1, takes: talk)]))),
      ])
    #expect(PresetWords.names(in: scenario) == ["a-turn", "a-talk"])
    let report = ForecastAnswer(scenario, SeedPanel.forecast).text(width: 100)
    #expect(report.contains("\nLearnt from the sessions of others: a-turn and a-talk (panelsim presets explains).\n"))
    scenario.handover = .exactly(.length(.zero))
    #expect(PresetWords.names(in: scenario) == ["a-talk"])
  }

  @Test func json() throws {
    let text = PresetList((try Self.presets())).jsonText
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "panelsim-presets/1")
    let presets = try #require(object["presets"] as? [[String: Any]])
    #expect(presets.map { $0["unit"] as? String } == ["planned_time", "second"])
    #expect(presets[0]["takes"] as? String == "{ weibull: { shape: 8, scale: 97% } }")
    #expect((presets[0]["backtest"] as? [String: Any])?["held_80"] as? Double == 0.793)
  }
}
