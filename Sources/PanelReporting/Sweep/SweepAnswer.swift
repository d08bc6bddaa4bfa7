// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// What an organiser reads of a scenario with other values for some of its keys: the best and the worst in words, a map
/// where there are two keys, and a row for each combination.
extension SweptForecasts: Answer {
  /// The best and the worst combination, a map where there are two keys, and a table of all.
  public var document: Document {
    Document(
      [.paragraph(notice, .unsure)],
      [.title(base.scenario.title), .paragraph(SlotClock(slot: base.scenario.slot).span)],
      [.paragraph(SweepVerdict(self).text, .heading)], map, [SweepTable(self).block], footer)
  }

  /// One object, `panelsim-sweep/1`.
  public var json: String? { SweepJSON(sweep: self).value.document }
  /// One row for each combination and figure.
  public var csv: String? { SweepCSV(sweep: self).text }

  /// The axes' keys, as they are shown.
  var keys: [String] { axes.map { SafeText.visible($0.key) } }

  private var notice: String? {
    guard run.isPartial else { return nil }
    let done = cells.filter { $0.outcome != nil }.count
    let trials = NumberWords.grouped(run.trials)
    return "Interrupted: \(done) of \(cells.count) combinations were played, with \(trials) trials each."
  }

  /// The chance to be on time by two keys.
  private var map: [Block] {
    guard axes.count == 2 else { return [] }
    let labels = axes.map { $0.values.map { SweptForecasts.shown($0) } }
    return [
      .heatMap(
        HeatMap(
          caption: "Done on time by \(keys[0]) (down) and \(keys[1]) (across)", rows: labels[0], columns: labels[1],
          cells: cells.map { $0.outcome.map { HeatMap.Cell($0.forecast) } }))
    ]
  }

  private var footer: [Block] {
    var legend =
      "Changes are against the file as written, with the same luck, in percentage points; in brackets, where they fit: 95% confidence."
    if cells.contains(where: { [.unclear, .noneSeen].contains(onTime($0)?.kind) }) {
      legend += " Can't tell: the two can't be told apart with \(NumberWords.grouped(run.trials)) trials."
    }
    return [.paragraph(legend, .faint), .paragraph(RunWords.line(run, scenarios: cells.count + 1), .faint)]
  }

  /// How the chance to be on time changes.
  func onTime(_ cell: SweptForecasts.Cell) -> ChangeWords? {
    cell.outcome.map {
      ChangeWords($0.change, hasQuestions: $0.forecast.questions != nil, { $0.onTime }, scale: 100)
    }
  }

  static let longestValue = 28

  /// A value as it is shown: on one line and not too long.
  static func shown(_ value: String, to width: Int = longestValue) -> String {
    TextLayout.truncated(SafeText.visible(value), to: width)
  }
}

extension HeatMap.Cell {
  /// With the goal's verdict, where there is one.
  fileprivate init(_ forecast: Forecast) {
    let goal = forecast.goals.first { $0.goal.name == .onTime }
    self.init(chance: forecast.onTime.value, role: goal?.met.role ?? .normal)
  }
}

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
      "as_written": .outcome(base), "combinations": .array(sweep.cells.indices.map(cell)),
    ]
  }

  private func cell(_ index: Int) -> JSONValue {
    let cell = sweep.cells[index]
    let isLeading = sweep.leaders.map { JSONValue.bool($0.best == index || $0.rivals.contains(index)) }
    let overrides = zip(sweep.axes, cell.values).map { JSONValue.Member($0.key, .string($1)) }
    let outcome = cell.outcome.map { outcome in
      JSONValue.object(
        .outcome(outcome.forecast),
        [
          "difference": .difference(outcome.change, hasQuestions: outcome.forecast.questions != nil)
        ])
    }
    return [
      "settings": .object(overrides), "may_be_best": isLeading ?? .null, "outcome": outcome ?? .null,
    ]
  }
}

/// A scenario with other values for some of its keys as one tidy table: a row for each combination and figure, RFC 4180
/// with CRLF line ends and a heading.
///
/// The columns are combination, one for each key, trials, seed, figure, unit, estimate, standard_error, low, high.
/// Combination 0 is the scenario as its file says it, with nothing in the keys' columns; differences are against it.
/// Combinations that an interrupted run didn't get to have no rows.
struct SweepCSV {
  let sweep: SweptForecasts

  /// The whole file.
  var text: String {
    let keys = sweep.axes.map { CSVField.text($0.key) }
    let heading = (["combination"] + keys + ["trials", "seed", OutcomeFigures.heading]).joined(separator: ",")
    let base = rows(0, sweep.axes.map { _ in "" }, sweep.base.forecast, .reference)
    let others = sweep.cells.enumerated().flatMap { index, cell in
      cell.outcome.map { rows(index + 1, cell.values.map(CSVField.text), $0.forecast, $0.change) } ?? []
    }
    return ([heading] + base + others).map { $0 + "\r\n" }.joined()
  }

  private func rows(_ number: Int, _ values: [String], _ forecast: Forecast, _ change: ForecastChange) -> [String] {
    let head = [String(number)] + values + [String(forecast.run.trials), String(forecast.run.seed)]
    return OutcomeFigures.rows(forecast, change).map { (head + [$0]).joined(separator: ",") }
  }
}
