// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Which of a forecast's two errors is the greater: what more trials would cure, or what more recordings would. Nothing
/// where nothing was learnt.
struct DataSection {
  private let report: TerminalReport

  init(_ report: TerminalReport) { self.report = report }

  var lines: [StyledLine] { sentences.flatMap { report.paragraph($0) } }

  /// One sentence or two, about the chance to be done in time.
  var sentences: [String] {
    let onTime = report.forecast.onTime
    guard let learning = report.forecast.learning.value ?? nil, let open = onTime.dataInterval else { return [] }
    let sessions = DataWords.sessions(learning)
    let byChance = onTime.interval?.width ?? 1
    let done = "such sessions are done \(report.clock.byTheEnd)"
    // Less isn't seen in whole percentages.
    guard open.width >= 0.005 || open.width >= byChance else {
      return ["What \(sessions) leave\(learning.sessions == 1 ? "s" : "") open hardly matters here."]
    }
    let tell = learning.sessions == 1 ? "tells" : "tell"
    let left = "\(DataWords.frequencies(open)) \(done), as far as \(sessions) \(tell)"
    if open.width >= 2 * byChance {
      let trials = open.width >= 5 * byChance ? "nothing" : "little"
      return ["More recordings would tell more: \(left). More trials would change \(trials)."]
    }
    let trials = onTime.interval.map { "the trials alone leave \(DataWords.frequencies($0)) open" }
    let also = trials.map { "; \($0)" } ?? ""
    return 2 * open.width <= byChance
      ? ["More trials would tell more: \(left)\(also)."]
      : ["More recordings and more trials would both tell more: \(left)\(also)."]
  }
}
