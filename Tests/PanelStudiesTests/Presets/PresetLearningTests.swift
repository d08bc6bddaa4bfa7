// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelFitting
import PanelModel
import PanelScenarios
import Testing

/// That presets are what their recordings tell; `Scripts/presets` runs all of it.
@Suite(.serialized) struct PresetLearningTests {
  /// A name, and where its lengths come from.
  static let sources: [(name: String, lengths: @Sendable () throws -> [RecordedTalk])] = [
    ("conference-talk", { try PresetMaterial.talks() }), ("council-speech", { try PresetMaterial.council().speeches }),
    ("council-handover", { try PresetMaterial.council().handovers }), ("debate-turn", { try PresetMaterial.turns() }),
  ]

  /// One of them, where somebody names it: all take minutes.
  static var chosen: [Int] {
    let name = ProcessInfo.processInfo.environment["PANELSIM_PRESET"]
    return sources.indices.filter { name == nil || sources[$0].name == name }
  }

  @Test func everyPresetHasItsSource() { #expect(Self.sources.map(\.name) == Presets.all.map(\.name)) }

  /// The talks are among the test vectors.
  @Test func talksAreWhatTheirRecordingsTell() throws {
    let learnt = try LearntPreset(Presets.named("conference-talk"), from: PresetMaterial.talks())
    #expect(learnt.differencesOfFit.isEmpty)
  }

  /// With the recordings at hand: each fit, how well it fits, and how it fares.
  @Test(.enabled(if: PresetMaterial.folder != nil), arguments: chosen)
  func areWhatTheirRecordingsTell(_ index: Int) throws {
    let source = Self.sources[index]
    let preset = try Presets.named(source.name)
    let learnt = try LearntPreset(preset, from: source.lengths())
    #expect(learnt.differencesOfFit.isEmpty)
    let checks = try learnt.checks()
    print("\(preset.name): \(checks.fit)\n\(checks.backtest)")
    #expect(checks.fit == preset.fit)
    #expect(checks.backtest == preset.backtest)
  }
}
