// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// What an organiser reads of a scenario with other values for some of its keys: the best and the worst in words, a map
/// where there are two keys, and a row for each combination.
extension SweptForecasts: Answer {
  public var document: Document {
    Document(
      [.paragraph(notice, .unsure)],
      [.title(base.scenario.title), .paragraph(SlotClock(slot: base.scenario.slot).span)],
      [.paragraph(SweepVerdict(self).text, .heading)], map, [SweepTable(self).block], footer)
  }

  public var json: String? { SweepJSON(sweep: self).value.document }
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
