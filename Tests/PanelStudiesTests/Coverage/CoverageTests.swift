// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

/// Whether intervals hold the truth as often as they say. At night each panel is played 10,000 times with 10,000 trials
/// (the figures stand in Documentation/Coverage.md); with every change fewer times, so that gross mistakes show.
@Suite("Nominal 95% intervals", .serialized)
struct CoverageTests {
  /// At night as is promised; otherwise 4.5 standard errors of the share, which chance exceeds once in 150,000 figures.
  static func allowed(_ repetitions: Int) -> ClosedRange<Double> {
    if Effort.isNightly { return 0.943...0.957 }
    let margin = 4.5 * (0.95 * 0.05 / Double(repetitions)).squareRoot()
    return (0.95 - margin)...min(1, 0.95 + margin)
  }

  private func expect(_ coverage: Coverage, _ figures: [String], of name: String, in section: String) throws {
    for figure in figures {
      let share = coverage.share(figure)
      #expect(Self.allowed(coverage.repetitions).contains(share), "\(figure): \(share)")
    }
    try CoverageRecord.note(coverage, of: name, figures: figures, in: section)
  }

  private static let figures = CoveredFigure.allCases.map(\.rawValue)
  private static let trials = Effort.isNightly ? 10_000 : 2000
  private static let repetitions = Effort.repetitions(nightly: 10_000, daily: 500)

  @Test("cover 94.3% to 95.7%", arguments: KnownPanel.six)
  func fixed(panel: KnownPanel) throws {
    let plan = try panel.plan()
    let coverage = try Coverage.repeated(Self.repetitions, truth: try panel.truth()) { seed in
      let options = SimulationOptions(trials: Self.trials, seed: seed)
      let result = try PairedSimulation([plan], detail: .sessions, options: options).run()
      return CoveredFigure.intervals(result.forecasts[0])
    }
    #expect(coverage.repetitions == Self.repetitions)
    try expect(coverage, Self.figures, of: panel.name, in: "fixed")
  }

  /// Gamma talks, four of them and one fewer, with the same luck.
  @Test("of differences cover as often", arguments: [3, 5])
  func differences(count: Int) throws {
    let known = KnownCapacity.gamma
    let plans = try [4, count].map { try Plan(known.scenario(count: $0)) }
    let truth = [
      "on time": known.chance(.onTime, count) - known.chance(.onTime, 4),
      "mean end": Double(count - 4) * 900,
      "mean overrun": 60 * (KnownCapacity.gammaOverrun(count) - KnownCapacity.gammaOverrun(4)),
    ]
    let coverage = try Coverage.repeated(Self.repetitions, truth: truth) { seed in
      let options = SimulationOptions(trials: Self.trials, seed: seed)
      let change = try PairedSimulation(plans, detail: .differences, options: options).run().differences[0]
      return ["on time": change.onTime, "mean end": change.finish, "mean overrun": change.overrun]
        .compactMapValues(\.interval)
    }
    try expect(coverage, truth.keys.sorted(), of: "\(count) talks instead of 4", in: "differences")
  }

  /// The precision is such that the first look isn't the last: chances near ½ take about 167,000 trials.
  @Test("cover at least 94% where the trials decide when they end", arguments: KnownPanel.six.prefix(2))
  func precise(panel: KnownPanel) throws {
    let scenario = try panel.scenario()
    let precision = try #require(Precision(halfWidth: 0.0024))
    let repetitions = Effort.repetitions(nightly: 10_000, daily: 20)
    let coverage = try Coverage.repeated(repetitions, truth: try panel.truth()) { seed in
      let options = ForecastOptions(trials: 1_000_000, precision: precision, seed: seed, threads: 1, findings: [])
      let forecast = try forecast(of: scenario, options)
      #expect(forecast.run.precision?.isReached == true && forecast.run.trials > 131_072)
      return CoveredFigure.intervals(forecast)
    }
    for figure in Self.figures {
      let share = coverage.share(figure)
      #expect(share >= (Effort.isNightly ? 0.94 : Self.allowed(repetitions).lowerBound), "\(figure): \(share)")
    }
    try CoverageRecord.note(coverage, of: panel.name, figures: Self.figures, in: "precise")
  }
}
