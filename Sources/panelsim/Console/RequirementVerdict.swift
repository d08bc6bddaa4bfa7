// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelReporting

/// What becomes of the chances that were required: the report has said all, so this is for scripts and their logs.
enum RequirementVerdict {
  /// Says on standard error what isn't met and what is undecided, and what the data leave open that it was learnt from.
  ///
  /// - Throws: ``Failure`` where one isn't met.
  static func conclude(_ forecast: Forecast, required: [Goal]) throws(Failure) {
    let goals = forecast.goals.filter { required.contains($0.goal) }
    for goal in goals where goal.metWhateverTheData != .yes {
      Console.warn(
        "panelsim: " + RequirementWords.sentence(goal, forecast.run, learning: forecast.learning.value ?? nil))
    }
    if goals.contains(where: { $0.met == .no }) { throw Failure(status: .notMet, message: nil) }
  }
}
