// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What would help: changes with what becomes of the chances, the best first.
struct RemediesSection {
  private let report: TerminalReport
  private let words: RemedyWords

  init(_ report: TerminalReport) {
    self.report = report
    words = RemedyWords(clock: report.clock)
  }

  var lines: [StyledLine] {
    let remedies = report.forecast.remedies
    guard !remedies.isEmpty else { return [] }
    var others: [Table.Column] = [
      .init(
        heading: "done \(report.clock.byTheEnd)", alignment: .right, importance: 2,
        cells: remedies.map { cell(report.forecast.onTime, $0.difference.onTime) })
    ]
    if let served = report.forecast.questions?.served {
      others.append(
        .init(
          heading: "questions served", alignment: .right, importance: 1,
          cells: remedies.map { remedy in remedy.difference.questionsServed.map { cell(served, $0) } ?? "" }))
    }
    let table = Table(
      first: .init(heading: "What would help", cells: remedies.map { .init("  " + words.words($0.remedy)) }),
      others: others, leastFirstWidth: report.width < 60 ? 16 : 30)
    return table.lines(width: min(report.width, TerminalReport.textWidth))
  }

  /// `60 → 91%`: the report's own figure, and what the change adds to it with the same luck.
  private func cell(_ before: Estimate, _ difference: Estimate) -> Table.Cell {
    let after = min(1, max(0, before.value + difference.value))
    let isWorse = difference.value <= -0.005 && difference.interval?.high ?? 0 < 0
    let (first, second) = (NumberWords.percent(before.value), NumberWords.percent(after))
    return .init("\(first.replacing("%", with: "")) → \(second)", isWorse ? .bad : .normal)
  }
}
