// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelModel

extension Preset {
  /// VoxConverse.
  static let debateTurn = Preset(
    name: "debate-turn", summary: "a turn in a broadcast debate, panel or news programme",
    takes: .mixture([
      .init(weight: 0.188298, takes: .lognormal(.medianAndSigma(median: .length(.seconds(0.731877)), sigma: 0.466187))),
      .init(weight: 0.811702, takes: .lognormal(.medianAndSigma(median: .length(.seconds(9.23391)), sigma: 1.20973))),
    ]),
    includesQuestions: false, isModerated: false,
    source: Source(
      recordings: "40 broadcasts of the development set of VoxConverse, 1 to 16 minutes each",
      origin: "VoxConverse by J. S. Chung et al., github.com/joonson/voxconverse (commit 24bf60be)",
      licence: "CC BY 4.0", count: 919, sessions: 40, sessionNoun: "broadcasts",
      date: CivilDate(year: 2026, month: 11, day: 25)!),
    fit: Fit(
      family: .mixture(.lognormal, .lognormal),
      parameters: [
        .init("weight 2", 0.811702, error: 0.028578), .init("mu 1", -0.312143, error: 0.0803821),
        .init("sigma 1", 0.466187, error: 0.0562887), .init("mu 2", 2.22288, error: 0.0784068),
        .init("sigma 2", 1.20973, error: 0.0516876),
      ], distance: 1.43, chance: 0.005, replicates: 199),
    backtest: Backtest(rankedProbability: 9.92, error: 0.98, empirical: 9.91, held: 0.792, error: 0.0193),
    remarks: [
      """
      Turns as import makes them: those of one speaker with less than 2 seconds between them are one. About 2 in 10 are \
      back-channels of less than a second.
      """,
      "Broadcasts are cut, and hurry. Answers on a stage with an audience take longer.",
    ])
}
