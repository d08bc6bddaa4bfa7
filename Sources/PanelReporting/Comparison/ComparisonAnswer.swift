// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an organiser reads of several scenarios that had the same luck: for each what it changes in words, then the
/// figures side by side, with the intervals of the differences.
extension ComparedForecasts: Answer {
  public var document: Document {
    let tables = ComparisonTables(self)
    return Document(
      [notice + settings, [.paragraph(slots, .unsure)]] + ComparisonVerdict(self).sections
        + tables.blocks.map { [$0] } + [footer(tables)])
  }

  public var json: String? { ComparisonJSON(comparison: self).value.document }
  public var csv: String? { ComparisonCSV(comparison: self).text }

  /// One for each scenario, all different.
  var labels: [String] { ScenarioLabels.of(entries.map(\.name)) }

  private var notice: [Block] {
    guard run.isPartial else { return [] }
    let trials = NumberWords.grouped(run.trials)
    return [.paragraph("Interrupted: this comparison rests on the \(trials) trials of each that were done.", .unsure)]
  }

  /// All scenarios may have been given the same values; or some, each its own.
  private var settings: [Block] {
    let settings = entries.map(\.forecast.scenario.settings)
    guard Set(settings).count > 1 else {
      return [.paragraph(SettingsWords.sentence(settings[0], of: "the files say"), .unsure)]
    }
    return zip(labels, settings).map { .paragraph(SettingsWords.sentence($1, of: "\($0) says"), .unsure) }
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
