// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an organiser reads of how many panellists fit: the verdict in words, then a row for each count.
extension CapacityForecast: Answer {
  /// The verdict, a table with a row for each count, and what it takes to repeat the run.
  public var document: Document {
    let table = CapacityTable(self)
    return Document(
      [.paragraph(run.isPartial ? "Interrupted: this rests on what was done." : nil, .unsure)], title,
      CapacityVerdictSection(self).blocks, [table.block], [.paragraph(table.note, .faint)] + footer)
  }

  /// One object, `panelsim-capacity/1`.
  public var json: String? { CapacityJSON(capacity: self).value.document }
  /// One row for each count and figure.
  public var csv: String? { CapacityCSV(capacity: self).text }

  private var title: [Block] {
    [
      .title(scenario.title), .paragraph(SlotClock(slot: scenario.slot).span),
      .paragraph(OverrideWords.sentence(identity.overrides), .unsure),
    ]
  }

  private var footer: [Block] {
    let legend =
      "In brackets: where the true figure lies. The verdict and all brackets are right together with a confidence of"
      + " \(NumberWords.required(confidence)), however often one looks. Every count has the same luck."
    return [.paragraph(legend, .faint), .paragraph(PrecisionWords.text(run)), .paragraph(runLine, .faint)]
  }

  /// All it takes to repeat the run.
  private var runLine: String {
    let trials = rows.map(\.forecast.run.trials)
    let (least, most) = (trials.min() ?? 0, trials.max() ?? 0)
    let each =
      least == most ? NumberWords.grouped(most) : "\(NumberWords.grouped(least)) to \(NumberWords.grouped(most))"
    return "\(each) trials of each count (at most \(NumberWords.grouped(run.trials))), seed \(run.seed), "
      + "\(NumberWords.elapsed(run.elapsed.seconds)), panelsim \(run.version) \(run.engine)"
  }
}

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
      "scenario": .object(
        [
          "file": .string(capacity.name), "title": .string(capacity.identity.title),
          "sha256": .string(capacity.identity.sha256),
        ], .overrides(of: capacity.identity)),
      "varied": [
        "title": .string(capacity.varied.title), "count_as_written": .integer(capacity.varied.count),
      ],
      "confidence": .number(capacity.confidence), "verdict": verdict, "counts": .array(capacity.rows.map(row)),
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
      "decided": .bool(isDecided && !capacity.run.isPartial), "count": fitting.map { .integer($0.count) } ?? .null,
      "panellists": fitting.map { .integer($0.panellists) } ?? .null,
    ]
  }

  private func row(_ row: CapacityForecast.Row) -> JSONValue {
    .object(
      [
        "count": .integer(row.count), "panellists": .integer(row.panellists),
        "fits": .string(row.fits.rawValue), "trials": .integer(row.forecast.run.trials),
        "goals": .array(row.forecast.goals.map(ForecastJSON.goal)),
      ], .outcome(row.forecast))
  }
}

/// How many panellists fit as one tidy table: a row for each count and figure, RFC 4180 with CRLF line ends and a
/// heading.
///
/// The columns are count, panellists, fits (yes, no, undecided), trials, seed, figure, unit, estimate, standard_error,
/// low, high. The intervals of on_time and questions_at_least hold together, over all counts, with the confidence of
/// the run; other figures have their own 95%.
struct CapacityCSV {
  let capacity: CapacityForecast

  static let heading = "count,panellists,fits,trials,seed," + OutcomeFigures.heading

  /// The whole file.
  var text: String {
    let rows = capacity.rows.flatMap { row in
      let run = row.forecast.run
      let head = "\(row.count),\(row.panellists),\(row.fits.rawValue),\(run.trials),\(run.seed),"
      return OutcomeFigures.rows(row.forecast, .reference).map { head + $0 }
    }
    return ([Self.heading] + rows).map { $0 + "\r\n" }.joined()
  }
}
