// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Foundation
import PanelModel
import Stochastics
import Testing

@testable import PanelScenarios

@Suite struct PresetsTests {
  @Test func namesAreWords() {
    let names = Presets.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
  }

  /// What a scenario gets is what was fitted.
  @Test(arguments: Presets.all)
  func takesIsTheFit(_ preset: Preset) throws {
    let values = preset.fit.parameters.map(\.value)
    let unit: UncertainLength.Unit = preset.takes.kindsOfMeasure == .shares ? .shares : .seconds
    let fitted: any Distribution
    switch preset.fit.family {
    case .lognormal: fitted = try Lognormal(mu: values[0], sigma: values[1])
    case .mixture(let first, let second):
      func component(_ family: FitFamily, _ a: Double, _ b: Double) throws -> any Distribution {
        if family == .weibull { return try Weibull(shape: a, scale: b) }
        return try Lognormal(mu: a, sigma: b)
      }
      fitted = try Mixture(components: [
        (1 - values[0], try component(first, values[1], values[2])),
        (values[0], try component(second, values[3], values[4])),
      ])
    default:
      Issue.record("\(preset.name) is of a family that this test doesn't know")
      return
    }
    let shipped = try preset.takes.distribution(planned: unit == .shares ? .seconds(1) : nil)
    for probability in [0.01, 0.1, 0.5, 0.9, 0.99] {
      let (said, fits) = (shipped.quantile(probability), fitted.quantile(probability))
      #expect(abs(said - fits) < 2e-5 * fits)
    }
  }

  /// What somebody reads of it is all there.
  @Test(arguments: Presets.all)
  func allIsSaid(_ preset: Preset) {
    let (fit, backtest) = (preset.fit, preset.backtest)
    #expect(fit.parameters.allSatisfy { $0.standardError > 0 })
    #expect(fit.distance > 0 && (0...1).contains(fit.chance) && fit.replicates > 100)
    #expect(backtest.rankedProbability > 0 && backtest.empirical > 0 && backtest.rankedProbabilityError > 0)
    // A range that holds less than three in four of what it promises would be no preset.
    #expect((0.75...0.9).contains(backtest.held) && backtest.heldError > 0)
    #expect(preset.source.count > 100 && preset.source.sessions >= 20 && !preset.remarks.isEmpty)
    for text in [preset.summary, preset.source.recordings, preset.source.origin, preset.source.licence] {
      #expect(!text.isEmpty && !text.hasSuffix("."))
    }
  }

  @Test func decoded() throws {
    let decoded = try ScenarioDecoder.decode(
      Fixtures.scenario("    takes: { preset: conference-talk }\n"), name: "x", directory: nil)
    guard case .talk(let talk) = decoded.scenario.agenda[0], case .preset("conference-talk", let takes) = talk.takes
    else {
      Issue.record("no preset")
      return
    }
    #expect(takes == Preset.conferenceTalk.takes && decoded.warnings.isEmpty)
    let length = try #require(talk.takes)
    #expect(length.written == "{ preset: conference-talk }" && length.kindsOfMeasure == .shares)
    // Of ten minutes: what was learnt, in seconds.
    let median = try length.distribution(planned: .minutes(10)).quantile(0.5)
    #expect(abs(median - 566) < 2)
  }

  @Test func asSetting() throws {
    let override = try ScenarioOverride(parsing: "talks.takes={ preset: conference-talk }")
    let decoded = try ScenarioDecoder.decode(
      Fixtures.scenario(""), name: "x", directory: nil, overrides: [override])
    guard case .preset("conference-talk", _) = decoded.scenario.talks.takes else {
      Issue.record("no preset")
      return
    }
  }

  @Test(arguments: [
    ("conference_talk", "conference-talk"), ("conferense-talk", "conference-talk"), ("Debate-Turn", "debate-turn"),
    ("keynote", nil), ("", nil),
  ])
  func unknown(name: String, nearest: String?) {
    let error = #expect(throws: PresetError.self) { try Presets.named(name) }
    #expect(error?.nearest == nearest && error?.known == Presets.all.map(\.name))
  }

  /// Lengths are scaled by remedies and studies; what isn't as it was learnt has no preset's name.
  @Test func scaled() throws {
    let talk = UncertainLength.preset("conference-talk", takes: Preset.conferenceTalk.takes)
    #expect(talk.scalingLengths(by: 0.5) == talk)
    let speech = UncertainLength.preset("council-speech", takes: Preset.councilSpeech.takes)
    let half = try speech.scalingLengths(by: 0.5).distribution(planned: nil).quantile(0.5)
    #expect(abs(half * 2 - 61.3148) < 1e-3)
    if case .preset = speech.scalingLengths(by: 0.5) { Issue.record("still a preset") }
  }

  /// Editors offer those that there are.
  @Test func schemaNamesThem() throws {
    struct Schema: Decodable {
      struct Family: Decodable { var properties: Properties }
      struct Properties: Decodable { var preset: Names }
      struct Names: Decodable { var `enum`: [String] }
      var definitions: [String: Definition]
      struct Definition: Decodable {
        var names: [String]?
        init(from decoder: any Decoder) throws { names = try? Family(from: decoder).properties.preset.enum }
      }
    }
    let file = Fixtures.scenarios.appending(path: "scenario.schema.json")
    let schema = try JSONDecoder().decode(Schema.self, from: Data(contentsOf: file))
    #expect(schema.definitions["familyMeasure"]?.names == Presets.all.map(\.name))
    let lengths = Presets.all.filter { $0.takes.kindsOfMeasure == .lengths }
    #expect(schema.definitions["familyLength"]?.names == lengths.map(\.name))
  }
}
