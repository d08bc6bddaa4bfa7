// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an organiser reads of a scenario with other values for some of its keys: the best and the worst in words, a map
/// where there are two keys, and a row for each combination.
public struct SweepReport: Sendable {
  let sweep: SweptForecasts
  let width: Int
  let style: Style
  /// The axes' keys, and their values as they are shown: on one line and not too long.
  let keys: [String]

  static let longestValue = 28

  /// - Parameter width: in columns.
  public init(_ sweep: SweptForecasts, width: Int = 80, style: Style = .plain) {
    self.sweep = sweep
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
    keys = sweep.axes.map { SafeText.visible($0.key) }
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections =
      [notice, title, SweepVerdict(self).lines] + SweepMap(self).blocks + [SweepTable(self).lines, footer]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private var notice: [StyledLine] {
    guard sweep.run.isPartial else { return [] }
    let done = sweep.cells.filter { $0.outcome != nil }.count
    let trials = NumberWords.grouped(sweep.run.trials)
    return paragraph(
      "Interrupted: \(done) of \(sweep.cells.count) combinations were played, with \(trials) trials each.", .unsure)
  }

  private var title: [StyledLine] {
    let slot = sweep.base.scenario.slot
    let clock = SlotClock(slot: slot)
    let times = clock.hasClock ? "\(clock.words(0, slot.length.seconds)), " : ""
    return paragraph(SafeText.visible(sweep.base.scenario.title), .heading)
      + paragraph("\(times)\(LengthWords.sentence(slot.length.seconds))")
  }

  private var footer: [StyledLine] {
    var legend =
      "Changes are against the file as written, with the same luck, in percentage points; in brackets, where they fit: 95% confidence."
    if sweep.cells.contains(where: { isUnclear($0) }) {
      legend += " Can't tell: the two can't be told apart with \(NumberWords.grouped(sweep.run.trials)) trials."
    }
    return paragraph(legend, .faint)
      + paragraph(RunWords.line(sweep.run, scenarios: sweep.cells.count + 1), .faint)
  }

  private func isUnclear(_ cell: SweptForecasts.Cell) -> Bool {
    let kind = onTime(cell)?.kind
    return kind == .unclear || kind == .noneSeen
  }

  /// How the chance to be on time changes.
  func onTime(_ cell: SweptForecasts.Cell) -> ChangeWords? {
    cell.outcome.map {
      ChangeWords($0.change, hasQuestions: $0.forecast.questions != nil, { $0.onTime }, scale: 100)
    }
  }

  /// A value as it is shown.
  static func shown(_ value: String, to width: Int = longestValue) -> String {
    Fitting.truncated(SafeText.visible(value), to: width)
  }

  /// `text` in as many lines as it needs.
  func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }
}
