// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an organiser reads of several scenarios with common random numbers: for each what it changes in words, then the
/// figures side by side, with the intervals of the differences.
extension ComparedForecasts: Answer {
  /// What each scenario changes, then tables of figures and differences.
  public var document: Document {
    let tables = ComparisonTables(self)
    return Document(
      [notice + overrides, [.paragraph(slots, .unsure)]] + ComparisonVerdict(self).sections
        + tables.blocks.map { [$0] } + [footer(tables)])
  }

  /// One object, `panelsim-comparison/1`.
  public var json: String? { ComparisonJSON(comparison: self).value.document }
  /// One row for each scenario and figure.
  public var csv: String? { ComparisonCSV(comparison: self).text }

  /// One for each scenario, all different.
  var labels: [String] { ScenarioLabels.of(entries.map(\.name)) }

  private var notice: [Block] {
    guard run.isPartial else { return [] }
    let trials = NumberWords.grouped(run.trials)
    return [.paragraph("Interrupted: this comparison rests on the \(trials) trials of each that were done.", .unsure)]
  }

  /// All scenarios may have been given the same values; or some, each its own.
  private var overrides: [Block] {
    let overrides = entries.map(\.forecast.scenario.overrides)
    guard Set(overrides).count > 1 else {
      return [.paragraph(OverrideWords.sentence(overrides[0], of: "the files say"), .unsure)]
    }
    return zip(labels, overrides).map { .paragraph(OverrideWords.sentence($1, of: "\($0) says"), .unsure) }
  }

  /// Slots that differ make "on time" mean different things.
  private var slots: String? {
    let slots = entries.map(\.scenario.slot)
    guard Set(slots.map(\.length)).count > 1 else { return nil }
    let words = zip(labels, slots).map { "\($0) has \(LengthWords.sentence($1.length.seconds))" }
    return "The slots differ, and on time is by the end of each one's own: \(words.joined(separator: ", "))."
  }

  private func footer(_ tables: ComparisonTables) -> [Block] {
    var legend =
      "Changes are against \(labels[0]), with the same luck: of chances in percentage points, of times in minutes;"
      + " in brackets, where they fit: 95% confidence."
    if tables.hasUnclear {
      legend += " Can't tell: the two can't be told apart with \(CountWords.of(run.trials, "trial"))."
    }
    return [.paragraph(legend, .faint), .paragraph(RunWords.line(run, scenarios: entries.count), .faint)]
  }
}

/// What scenarios are called side by side: short, and each by another name.
enum ScenarioLabels {
  /// The files' names without folder and extension; with both where two would be alike, and with a number where even
  /// those are.
  static func of(_ names: [String]) -> [String] {
    let safe = names.map(SafeText.visible)
    let stems = safe.map(stem)
    let clear = stems.enumerated().map { index, stem in
      stems.filter { $0 == stem }.count == 1 ? stem : safe[index]
    }
    var seen: [String: Int] = [:]
    return clear.map { label in
      seen[label, default: 0] += 1
      return seen[label]! == 1 ? label : "\(label) (\(seen[label]!))"
    }
  }

  private static func stem(_ path: String) -> String {
    guard let name = path.split(separator: "/").last else { return path }
    for suffix in [".yaml", ".yml"] where name.hasSuffix(suffix) && name.count > suffix.count {
      return String(name.dropLast(suffix.count))
    }
    return String(name)
  }
}

/// Several scenarios with common random numbers as one JSON object, `panelsim-comparison/1`.
///
/// `scenarios` stand in the order in which they were named. The `difference` of each is its figure less the first one's,
/// from the same trials; it is `null` for the first. Units and estimates are those of ``ForecastJSON``.
struct ComparisonJSON {
  let comparison: ComparedForecasts

  var value: JSONValue {
    [
      "schema": .string("panelsim-comparison/1"), "run": .run(comparison.run),
      "scenarios": .array(comparison.entries.map(Self.entry)),
    ]
  }

  private static func entry(_ entry: ComparedForecasts.Entry) -> JSONValue {
    let forecast = entry.forecast
    return .object(
      [
        "file": .string(entry.name), "title": .string(forecast.scenario.title),
        "sha256": .string(forecast.scenario.sha256),
      ], .overrides(of: forecast.scenario), .outcome(forecast),
      [
        "difference": .difference(entry.change, hasQuestions: forecast.questions != nil)
      ])
  }
}

extension JSONValue {
  /// The figures that scenarios are compared by.
  static func outcome(_ forecast: Forecast) -> JSONValue {
    [
      "slot_seconds": .number(forecast.slot.seconds), "on_time": .estimate(forecast.onTime),
      "questions_at_least": .estimate(forecast.questions?.served), "finish_seconds": .summary(forecast.finish),
      "overrun_seconds": .estimate(forecast.overrun), "questions_seconds": .summary(forecast.questions?.lasting),
      "questions_asked": .estimate(forecast.questions?.asked),
    ]
  }
}

/// Several scenarios with common random numbers as one tidy table: a row for each scenario and figure, RFC 4180 with
/// CRLF line ends and a heading.
///
/// The columns are scenario (1 for the first), file, title, trials, seed, figure, unit, estimate, standard_error, low,
/// high. Differences are against scenario 1, which has none.
struct ComparisonCSV {
  let comparison: ComparedForecasts

  static let heading = "scenario,file,title,trials,seed," + OutcomeFigures.heading

  /// The whole file.
  var text: String {
    let rows = comparison.entries.enumerated().flatMap { index, entry in
      let run = entry.forecast.run
      let head = [
        String(index + 1), CSVField.text(entry.name), CSVField.text(entry.forecast.scenario.title),
        String(run.trials), String(run.seed),
      ].joined(separator: ",")
      return OutcomeFigures.rows(entry.forecast, entry.change).map { head + "," + $0 }
    }
    return ([Self.heading] + rows).map { $0 + "\r\n" }.joined()
  }
}
