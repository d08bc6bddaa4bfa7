// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// All it takes to repeat the run, and what the figures in brackets are.
struct FooterSection {
  private let report: TerminalReport

  init(_ report: TerminalReport) { self.report = report }

  var lines: [StyledLine] {
    var legend = "Minutes; 8 in 10: the range of 8 of 10 sessions; in brackets: 95% confidence"
    if let learning = report.forecast.learning.value ?? nil {
      legend +=
        " as to the trials; left open: 95% as to what was learnt, from \(NumberWords.grouped(learning.alternatives))"
      legend += " alternatives of \(NumberWords.grouped(learning.trials)) trials"
    }
    legend += "."
    return report.paragraph(legend, .faint) + presets + PrecisionWords.lines(report.forecast.run, report.paragraph)
      + report.paragraph(RunWords.line(report.forecast.run), .faint)
  }

  /// Whose lengths are in it that were learnt elsewhere.
  private var presets: [StyledLine] {
    let names = PresetWords.names(in: report.scenario)
    guard !names.isEmpty else { return [] }
    return report.paragraph(
      "Learnt from the sessions of others: \(CountWords.list(names)) (panelsim presets explains).", .faint)
  }
}
