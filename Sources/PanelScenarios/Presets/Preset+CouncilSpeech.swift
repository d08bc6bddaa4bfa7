// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelModel

extension Preset {
  /// A city council, without whoever presides.
  static let councilSpeech = Preset(
    name: "council-speech", summary: "a speech in a city council, interjections too",
    takes: .lognormal(.medianAndSigma(median: .length(.seconds(61.3148)), sigma: 0.840964)),
    includesQuestions: false, isModerated: true, source: .magdeburg(count: 4410),
    fit: Fit(
      family: .lognormal,
      parameters: [.init("mu", 4.11603, error: 0.0126643), .init("sigma", 0.840964, error: 0.00895878)], distance: 3.64,
      chance: 0.005, replicates: 199),
    backtest: Backtest(rankedProbability: 39, error: 2.36, empirical: 39, held: 0.812, error: 0.00857),
    remarks: [
      "Motions, questions, answers and interjections alike; those who preside aren't in it.",
      "As they were held: whatever limits there were are in it, and who was cut off isn't marked.",
      """
      With more than 4,000 speeches any simple law is found wrong. A mixture of two fits better, but says nearly the same: \
      1 in 10 below 20 seconds, 1 in 10 above 3 minutes.
      """,
    ])
}

extension Preset.Source {
  /// Sittings of Magdeburg's city council.
  static func magdeburg(count: Int) -> Preset.Source {
    Preset.Source(
      recordings: "sittings of Magdeburg's city council from September 2022 on, timed to the second",
      origin: "StadtratWatch by Code for Magdeburg, github.com/code-for-magdeburg/StadtratWatch-web (commit 3d70a3e2)",
      licence: "CC0 1.0", count: count, sessions: 36, sessionNoun: "sittings",
      date: CivilDate(year: 2026, month: 11, day: 25)!)
  }
}
