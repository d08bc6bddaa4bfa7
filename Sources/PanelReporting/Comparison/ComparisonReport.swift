// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an organiser reads of several scenarios that had the same luck: for each what it changes in words, then the
/// figures side by side, with the intervals of the differences.
public struct ComparisonReport: Sendable {
  let comparison: ComparedForecasts
  let width: Int
  let style: Style
  /// One for each scenario, all different.
  let labels: [String]

  /// - Parameter width: in columns.
  public init(_ comparison: ComparedForecasts, width: Int = 80, style: Style = .plain) {
    self.comparison = comparison
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
    labels = ScenarioLabels.of(comparison.entries.map(\.name))
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections =
      [notice + settings, slots] + ComparisonVerdict(self).paragraphs + ComparisonTables(self).tables + [footer]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private var notice: [StyledLine] {
    guard comparison.run.isPartial else { return [] }
    let trials = NumberWords.grouped(comparison.run.trials)
    return paragraph("Interrupted: this comparison rests on the \(trials) trials of each that were done.", .unsure)
  }

  /// All scenarios may have been given the same values; or some, each its own.
  private var settings: [StyledLine] {
    let settings = comparison.entries.map(\.forecast.scenario.settings)
    guard Set(settings).count > 1 else { return SettingsWords.lines(settings[0], of: "the files say", paragraph) }
    return zip(labels, settings).flatMap { SettingsWords.lines($1, of: "\($0) says", paragraph) }
  }

  /// Slots that differ make "on time" mean different things.
  private var slots: [StyledLine] {
    let slots = comparison.entries.map(\.scenario.slot)
    guard Set(slots.map(\.length)).count > 1 else { return [] }
    let words = zip(labels, slots).map { "\($0) has \(LengthWords.sentence($1.length.seconds))" }
    return paragraph(
      "The slots differ, and on time is by the end of each one's own: \(words.joined(separator: ", ")).", .unsure)
  }

  private var footer: [StyledLine] {
    let run = comparison.run
    let trials = "\(NumberWords.grouped(run.trials)) trial\(run.trials == 1 ? "" : "s")"
    var legend =
      "Changes are against \(labels[0]), with the same luck: of chances in percentage points, of times in minutes;"
      + " in brackets, where they fit: 95% confidence."
    if ComparisonTables(self).hasUnclear {
      legend += " Can't tell: the two can't be told apart with \(trials)."
    }
    return paragraph(legend, .faint)
      + paragraph(RunWords.line(run, scenarios: comparison.entries.count), .faint)
  }

  /// `text` in as many lines as it needs.
  func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }
}
