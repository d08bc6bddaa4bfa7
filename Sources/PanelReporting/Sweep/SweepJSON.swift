// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// A scenario with other values for some of its keys as one JSON object, `panelsim-sweep/1`.
///
/// `as_written` is the scenario as its file says it; the `difference` of each combination is against that, from the same
/// trials. The last of `keys` changes fastest. What an interrupted run didn't get to is `null`. Units and estimates are
/// those of ``ForecastJSON``.
struct SweepJSON {
  let sweep: SweptForecasts

  var value: JSONValue {
    let base = sweep.base.forecast
    return [
      "schema": .string("panelsim-sweep/1"), "run": .run(sweep.run),
      "scenario": [
          "file": .string(sweep.base.name), "title": .string(base.scenario.title),
          "sha256": .string(base.scenario.sha256),
        ],
      "keys": .array(
          sweep.axes.map { axis in
            ["key": .string(axis.key), "values": .array(axis.values.map(JSONValue.string))]
          }),
      "as_written": .outcome(base),
      "combinations": .array(sweep.cells.indices.map(cell)),
    ]
  }

  private func cell(_ index: Int) -> JSONValue {
    let cell = sweep.cells[index]
    let isLeading = sweep.leaders.map { JSONValue.bool($0.best == index || $0.rivals.contains(index)) }
    let settings = zip(sweep.axes, cell.values).map { JSONValue.Member($0.key, .string($1)) }
    let outcome = cell.outcome.map { outcome in
      JSONValue.object(.outcome(outcome.forecast), [
          "difference": .difference(outcome.change, hasQuestions: outcome.forecast.questions != nil)
        ])
    }
    return [
      "settings": .object(settings), "may_be_best": isLeading ?? .null,
      "outcome": outcome ?? .null,
    ]
  }
}
