// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Figures of which no two are the same number, so that each can be known again wherever it is written.
struct DistinctFigures {
  private var last = 0.0

  mutating func number() -> Double {
    last += 1
    return last
  }

  mutating func whole() -> Int { Int(number()) }

  mutating func interval() -> ConfidenceInterval { ConfidenceInterval(low: number(), high: number()) }

  mutating func estimate() -> Estimate {
    Estimate(value: number(), standardError: number(), interval: interval(), dataInterval: interval())
  }

  mutating func summary() -> Summary {
    Summary(
      mean: estimate(), standardDeviation: number(),
      quantiles: Summary.Level.allCases.map { _ in
        QuantileEstimate(value: number(), low: number(), high: number())
      })
  }

  mutating func difference() -> ForecastDifference {
    ForecastDifference(
      onTime: estimate(), questionsServed: estimate(), finish: estimate(), overrun: estimate(), questions: estimate())
  }

  mutating func driver(_ title: String) -> Driver {
    Driver(title: title, share: estimate(), total: estimate(), lateShare: estimate())
  }

  mutating func remedy(_ kind: Remedy.Kind) -> RemedyForecast {
    RemedyForecast(remedy: Remedy(kind), difference: difference(), trials: whole())
  }

  mutating func segment(_ title: String, _ kind: AgendaItem.Kind) -> SegmentForecast {
    SegmentForecast(
      title: title, kind: kind, by: nil, planned: .seconds(number()), happens: estimate(), start: summary(),
      duration: summary(), overPlanned: estimate(), cut: estimate(), trimmed: estimate())
  }

  mutating func run() -> Run {
    Run(
      version: "1", engine: "e", trials: whole(), seed: UInt64(whole()), threads: whole(), elapsed: .seconds(number()))
  }

  mutating func goal(_ name: Goal.Name, _ required: Double) -> GoalForecast {
    GoalForecast(goal: Goal(name: name, required: Chance(probability: required)!), achieved: estimate())
  }

  /// A forecast that has everything a forecast may have.
  mutating func forecast() -> Forecast {
    Forecast(
      scenario: ScenarioIdentity(title: "Panel"), slot: .seconds(number()), run: run(), onTime: estimate(),
      hardStopped: estimate(), lost: estimate(), finish: summary(), overrun: estimate(), overrunIfLate: estimate(),
      questions: QuestionsForecast(
        lasting: summary(), asked: estimate(), unasked: estimate(), served: estimate()),
      goals: [goal(.onTime, 0.25), goal(.questionsAtLeast, 0.75)],
      drivers: .found([driver("Late start"), driver("Talk")]),
      remedies: .found([remedy(.startOnTime), remedy(.minuteLessEach)]),
      learning: .found(
        ForecastLearning(
          sessions: whole(), date: CivilDate(year: 2026, month: 11, day: 25)!, alternatives: whole(), trials: whole())),
      segments: [segment("Opening", .remarks), segment("Talk", .talk), segment("Q and A", .questions)],
      finishHistogram: Histogram(
        origin: number(), binWidth: number(), counts: [whole(), whole()], below: whole(), beyond: whole()))
  }
}

/// Every number of an answer by where it stands, as what is expected of one is written down.
struct PlacedFigures: Equatable {
  private(set) var numbers: [String: Double] = [:]

  mutating func note(_ place: String, _ number: Double?) {
    guard let number else { return }
    precondition(numbers[place] == nil, "\(place) twice")
    numbers[place] = number
  }

  /// Leaves out all others.
  mutating func keep(_ isWanted: (String) -> Bool) { numbers = numbers.filter { isWanted($0.key) } }

  /// Foundation's JSON reader loses the last digits of some numbers.
  private static func isSame(_ now: Double?, _ wanted: Double?) -> Bool {
    guard let now, let wanted else { return false }
    return abs(now - wanted) <= 1e-14 * abs(wanted)
  }

  /// Those that stand elsewhere than expected, or nowhere, each on a line.
  static func differences(_ found: PlacedFigures, _ expected: PlacedFigures) -> [String] {
    Set(found.numbers.keys).union(expected.numbers.keys).sorted().compactMap { place in
      let (now, wanted) = (found.numbers[place], expected.numbers[place])
      return isSame(now, wanted)
        ? nil : "\(place): \(now.map { "\($0)" } ?? "nothing"), not \(wanted.map { "\($0)" } ?? "nothing")"
    }
  }
}
