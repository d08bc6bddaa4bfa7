// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Hand-made capacities.
enum CapacityPanels {
  /// 3, 4 and 5 panellists of the seed panel: on time and questions served, in `chances`.
  static func capacity(
    _ chances: [(onTime: Double, served: Double)], required: [Goal] = both, confidence: Double = 0.95
  ) -> CapacityForecast {
    guard case .talk(let varied) = SeedPanel.scenario.agenda[2] else { fatalError("another panel") }
    let rows = chances.enumerated().map { index, chance in
      var scenario = SeedPanel.scenario
      var talk = varied
      talk.count = index + 1
      scenario.agenda[2] = .talk(talk)
      scenario.goals = required
      var forecast = SeedPanel.forecast
      forecast.onTime = wide(chance.onTime)
      forecast.questions?.served = wide(chance.served)
      forecast.finish = Figures.around(62 + Double(index) * 10, 71 + Double(index) * 10, 74 + Double(index) * 10)
      forecast.goals = required.map { goal in
        GoalForecast(goal: goal, achieved: goal.name == .onTime ? forecast.onTime : forecast.questions?.served)
      }
      forecast.run.trials = 65_536 * (index + 1)
      return CapacityForecast.Row(count: index + 1, scenario: scenario, forecast: forecast)
    }
    var run = SeedPanel.forecast.run
    run.trials = 10_000_000
    return CapacityForecast(
      name: "seed.yaml", identity: SeedPanel.forecast.scenario, scenario: SeedPanel.scenario, varied: varied,
      required: required, confidence: confidence, rows: rows, run: run)
  }

  /// A chance with an interval that is half a percentage point wide on both sides.
  private static func wide(_ value: Double) -> Estimate {
    Estimate(
      value: value, standardError: 0.001,
      interval: ConfidenceInterval(low: max(0, value - 0.005), high: min(1, value + 0.005)))
  }

  static let both = [
    Goal(name: .onTime, required: Chance(0.9)), Goal(name: .questionsAtLeast, required: Chance(0.8)),
  ]

  static let decided = capacity([(0.99, 1), (0.912, 0.999), (0.601, 0.992), (0.227, 0.671), (0.088, 0)])
  static let none = capacity([(0.4, 0.7), (0.2, 0.5), (0, 0)])
  static let roomy = capacity([(0.99, 1), (0.97, 0.98)])
  static let open = capacity([(0.99, 1), (0.901, 0.99), (0.5, 0.6)])
  static let allOpen = capacity([(0.9, 0.8), (0.5, 0.6)], required: [both[0]])
  /// Too many to show them all.
  static let long = capacity((1...40).map { (1 - Double($0 * $0) / 3000, 1) })
  /// Where one doesn't fit although two do; the first is said to be the trouble of the questions.
  static let gap = capacity([(0.95, 0.3), (0.95, 0.9), (0.95, 0.4)])
}
