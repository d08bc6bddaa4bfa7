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
    let remedies = report.forecast.remedies.all
    guard !remedies.isEmpty else { return [] }
    let table = self.table
    let width = min(report.width, TerminalReport.textWidth)
    // Without the questions a table would hide what a change costs.
    return table.others.allSatisfy { table.shows($0.heading, width: width) } ? table.lines(width: width) : narrow
  }

  /// A line for each change, and one for what it does.
  private var narrow: [StyledLine] {
    let served = report.forecast.questions?.served
    let heading = "What would help: done \(report.clock.byTheEnd)" + (served == nil ? "" : ", questions served")
    return report.paragraph(heading, .faint)
      + report.forecast.remedies.all.flatMap { remedy in
        var line = StyledLine("    ")
        let onTime = cell(report.forecast.onTime, remedy.difference.onTime)
        line.append(Fitting.padded(onTime.text, to: 11, .right), onTime.role)
        if let served, let difference = remedy.difference.questionsServed {
          let questions = cell(served, difference)
          line.append("  ")
          line.append(Fitting.padded(questions.text, to: 11, .right), questions.role)
        }
        return [StyledLine(Fitting.truncated("  " + words.words(remedy.remedy), to: report.width)), line]
      }
  }

  private var table: Table {
    let remedies = report.forecast.remedies.all
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
    return Table(
      first: .init(heading: "What would help", cells: remedies.map { .init("  " + words.words($0.remedy)) }),
      others: others, leastFirstWidth: 30)
  }

  /// `60 → 91%`: the report's own figure, and what the change adds to it with the same luck.
  private func cell(_ before: Estimate, _ difference: Estimate) -> Table.Cell {
    let after = min(1, max(0, before.value + difference.value))
    let isWorse = difference.value <= -0.005 && difference.interval?.high ?? 0 < 0
    let (first, second) = (NumberWords.percent(before.value), NumberWords.percent(after))
    return .init("\(first.replacing("%", with: "")) → \(second)", isWorse ? .bad : .normal)
  }
}
