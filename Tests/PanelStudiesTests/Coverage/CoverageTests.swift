// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
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

  @Test("cover 94.3% to 95.7%", arguments: KnownPanel.six)
  func fixed(panel: KnownPanel) throws {
    let plan = try panel.plan()
    let trials = Effort.isNightly ? 10_000 : 2000
    let repetitions = Effort.repetitions(nightly: 10_000, daily: 500)
    let coverage = try Coverage.repeated(repetitions, panel) { seed in
      try PairedSimulation([plan], detail: .sessions, options: SimulationOptions(trials: trials, seed: seed))
        .run().forecasts[0]
    }
    #expect(coverage.repetitions == repetitions)
    for figure in CoveredFigure.allCases {
      #expect(Self.allowed(repetitions).contains(coverage.share(figure)), "\(figure): \(coverage.share(figure))")
    }
    try CoverageRecord.note(coverage, of: panel.name, in: "fixed")
  }

  /// The precision is such that the first look isn't the last: chances near ½ take about 167,000 trials.
  @Test("cover at least 94% where the trials decide when they end", arguments: KnownPanel.six.prefix(2))
  func precise(panel: KnownPanel) throws {
    let plan = try panel.plan()
    let precision = try #require(Precision(halfWidth: 0.0024))
    let repetitions = Effort.repetitions(nightly: 10_000, daily: 20)
    let coverage = try Coverage.repeated(repetitions, panel) { seed in
      let options = SimulationOptions(trials: 1_000_000, seed: seed)
      let forecast = try PreciseSimulation(plan, precision: precision, options: options).run()
      #expect(forecast.run.precision?.isReached == true && forecast.run.trials > 131_072)
      return forecast
    }
    for figure in CoveredFigure.allCases {
      let share = coverage.share(figure)
      #expect(share >= (Effort.isNightly ? 0.94 : Self.allowed(repetitions).lowerBound), "\(figure): \(share)")
    }
    try CoverageRecord.note(coverage, of: panel.name, in: "precise")
  }
}
