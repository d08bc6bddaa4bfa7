// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelModel

extension Preset {
  /// FOSDEM, a Saturday.
  static let conferenceTalk = Preset(
    name: "conference-talk", summary: "a talk at a conference, with its questions, in shares of its slot",
    takes: .mixture([
      .init(weight: 0.25785, takes: .weibull(shape: 4.04149, scale: .share(0.983676))),
      .init(weight: 0.74215, takes: .weibull(shape: 11.3307, scale: .share(0.97761))),
    ]),
    includesQuestions: true, isModerated: true,
    source: Source(
      recordings: "talks of 15 to 50 minutes at FOSDEM in Brussels on Saturday, 3 February 2024",
      origin: """
        published recordings as transcribed in github.com/jonatron/fosdem2024whisper (commit b4a55045), held against the \
        published schedule
        """,
      licence: "times of published recordings, which are facts", count: 363, sessions: 27, sessionNoun: "rooms",
      date: CivilDate(year: 2026, month: 11, day: 25)!),
    fit: Fit(
      family: .mixture(.weibull, .weibull),
      parameters: [
        .init("weight 2", 0.74215, error: 0.0855628), .init("shape 1", 4.04149, error: 0.464848),
        .init("scale 1", 0.983676, error: 0.0327112), .init("shape 2", 11.3307, error: 1.34247),
        .init("scale 2", 0.97761, error: 0.00769779),
      ], distance: 0.35, chance: 0.115, replicates: 199),
    backtest: Backtest(rankedProbability: 0.0828, error: 0.00658, empirical: 0.0828, held: 0.793, error: 0.0296),
    remarks: [
      """
      The recordings end with the last word of a talk or of its questions, so those are in it: it isn't what a speaker \
      takes alone.
      """,
      """
      Talks pile up just below the slot: they were held to it. What speakers would take without that, nobody has recorded.
      """,
      """
      One venue on one day. State of the Map ran over in 5% of its talks, where this says 29%; learn from your own \
      recordings as soon as you have some (panelsim fit).
      """,
    ])
}
