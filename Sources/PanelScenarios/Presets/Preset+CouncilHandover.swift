// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelModel

extension Preset {
  /// From one speaker to the next by way of whoever presides.
  static let councilHandover = Preset(
    name: "council-handover", summary: "from one speaker's end to the next one's beginning in a city council",
    takes: .mixture([
      .init(weight: 0.362606, takes: .lognormal(.medianAndSigma(median: .length(.seconds(12.1098)), sigma: 0.348153))),
      .init(weight: 0.637394, takes: .lognormal(.medianAndSigma(median: .length(.seconds(70.6538)), sigma: 1.23545))),
    ]),
    includesQuestions: false, isModerated: false, source: .magdeburg(count: 1884),
    fit: Fit(
      family: .mixture(.lognormal, .lognormal),
      parameters: [
        .init("weight 2", 0.637394, error: 0.0193549), .init("mu 1", 2.49402, error: 0.0183536),
        .init("sigma 1", 0.348153, error: 0.0169011), .init("mu 2", 4.25779, error: 0.0546792),
        .init("sigma 2", 1.23545, error: 0.0306104),
      ], distance: 2.52, chance: 0.005, replicates: 199),
    backtest: Backtest(rankedProbability: 81.3, error: 5.12, empirical: 81, held: 0.823, error: 0.00966),
    remarks: [
      """
      Two kinds: nearly 4 in 10 are a name called and a walk to the lectern, about 12 seconds; in the others whoever \
      presides says more, or a vote or the next matter comes between.
      """,
      "For a panel whose moderator only calls names it is too long: 1 in 10 is above 3 minutes.",
    ])
}
