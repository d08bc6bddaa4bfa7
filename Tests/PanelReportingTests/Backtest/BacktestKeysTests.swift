// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

/// Which figure of a back-test's scores stands under which key, where no two figures are the same number.
@Suite struct BacktestKeysTests {
  private let backtest: Backtest

  init() {
    var figures = DistinctFigures()
    var made = Backtests.clocked
    made.items = figures.scores("items")
    made.sessions = .scores(figures.scores("sessions"))
    made.ends = .scores(figures.scores("ends"))
    backtest = made
  }

  private var parts: [(name: String, scores: Backtest.Scores)] {
    var parts = [("items", backtest.items)]
    if case .scores(let scores) = backtest.sessions { parts.append(("sessions", scores)) }
    if case .scores(let scores) = backtest.ends { parts.append(("ends", scores)) }
    return parts
  }

  @Test func everyKeyOfTheJSONsScoresHoldsItsFigure() throws {
    var found = try JSONFigures.all(in: backtest.jsonText)
    found.keep { place in parts.contains { place.hasPrefix($0.name + ".models.") } }
    var expected = PlacedFigures()
    for (part, scores) in parts {
      for (index, model) in scores.models.enumerated() {
        expected.noteJSON(model, excess: index == 0 ? nil : scores.excess[index], at: "\(part).models.\(index)")
      }
    }
    #expect(PlacedFigures.differences(found, expected) == [])
    #expect(found.numbers.count > 150)
  }

  @Test func everyRowOfTheCSVHoldsItsFigure() throws {
    let found = try CSVFigures.all(in: backtest.csvText, keys: ["section", "model", "figure"])
    var expected = PlacedFigures()
    for (part, scores) in parts {
      for (index, model) in scores.models.enumerated() {
        expected.noteCSV(model, excess: index == 0 ? nil : scores.excess[index], at: "\(part)|\(model.name)")
      }
    }
    #expect(PlacedFigures.differences(found, expected) == [])
    #expect(found.numbers.count > 150)
  }
}

extension DistinctFigures {
  /// Of two clusters, each of them one figure; a thousandth of a number, so that it may be a share.
  private mutating func mean() -> ClusteredMean {
    let low = number() / 1000
    return ClusteredMean([low, low + 2 * number() / 10_000], clusters: ["a", "b"])
  }

  private mutating func model(_ name: String) -> ForecastScores {
    ForecastScores(
      name: name, count: whole(), rankedProbability: mean(), logarithmic: mean(),
      pit: TransformHistogram(
        (0..<5).flatMap { part in
          // One value in the first fifth, two in the next, and so on.
          [ProbabilityTransform](
            repeating: .init(below: 0.2 * Double(part) + 0.1, upTo: 0.2 * Double(part) + 0.1), count: part + 1)
        }, parts: 5),
      coverage: [0.5, 0.8, 0.95].map { .init(promised: $0, held: mean()) }, predictedOver: number(),
      observedOver: 3 * number(), overError: number(),
      reliability: (0..<2).map { _ in .init(count: whole(), predicted: number(), observed: mean()) }, sessions: whole())
  }

  fileprivate mutating func scores(_ name: String) -> Backtest.Scores {
    Backtest.Scores(models: [model(name + " a"), model(name + " b")], excess: [mean(), mean()])
  }
}

extension PlacedFigures {
  /// A mean of two figures, one as far below it as the other is above: that far is its standard error.
  private mutating func mean(_ place: String, _ mean: ClusteredMean?, isShare: Bool = false) {
    guard let mean, let error = mean.standardError else { return }
    let (low, high) = (mean.value - 1.96 * error, mean.value + 1.96 * error)
    note(place + "estimate", mean.value)
    note(place + "standard_error", error)
    note(place + "low", isShare ? max(0, low) : low)
    note(place + "high", isShare ? min(1, high) : high)
  }

  fileprivate mutating func noteJSON(_ model: ForecastScores, excess: ClusteredMean?, at place: String) {
    note("\(place).count", Double(model.count))
    note("\(place).sessions", Double(model.sessions))
    mean("\(place).crps.", model.rankedProbability)
    mean("\(place).crps_excess.", excess)
    mean("\(place).log_score.", model.logarithmic)
    for (index, promised) in [0.5, 0.8, 0.95].enumerated() {
      note("\(place).ranges.\(index).promised", promised)
      mean("\(place).ranges.\(index).held.", model.coverage[index].held, isShare: true)
    }
    note("\(place).over.predicted", model.predictedOver)
    note("\(place).over.observed", model.observedOver)
    note("\(place).over.difference_standard_error", model.overError)
    for (index, count) in [1.0, 2, 3, 4, 5].enumerated() { note("\(place).places.counts.\(index)", count) }
    note("\(place).places.inflation", 1)
    note("\(place).places.chance", model.pit.chance)
    for (index, count) in [1.0, 2, 3, 4, 5].enumerated() { note("\(place).pit.counts.\(index)", count) }
    note("\(place).pit.inflation", 1)
    note("\(place).pit.p_value", model.pit.chance)
    for (index, group) in model.reliability.enumerated() {
      note("\(place).reliability.\(index).count", Double(group.count))
      note("\(place).reliability.\(index).predicted", group.predicted)
      mean("\(place).reliability.\(index).observed.", group.observed, isShare: true)
    }
  }

  fileprivate mutating func noteCSV(_ model: ForecastScores, excess: ClusteredMean?, at place: String) {
    note("\(place)|count|estimate", Double(model.count))
    note("\(place)|sessions|estimate", Double(model.sessions))
    mean("\(place)|crps|", model.rankedProbability)
    mean("\(place)|crps_excess|", excess)
    mean("\(place)|log_score|", model.logarithmic)
    for (index, promised) in ["50", "80", "95"].enumerated() {
      mean("\(place)|range_\(promised)|", model.coverage[index].held, isShare: true)
    }
    note("\(place)|over_predicted|estimate", model.predictedOver)
    note("\(place)|over_observed|estimate", model.observedOver)
    note("\(place)|over_difference|estimate", model.observedOver - model.predictedOver)
    note("\(place)|over_difference|standard_error", model.overError)
    note("\(place)|places_chance|estimate", model.pit.chance)
    note("\(place)|pit_p_value|estimate", model.pit.chance)
    for (index, count) in [1.0, 2, 3, 4, 5].enumerated() { note("\(place)|pit_\(index + 1)|estimate", count) }
    for (index, count) in [1.0, 2, 3, 4, 5].enumerated() { note("\(place)|places_\(index + 1)|estimate", count) }
    for (index, group) in model.reliability.enumerated() {
      note("\(place)|reliability_\(index + 1)_predicted|estimate", group.predicted)
      mean("\(place)|reliability_\(index + 1)_observed|", group.observed, isShare: true)
    }
  }
}
