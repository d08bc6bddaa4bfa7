// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Foundation
import PanelFitting
import PanelModel
import Stochastics

/// A preset learnt anew from its recordings.
struct LearntPreset {
  let preset: Preset
  private let lengths: [RecordedTalk]
  private let learnt: MaximumLikelihood

  init(_ preset: Preset, from lengths: [RecordedTalk]) throws {
    self.preset = preset
    self.lengths = lengths
    learnt = try MaximumLikelihood(preset.fit.family, of: Sample(lengths.map(\.length)))
  }

  static let replicates = 199

  /// What differs from what is shipped, of what one fit tells.
  var differencesOfFit: [String] {
    var differences: [String] = []
    func compare(_ name: String, _ now: Double?, _ shipped: Double, within tolerance: Double = 1e-5) {
      guard let now, abs(now - shipped) <= abs(shipped) * tolerance else {
        differences.append("\(preset.name): \(name) is \(now.map { "\($0)" } ?? "unknown"), shipped \(shipped)")
        return
      }
    }
    compare("number of lengths", Double(lengths.count), Double(preset.source.count))
    compare("number of sessions", Double(Set(lengths.map(\.session)).count), Double(preset.source.sessions))
    let parameters = learnt.fit.parameters
    if parameters.map(\.name) != preset.fit.parameters.map(\.name) {
      differences.append("\(preset.name): the parameters are \(parameters.map(\.name))")
    }
    for (now, shipped) in zip(parameters, preset.fit.parameters) {
      compare(now.name, now.value, shipped.value)
      compare("error of " + now.name, now.standardError, shipped.standardError, within: 1e-4)
    }
    return differences
  }

  /// What one would have to ship of goodness of fit and back-test.
  func checks() throws -> (fit: Preset.Fit, backtest: Preset.Backtest) {
    let goodness = try learnt.goodnessOfFit(replicates: Self.replicates)
    var fit = preset.fit
    fit.distance = rounded(goodness.distance)
    fit.chance = rounded(goodness.chance.value)
    fit.replicates = goodness.replicates
    let crossed = try CrossValidation([.family(preset.fit.family), .empirical], of: lengths)
    let (scores, empirical) = (crossed.scores[0], crossed.scores[1])
    let held = scores.coverage[1].held
    let backtest = Preset.Backtest(
      rankedProbability: rounded(scores.rankedProbability.value),
      error: rounded(scores.rankedProbability.standardError ?? .nan),
      empirical: rounded(empirical.rankedProbability.value), held: rounded(held.value),
      error: rounded(held.standardError ?? .nan))
    return (fit, backtest)
  }

  private func rounded(_ value: Double) -> Double { Double(String(format: "%.3g", value)) ?? value }
}
