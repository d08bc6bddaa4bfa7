// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import PanelFitting
import PanelModel
import Stochastics
import Testing

/// The verdict's rule, held against forecasts that are right and against some that are wrong on purpose.
@Suite struct BacktestVerdictTests {
  /// 28 sessions of 13 talks, alike by 0.1, as at a conference.
  private func scores(_ forecast: Normal, sessions: Int = 28, _ luck: inout SplitMix64) -> ForecastScores {
    let items = (0..<sessions).flatMap { session in
      let common = StandardNormal.quantile(luck.uniform())
      return (0..<13).map { _ in
        let score = 0.1.squareRoot() * common + 0.9.squareRoot() * StandardNormal.quantile(luck.uniform())
        return ForecastedItem(session: "\(session)", forecast: forecast, came: 0.95 + 0.2 * score)
      }
    }
    return ForecastScores(name: "", of: items)
  }

  /// How often forecasts didn't come true, of those that told.
  private func failures(_ forecast: Normal, sessions: Int = 28, seed: UInt64) -> (share: Double, error: Double) {
    var luck = SplitMix64(seed)
    let repetitions = Effort.trials(200, nightly: 5000)
    let failed = (0..<repetitions).count { _ in
      scores(forecast, sessions: sessions, &luck).verdict.cameTrue == false
    }
    let share = Double(failed) / Double(repetitions)
    return (share, (max(share, 0.01) * (1 - min(share, 0.99)) / Double(repetitions)).squareRoot())
  }

  /// About one in ten, as the rule says: never more than 13%, whether many sessions tell or few.
  @Test(arguments: [10, 28, 100])
  func rightForecastsAreSeldomFoundWrong(sessions: Int) throws {
    let (share, error) = failures(try Normal(mean: 0.95, sd: 0.2), sessions: sessions, seed: 51)
    #expect(share < 0.13 + 4 * error, "\(share)")
    if Effort.isNightly { print("right forecasts of \(sessions) sessions found wrong: \(share) ± \(error)") }
  }

  /// Talks that were cut off here and there, or rounded, are no reason to find right forecasts wrong.
  @Test(arguments: [true, false])
  func boundsAreNoReproach(areRounded: Bool) throws {
    var luck = SplitMix64(54)
    let forecast = try Normal(mean: 1.1, sd: 0.2)
    let repetitions = Effort.trials(100, nightly: 2000)
    let failed = (0..<repetitions).count { _ in
      let items = (0..<400).map { number -> ForecastedItem in
        let took = luck.value(of: forecast)
        let cut = luck.uniform() < 0.3 ? 1 + 0.4 * luck.uniform() : .infinity
        let grid = (took * 20).rounded() / 20
        let came =
          areRounded
          ? Sample.Row(low: grid - 0.025, high: grid + 0.025)
          : Sample.Row(low: min(took, cut), high: took > cut ? .infinity : took)
        return ForecastedItem(
          session: "\(number / 10)", forecast: forecast, came: came, limit: areRounded ? 1.025 : 1)
      }
      return ForecastScores(name: "", of: items).verdict.cameTrue != true
    }
    let share = Double(failed) / Double(repetitions)
    #expect(share < 0.13 + 4 * (0.13 * 0.87 / Double(repetitions)).squareRoot(), "\(share)")
    if Effort.isNightly { print("right forecasts found wrong, \(areRounded ? "rounded" : "cut off"): \(share)") }
  }

  /// Ranges a quarter too narrow or a third too wide, and a bias of a third of the spread.
  @Test func wrongForecastsAreFound() throws {
    for (mean, sd) in [(0.95, 0.15), (0.95, 0.27), (0.88, 0.2), (1.02, 0.2)] {
      let (share, error) = failures(try Normal(mean: mean, sd: sd), seed: 52)
      #expect(share > 0.9 - 4 * error, "\(mean), \(sd): \(share)")
      if Effort.isNightly { print("forecasts of mean \(mean), sd \(sd) found wrong: \(share) ± \(error)") }
    }
  }

  @Test func fewTellNothing() throws {
    var luck = SplitMix64(53)
    #expect(scores(try Normal(mean: 0.95, sd: 0.2), sessions: 9, &luck).verdict.cameTrue == nil)
    let verdict = scores(try Normal(mean: 2, sd: 0.2), sessions: 9, &luck).verdict
    #expect(verdict.rangeHolds == nil && verdict.overHolds == nil && verdict.isUniform == nil)
  }
}
