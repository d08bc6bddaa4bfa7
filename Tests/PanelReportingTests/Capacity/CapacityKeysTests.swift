// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelReporting

/// Which figure of a capacity stands under which key, where no two figures are the same number.
@Suite struct CapacityKeysTests {
  private let capacity: CapacityForecast

  init() {
    var figures = DistinctFigures()
    var made = CapacityPanels.capacity([(0.9, 0.9), (0.8, 0.8), (0.7, 0.7)])
    made.run = figures.run()
    for index in made.rows.indices { made.rows[index].forecast = figures.forecast() }
    capacity = made
  }

  @Test func everyKeyOfTheJSONHoldsItsFigure() throws {
    let found = try JSONFigures.all(in: capacity.jsonText)
    var expected = ExpectedJSON()
    expected.run("run", capacity.run)
    expected.capacity(capacity)
    #expect(PlacedFigures.differences(found, expected.figures) == [])
  }

  @Test func everyRowOfTheCSVHoldsItsFigure() throws {
    let found = try CSVFigures.all(in: capacity.csvText, keys: ["count", "trials", "seed", "figure"])
    var expected = ExpectedCSV()
    for row in capacity.rows {
      let run = row.forecast.run
      expected.outcome("\(row.count)|\(run.trials)|\(run.seed)", row.forecast, nil)
    }
    #expect(PlacedFigures.differences(found, expected.figures) == [])
  }
}

extension ExpectedJSON {
  fileprivate mutating func capacity(_ capacity: CapacityForecast) {
    note("confidence", capacity.confidence)
    note("varied.count_as_written", 2)
    // Made-up figures are greater than any chance, so all counts fit: the greatest is 3, beside two other talks.
    note("verdict.count", 3)
    note("verdict.panellists", 5)
    for (place, row) in capacity.rows.enumerated() {
      let start = "counts.\(place)"
      note("\(start).count", Double(place + 1))
      note("\(start).panellists", Double(place + 3))
      note("\(start).trials", Double(row.forecast.run.trials))
      goals("\(start).goals", row.forecast.goals)
      outcome(start, row.forecast)
    }
  }
}
