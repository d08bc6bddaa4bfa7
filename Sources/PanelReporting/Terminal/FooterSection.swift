// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// All it takes to repeat the run, and what the figures in brackets are.
struct FooterSection {
  private let report: TerminalReport

  init(_ report: TerminalReport) { self.report = report }

  var lines: [StyledLine] {
    var legend = "Minutes; 8 in 10: the range of 8 of 10 sessions; in brackets: 95% confidence"
    if let learning = report.forecast.learning {
      legend +=
        " as to the trials; left open: 95% as to what was learnt, from \(NumberWords.grouped(learning.alternatives))"
      legend += " alternatives of \(NumberWords.grouped(learning.trials)) trials"
    }
    legend += "."
    return report.paragraph(legend, .faint) + PrecisionWords.lines(report.forecast.run, report.paragraph)
      + report.paragraph(RunWords.line(report.forecast.run), .faint)
  }
}
