// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

/// Which figure stands under which key: each figure of the forecast is another number, and every number of the JSON and
/// of the CSV is held against the figure that the key names.
@Suite struct ForecastKeysTests {
  private let forecast: Forecast

  init() {
    var figures = DistinctFigures()
    forecast = figures.forecast()
  }

  @Test func everyKeyOfTheJSONHoldsItsFigure() throws {
    let found = try JSONFigures.all(in: forecast.json)
    var expected = ExpectedJSON()
    expected.forecast(forecast)
    #expect(PlacedFigures.differences(found, expected.figures) == [])
    #expect(found.numbers.count > 400)
  }

  @Test func everyRowOfTheCSVHoldsItsFigure() throws {
    let found = try CSVFigures.all(in: ForecastCSV(forecast: forecast).text, keys: ["section", "title", "figure"])
    var expected = ExpectedCSV()
    expected.forecast(forecast)
    #expect(PlacedFigures.differences(found, expected.figures) == [])
    #expect(found.numbers.count > 400)
  }

  @Test func whatIsMetStandsUnderItsGoal() throws {
    var forecast = forecast
    // Above what is required, and below it.
    forecast.goals = [
      GoalForecast(goal: Goal(name: .onTime, required: Chance(0.25)), achieved: Figures.chance(0.5)),
      GoalForecast(goal: Goal(name: .questionsAtLeast, required: Chance(0.75)), achieved: Figures.chance(0.5)),
    ]
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(forecast.json.utf8)) as? [String: Any])
    let goals = try #require(object["goals"] as? [[String: Any]])
    #expect(goals.map { $0["name"] as? String } == ["on_time", "questions_at_least"])
    #expect(goals.map { $0["met"] as? String } == ["yes", "no"])
    let csv = try CSVFigures.all(in: ForecastCSV(forecast: forecast).text, keys: ["section", "title", "figure"])
    #expect(csv.numbers["goal|on_time|met|estimate"] == 1 && csv.numbers["goal|questions_at_least|met|estimate"] == 0)
  }
}

/// Those that scenarios are compared by, with their differences.
@Suite struct ComparedKeysTests {
  private static func entry(_ name: String, _ forecast: Forecast, _ change: ForecastChange) -> ComparedForecasts.Entry {
    ComparedForecasts.Entry(name: name, scenario: SeedPanel.scenario, forecast: forecast, change: change)
  }

  private let compared: ComparedForecasts
  private let difference: ForecastDifference
  private let sweep: SweptForecasts

  init() {
    var figures = DistinctFigures()
    difference = figures.difference()
    compared = ComparedForecasts(entries: [
      Self.entry("a", figures.forecast(), .reference), Self.entry("b", figures.forecast(), .by(difference)),
    ])
    let axes = [
      SweptForecasts.Axis(key: "first", values: ["1", "2"]),
      SweptForecasts.Axis(key: "second", values: ["x", "y", "z"]),
    ]
    var cells: [SweptForecasts.Cell] = []
    for first in axes[0].values {
      for second in axes[1].values {
        // One that an interrupted run didn't get to stands in the middle: no other one moves up.
        let outcome =
          first == "1" && second == "y"
          ? nil : SweptForecasts.Outcome(forecast: figures.forecast(), change: .by(figures.difference()))
        cells.append(SweptForecasts.Cell(values: [first, second], scenario: SeedPanel.scenario, outcome: outcome))
      }
    }
    sweep = SweptForecasts(axes: axes, base: compared.entries[0], cells: cells)
  }

  @Test func everyKeyOfAComparisonsJSONHoldsItsFigure() throws {
    let found = try JSONFigures.all(in: compared.jsonText)
    var expected = ExpectedJSON()
    expected.run("run", compared.run)
    for (place, entry) in compared.entries.enumerated() {
      expected.outcome("scenarios.\(place)", entry.forecast)
    }
    expected.difference("scenarios.1.difference", difference)
    #expect(PlacedFigures.differences(found, expected.figures) == [])
  }

  @Test func everyRowOfAComparisonsCSVHoldsItsFigure() throws {
    let found = try CSVFigures.all(in: compared.csvText, keys: ["scenario", "file", "figure"])
    var expected = ExpectedCSV()
    expected.outcome("1|a", compared.entries[0].forecast, nil)
    expected.outcome("2|b", compared.entries[1].forecast, difference)
    #expect(PlacedFigures.differences(found, expected.figures) == [])
  }

  @Test func everyKeyOfASweepsJSONHoldsItsFigure() throws {
    let found = try JSONFigures.all(in: sweep.jsonText)
    var expected = ExpectedJSON()
    expected.run("run", sweep.run)
    expected.outcome("as_written", sweep.base.forecast)
    for (place, cell) in sweep.cells.enumerated() {
      guard case .some(let outcome) = cell.outcome, case .by(let difference) = outcome.change else { continue }
      expected.outcome("combinations.\(place).outcome", outcome.forecast)
      expected.difference("combinations.\(place).outcome.difference", difference)
    }
    #expect(PlacedFigures.differences(found, expected.figures) == [])
  }

  /// Combination 0 is the scenario as its file says it; the others count from 1, the last key fastest.
  @Test func everyCombinationOfASweepsCSVHasItsNumberItsValuesAndItsFigures() throws {
    let found = try CSVFigures.all(in: sweep.csvText, keys: ["combination", "first", "second", "figure"])
    var expected = ExpectedCSV()
    expected.outcome("0||", sweep.base.forecast, nil)
    let combinations = [
      "1|1|x", "2|1|y", "3|1|z", "4|2|x", "5|2|y", "6|2|z",
    ]
    for (name, cell) in zip(combinations, sweep.cells) {
      guard case .some(let outcome) = cell.outcome, case .by(let difference) = outcome.change else { continue }
      expected.outcome(name, outcome.forecast, difference)
    }
    #expect(PlacedFigures.differences(found, expected.figures) == [])
  }
}
