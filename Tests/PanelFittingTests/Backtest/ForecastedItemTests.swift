// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Foundation
import PanelFitting
import PanelModel
import Stochastics
import Testing

/// Known answers for what is known by bounds, on a uniform forecast from 0 to 2.
@Suite struct ForecastedItemTests {
  private func item(_ low: Double, _ high: Double, limit: Double = 1) throws -> ForecastedItem {
    ForecastedItem(
      session: "s", forecast: try Uniform(min: 0, max: 2), came: .init(low: low, high: high), limit: limit)
  }

  @Test func exactly() throws {
    let item = try item(1.5, 1.5)
    // ∫₀^1.5 (x/2)² dx + ∫_1.5^2 (1 − x/2)² dx
    #expect(abs(item.rankedProbability - (0.28125 + 1.0 / 96)) < 1e-9)
    #expect(abs(item.logarithmic - log(2)) < 1e-12)
    #expect(item.pit == ProbabilityTransform(below: 0.75, upTo: 0.75))
    #expect(item.over == 1 && item.chanceOfOver == 0.5)
    #expect(try self.item(1, 1).over == 0)
  }

  @Test func cutOff() throws {
    let item = try item(1.5, .infinity)
    #expect(abs(item.rankedProbability - 0.28125) < 1e-9)
    #expect(abs(item.logarithmic - log(4)) < 1e-12)
    #expect(item.pit == ProbabilityTransform(below: 0.75, upTo: 1))
    #expect(item.over == 1)
    // Cut off at 0.5, so that a third of what is left is below the limit.
    #expect(abs(try self.item(0.5, .infinity).over - 2.0 / 3) < 1e-12)
  }

  @Test func rounded() throws {
    let item = try item(0.9, 1.1)
    #expect(abs(item.logarithmic - log(10)) < 1e-9)
    #expect(abs(item.pit.below - 0.45) < 1e-12 && abs(item.pit.upTo - 0.55) < 1e-12)
    #expect(abs(item.over - 0.5) < 1e-9)
    // To the grain it reads as long as planned.
    #expect(try self.item(0.9, 1.1, limit: 1.1).over == 0)
    #expect(try self.item(1.1, 1.3, limit: 1.1).over == 1)
  }

  /// Talks that are cut off at the limit, always: what is forecast is what they take, and every model says so.
  @Test func talksThatAreAlwaysCutOff() throws {
    var luck = SplitMix64(3)
    let talks = (0..<240).map { number in
      let took = 0.95 + 0.2 * StandardNormal.quantile(luck.uniform())
      return RecordedTalk(
        session: "\(number / 8)", length: .init(low: min(took, 1), high: took > 1 ? .infinity : took), limit: 1.0001)
    }
    let sample = try Sample(talks.map(\.length))
    let moderated = ForecastModel.moderated(
      [.normal, .weibull].map { ModeratedFamily(undisturbed: $0, moderation: .signal(at: 1, wrapUp: .exponential)) })
    let models = [moderated, .empirical, .family(.weibull), .family(.normal)]
    for model in models {
      let learnt = try model.forecast(from: sample, signal: 1)
      #expect(learnt.cut == 1, "\(model.name)")
      #expect(learnt.outcome(of: talks.first { $0.length.isCutOff } ?? talks[0]) == .init(low: 1, high: 1))
    }
    let validation = try CrossValidation(models, of: talks)
    let scores = validation.scores[0]
    #expect(validation.scores.count == 4 && scores.verdict.cameTrue == true, "\(scores)")
    #expect(scores.predictedOver == 0 && scores.observedOver == 0)
    // No family without an atom comes near what is cut off.
    #expect(validation.scores[3].verdict.cameTrue == false)
  }

  /// Cut off here and there, while others go on: then a cut is a bound, and nobody is forecast to be cut off.
  @Test func talksThatAreCutOffHereAndThere() throws {
    var luck = SplitMix64(4)
    let talks = (0..<400).map { number in
      let took = 1.1 + 0.2 * StandardNormal.quantile(luck.uniform())
      let cut = luck.uniform() < 0.3 ? 1 + 0.4 * luck.uniform() : .infinity
      return RecordedTalk(
        session: "\(number / 10)", length: .init(low: min(took, cut), high: took > cut ? .infinity : took))
    }
    let normal = ModeratedFamily(undisturbed: .normal, moderation: .none)
    let validation = try CrossValidation([.moderated([normal]), .family(.normal)], of: talks)
    #expect(validation.learnt[0].allSatisfy { $0.cut == nil })
    #expect(abs(validation.scores[0].rankedProbability.value - validation.scores[1].rankedProbability.value) < 1e-6)
  }

  /// Records of which the longest were cut off have no distribution of their own; the others are scored all the same.
  @Test func aModelThatCannotBeLearntIsNamed() throws {
    let rows = (0..<60).map { Sample.Row(low: 0.7 + Double($0) / 100, high: 0.7 + Double($0) / 100) }
    var talks = rows.enumerated().map { RecordedTalk(session: "\($0 % 12)", length: $1) }
    talks += (0..<4).map { RecordedTalk(session: "\($0)", length: .init(low: 1.4 + Double($0) / 10, high: .infinity)) }
    let normal = ModeratedFamily(undisturbed: .normal, moderation: .none)
    let validation = try CrossValidation([.moderated([normal]), .empirical, .family(.weibull)], of: talks, folds: 4)
    #expect(validation.scores.map(\.name) == ["moderated talk", "weibull"] && validation.excess.count == 2)
    #expect(validation.failures.map(\.model) == [.empirical])
    #expect("\(validation.failures[0].error)".contains("the longest observations were cut off"))
  }
}
