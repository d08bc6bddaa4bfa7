// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import PanelModel
import Stochastics
import Testing

@testable import PanelFitting

/// The likelihood in closed form, held against the distribution's own functions, and its derivatives against differences.
@Suite struct ModeratedScoresTests {
  static let families: [ModeratedFamily] = [
    ModeratedFamily(undisturbed: .normal, moderation: .none),
    ModeratedFamily(undisturbed: .normal, moderation: .signal(at: 1, wrapUp: .exponential)),
    ModeratedFamily(undisturbed: .weibull, moderation: .signal(at: 1, wrapUp: .lognormal)),
    ModeratedFamily(undisturbed: .lognormal, moderation: .unknownSignal(from: 0.8, to: 1.1)),
    ModeratedFamily(undisturbed: .loglogistic, moderation: .signal(at: 0.9, wrapUp: .exponential)),
    ModeratedFamily(undisturbed: .mixture(.normal, .weibull), moderation: .unknownSignal(from: 0.8, to: 1.1)),
  ]

  @Test(arguments: families) func valueAndDerivatives(_ family: ModeratedFamily) throws {
    let sample = try Sample([
      .init(low: 0.5, high: 0.5), .init(low: 0.97, high: 0.97, count: 3), .init(low: 1.04, high: 1.04),
      .init(low: 1.2, high: 1.2), .init(low: 0, high: 0.6), .init(low: 0.9, high: 0.95, count: 2),
      .init(low: 0.98, high: 1.07), .init(low: 1.1, high: 1.15), .init(low: 0.8, high: .infinity),
      .init(low: 1.1, high: .infinity),
    ])
    let model = try ModeratedModel(family)
    let scores = ModeratedScores(model: model, sample: sample)
    let point = try #require(model.starts(for: sample).last)
    let sums = try #require(scores.sums(at: point))
    let length = try #require(model.length(at: point, cutOff: nil))
    #expect(isClose(sums.value, sample.logLikelihood(of: length), 1e-11))
    for i in point.indices {
      func at(_ step: Double) throws -> Double {
        var moved = point
        moved[i] += step
        return try #require(scores.sums(at: moved)).value
      }
      let slope = try (8 * (at(1e-4) - at(-1e-4)) - (at(2e-4) - at(-2e-4))) / 12e-4
      #expect(abs(sums.gradient[i] - slope) < 1e-7 * (1 + abs(slope)), "\(model.parameters[i].name)")
    }
  }
}
