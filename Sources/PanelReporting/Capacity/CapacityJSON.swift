// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// How many panellists fit as one JSON object, `panelsim-capacity/1`.
///
/// `verdict.count` is the greatest count that fits, `null` where none does, and where `verdict.decided` is `false` the
/// greatest that is known to fit. `fits` is "yes", "no" or "undecided". The intervals of `on_time`,
/// `questions_at_least` and `goals` hold together, over all counts, with the chance `confidence`; other figures have
/// their own 95%. `run.trials` is the budget of a count, `trials` of a count what it took. Units and estimates are
/// those of ``ForecastJSON``.
struct CapacityJSON {
  let capacity: CapacityForecast

  var value: JSONValue {
    [
      "schema": .string("panelsim-capacity/1"), "run": .run(capacity.run),
      "scenario": .object([
            "file": .string(capacity.name), "title": .string(capacity.identity.title),
            "sha256": .string(capacity.identity.sha256),
          ], .settings(of: capacity.identity)),
      "varied": [
          "title": .string(capacity.varied.title), "count_as_written": .integer(capacity.varied.count),
        ],
      "confidence": .number(capacity.confidence),
      "verdict": verdict,
      "counts": .array(capacity.rows.map(row)),
    ]
  }

  private var verdict: JSONValue {
    let (fitting, isDecided): (CapacityForecast.Row?, Bool) =
      switch capacity.verdict {
      case .upTo(let row): (row, true)
      case .none: (nil, true)
      case .undecided(let row, _): (row, false)
      }
    return [
      "decided": .bool(isDecided && !capacity.run.isPartial),
      "count": fitting.map { .integer($0.count) } ?? .null,
      "panellists": fitting.map { .integer($0.panellists) } ?? .null,
    ]
  }

  private func row(_ row: CapacityForecast.Row) -> JSONValue {
    .object([
        "count": .integer(row.count), "panellists": .integer(row.panellists),
        "fits": .string(row.fits.rawValue), "trials": .integer(row.forecast.run.trials),
        "goals": .array(row.forecast.goals.map(ForecastJSON.goal)),
      ], .outcome(row.forecast))
  }
}
