// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// All it takes to repeat a run, in a line.
enum RunWords {
  /// `1,000,000 trials, seed 1, 0.63 s (1.6 million a second), panelsim 0.1.0 portable`.
  ///
  /// - Parameter scenarios: how many took part; the speed counts the trials of all.
  static func line(_ run: Run, scenarios: Int = 1) -> String {
    var speed = NumberWords.elapsed(run.elapsed.seconds)
    if let rate = run.trialsPerSecond { speed += " (\(NumberWords.rough(rate * Double(scenarios))) a second)" }
    let each = scenarios > 1 ? " of each" : ""
    let parts = [
      "\(NumberWords.grouped(run.trials)) trial\(run.trials == 1 ? "" : "s")\(each), seed \(run.seed)", speed,
      "panelsim \(run.version) \(run.engine)",
    ]
    return parts.joined(separator: ", ")
  }
}
