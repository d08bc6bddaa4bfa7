// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// The panel of the check figures, with a forecast written by hand after them.
enum SeedPanel {
  static let scenario = Scenario(
    title: "International cooperation and governance of migration",
    event: "15th Coordination Meeting on International Migration",
    slot: Slot(
      length: .minutes(75), clock: .init(from: ClockTime(hour: 11, minute: 45)!, to: ClockTime(hour: 13, minute: 0)!),
      date: CivilDate(year: 2017, month: 2, day: 16), timeZone: "America/New_York"),
    lateStart: .exponential(mean: .length(.minutes(2))),
    handover: .range(p10: .length(.seconds(20)), p90: .length(.seconds(50))),
    agenda: [
      .remarks(
        Remarks(
          title: "Introductory remarks and introduction of the panellists", by: "Moderator", planned: .minutes(5),
          takes: .range(p10: .length(.minutes(3)), p90: .length(.minutes(7))))),
      .talk(Talk(title: "Historic overview of UN-related initiatives", planned: .minutes(10))),
      .talk(Talk(title: "National perspective", planned: .minutes(10), count: 2)),
      .talk(Talk(title: "Key findings of the Sutherland report", planned: .minutes(10))),
      .questions(
        Questions(
          title: "Q and A", atLeast: .minutes(15),
          form: .rounds(
            Rounds(
              question: .range(p10: .length(.seconds(40)), p90: .length(.minutes(2))),
              answer: .range(p10: .length(.minutes(1)), p90: .length(.minutes(3))), hands: .about(8),
              questionsPerRound: 3, answersPerRound: 2)))),
      .remarks(
        Remarks(
          title: "Concluding remarks", by: "Moderator", planned: .minutes(3),
          takes: .range(p10: .length(.seconds(90)), p90: .length(.minutes(5))))),
    ],
    talks: TalkDefaults(takes: .range(p10: .share(0.85), p90: .share(1.25)), alike: 0.3, noShow: Chance(0.02)),
    moderation: SessionModeration(
      talk: TalkModeration(
        signalAt: 1, heeded: Chance(0.7), wrapsUpIn: .range(p10: .length(.seconds(30)), p90: .length(.minutes(2))),
        cutOffAt: 1.3)),
    goals: [
      Goal(name: .onTime, required: Chance(0.9)), Goal(name: .questionsAtLeast, required: Chance(0.8)),
    ])

  static var forecast: Forecast {
    Forecast(
      scenario: ScenarioIdentity(
        title: scenario.title, sha256: String(repeating: "0123456789abcdef", count: 4)),
      slot: .minutes(75),
      run: Run(
        version: "0.1.0", engine: "portable", trials: 1_000_000, seed: 1, threads: 2, elapsed: .seconds(0.25)),
      onTime: Figures.chance(0.601039), hardStopped: Figures.chance(0), lost: Figures.mean(0, sd: 0),
      finish: Figures.summary(
        mean: 4307.319, sd: 410.5, [3520, 3722.1, 4080.4, 4386, 4602.7, 4802.5, 4901.2, 5079.9]),
      overrun: Figures.mean(84.2, sd: 141.7), overrunIfLate: Figures.mean(211.05, sd: 150.3),
      questions: QuestionsForecast(
        lasting: Figures.summary(
          mean: 1196.5, sd: 348.9, [560.3, 727.4, 985.1, 1220, 1436.8, 1640.2, 1752.9, 1950.6]),
        asked: Figures.mean(7.49674, sd: 2.5), unasked: Figures.mean(0.5033, sd: 1.2),
        served: Figures.chance(0.99162)),
      goals: [
        GoalForecast(goal: scenario.goals[0], achieved: Figures.chance(0.601039)),
        GoalForecast(goal: scenario.goals[1], achieved: Figures.chance(0.99162)),
      ],
      drivers: .found([
        driver(scenario.agenda[0].title, 0.0259, 0.0275, 0.0117),
        driver(scenario.agenda[1].title, 0.0428, 0.047, 0.0251),
        driver("National perspective 1", 0.0427, 0.0475, 0.0249),
        driver("National perspective 2", 0.0431, 0.0481, 0.0254),
        driver(scenario.agenda[3].title, 0.0425, 0.0472, 0.0252),
        driver("Q and A", 0.5812, 0.6105, 0.3127),
        driver("Concluding remarks", 0.044, 0.0441, 0.0716),
        driver("Late start", 0.0338, 0.0361, 0.0177),
        driver("What talks have in common", 0.0655, 0.07, 0.0341),
      ]),
      segments: segments, finishHistogram: histogram)
  }

  private static func driver(_ title: String, _ share: Double, _ total: Double, _ late: Double) -> Driver {
    Driver(
      title: title, share: Figures.mean(share, sd: 1), total: Figures.mean(total, sd: 1),
      lateShare: Figures.mean(late, sd: 1))
  }

  private static var segments: [SegmentForecast] {
    [
      segment(0, nil, starts: (0.2, 1.4, 4.6), takes: (3, 4.58, 7), over: 0.3954),
      segment(1, nil, starts: (4.8, 7.2, 10.9), takes: (8.5, 10.27, 11.6), over: 0.5682),
      segment(2, 1, starts: (14.4, 17.8, 21.9), takes: (8.5, 10.27, 11.6), over: 0.5682),
      segment(2, 2, starts: (24.1, 28.4, 32.9), takes: (8.5, 10.27, 11.6), over: 0.5682),
      segment(3, nil, starts: (33.8, 39, 44), takes: (8.5, 10.27, 11.6), over: 0.5682),
      segment(4, nil, starts: (43.4, 49.2, 54.9), takes: (12.1, 20.3, 27.3), over: nil),
      segment(5, nil, starts: (59.2, 70.3, 77.2), takes: (1.5, 2.73, 5), over: 0.4211),
    ]
  }

  private static func segment(
    _ item: Int, _ repetition: Int?, starts: (Double, Double, Double), takes: (Double, Double, Double), over: Double?
  ) -> SegmentForecast {
    let item = scenario.agenda[item]
    return SegmentForecast(
      title: item.title + (repetition.map { " \($0)" } ?? ""), kind: item.kind, by: item.by, planned: item.planned,
      happens: Figures.chance(item.kind == .talk ? 0.98 : 1), start: Figures.around(starts.0, starts.1, starts.2),
      duration: Figures.around(takes.0, takes.1, takes.2), overPlanned: over.map(Figures.chance),
      cut: Figures.chance(item.kind == .talk ? 0.01892 : 0), trimmed: Figures.chance(0))
  }

  /// Bins of 15 seconds from 45 to 90 minutes: a slow rise to the slot's end, a steeper fall after it.
  private static var histogram: Histogram {
    let counts = (0..<180).map { bin in
      bin < 120 ? bin * bin * 10_000 / 14_400 : max(0, 60 - (bin - 120)) * (180 - bin) * 10_000 / 3600
    }
    return Histogram(origin: 2700, binWidth: 15, counts: counts)
  }
}
