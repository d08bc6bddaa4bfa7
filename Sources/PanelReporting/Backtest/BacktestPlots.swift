// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import PanelModel
internal import Stochastics

/// What there is to see of a model's scores.
struct BacktestPlots {
  private let scores: ForecastScores
  /// What was forecast, in the plural: talks, sessions.
  private let noun: String

  init(_ scores: ForecastScores, noun: String) {
    self.scores = scores
    self.noun = noun
  }

  var both: [Plot] { [pit, reliability] }

  /// The histogram of PIT values, and how high its bars are by chance in 19 of 20 back-tests.
  var pit: Plot {
    let histogram = scores.pit
    let parts = histogram.counts.count
    let total = histogram.counts.reduce(0, +)
    let share = 1 / Double(parts)
    let spread = 1.96 * (share * (1 - share) * histogram.inflation / total).squareRoot()
    let bars = histogram.counts.enumerated().map { index, count in
      Plot.Bar(from: Double(index) * share, to: Double(index + 1) * share, height: count / total)
    }
    let highest = max(bars.map(\.height).max() ?? 0, share + spread)
    let figures = bars.map { NumberWords.decimal($0.height * 100, 0) + "%" }.joined(separator: ", ")
    return Plot(
      title: "Where \(noun) came in their forecasts",
      description:
        "Of a right forecast each part holds \(NumberWords.decimal(share * 100, 0))%. From the lowest to the "
        + "highest part they hold \(figures).",
      x: .init(label: "PIT: place in the forecast", scale: PlotScale(low: 0, high: 1, .shares)),
      y: .init(label: "share of \(noun)", scale: PlotScale(low: 0, high: highest * 1.1, .shares)),
      layers: [
        .bars(bars, name: noun), .band(low: max(0, share - spread), high: share + spread, name: "19 in 20 if uniform"),
        .guide([Plot.Point(0, share), Plot.Point(1, share)], name: nil),
      ])
  }

  /// The chance to run over as it was said, against how often it came.
  var reliability: Plot {
    let points = scores.reliability.map { group in
      let interval = Self.interval(group)
      return Plot.Point(
        group.predicted, group.observed.value, low: interval.map { max(0, $0.low) },
        high: interval.map { min(1, $0.high) })
    }
    let said = points.map { "said \(NumberWords.percent($0.x)), came \(NumberWords.percent($0.y))" }
    return Plot(
      title: "How many \(noun) ran over, said and come",
      description: "Of a right forecast as many come as were said: \(said.joined(separator: "; ")).",
      x: .init(label: "said", scale: PlotScale(low: 0, high: 1, .shares)),
      y: .init(label: "came", scale: PlotScale(low: 0, high: 1, .shares)),
      layers: [
        .guide([Plot.Point(0, 0), Plot.Point(1, 1)], name: "as said"),
        .points(points, name: "\(noun) by what was said"),
      ])
  }

  /// Where none ran over, or all did, sessions don't differ; that isn't to know how often it happens.
  private static func interval(_ group: ForecastScores.ReliabilityClass) -> ConfidenceInterval? {
    guard group.observed.value <= 0 || group.observed.value >= 1 else { return group.observed.interval }
    return Proportion(successes: group.observed.value >= 1 ? group.count : 0, trials: group.count).estimate.interval
  }
}
