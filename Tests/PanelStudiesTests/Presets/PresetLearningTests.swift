// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelFitting
import PanelModel
import PanelScenarios
import Testing

/// That presets are what their recordings tell: every run of the tests fits all of them again, `Scripts/presets` tests and
/// back-tests the fits as well.
@Suite(.serialized) struct PresetLearningTests {
  /// A name, and where its lengths come from.
  static let sources: [(name: String, lengths: @Sendable () throws -> [RecordedTalk])] = [
    ("conference-talk", { try PresetMaterial.talks() }), ("council-speech", { try PresetMaterial.council().speeches }),
    ("council-handover", { try PresetMaterial.council().handovers }), ("debate-turn", { try PresetMaterial.turns() }),
  ]

  /// One of them, where somebody names it: back-tests of all take minutes.
  static var chosen: [Int] {
    let name = ProcessInfo.processInfo.environment["PANELSIM_PRESET"]
    return sources.indices.filter { name == nil || sources[$0].name == name }
  }

  @Test func everyPresetHasItsSource() { #expect(Self.sources.map(\.name) == Presets.all.map(\.name)) }

  /// Numbers of lengths and sessions, parameters and their errors.
  @Test(arguments: chosen)
  func areWhatTheirRecordingsTell(_ index: Int) throws {
    let source = Self.sources[index]
    let learnt = try LearntPreset(Presets.named(source.name), from: source.lengths())
    #expect(learnt.differencesOfFit.isEmpty)
  }

  /// How well each fits, and how it fares.
  @Test(.enabled(if: PresetMaterial.isWhole), arguments: chosen)
  func fareAsTheySay(_ index: Int) throws {
    let source = Self.sources[index]
    let preset = try Presets.named(source.name)
    let learnt = try LearntPreset(preset, from: source.lengths())
    let checks = try learnt.checks()
    print("\(preset.name): \(checks.fit)\n\(checks.backtest)")
    #expect(checks.fit == preset.fit)
    #expect(checks.backtest == preset.backtest)
  }
}
