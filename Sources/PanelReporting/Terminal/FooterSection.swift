// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// All it takes to repeat the run, and what the figures in brackets are.
struct FooterSection {
  private let report: TerminalReport

  init(_ report: TerminalReport) { self.report = report }

  var lines: [StyledLine] {
    let legend =
      "Minutes; 8 in 10: the range of 8 of 10 sessions; in brackets: 95% confidence."
    let run = report.forecast.run
    var speed = NumberWords.elapsed(run.elapsed.seconds)
    if let rate = run.trialsPerSecond { speed += " (\(NumberWords.rough(rate)) a second)" }
    let parts = [
      "\(NumberWords.grouped(run.trials)) trial\(run.trials == 1 ? "" : "s"), seed \(run.seed)", speed,
      "panelsim \(run.version) \(run.engine)",
    ]
    return report.paragraph(legend, .faint) + report.paragraph(parts.joined(separator: ", "), .faint)
  }
}
