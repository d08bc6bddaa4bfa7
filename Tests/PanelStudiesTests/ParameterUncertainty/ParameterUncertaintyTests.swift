// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

/// What alternatives leave open, on panels where that is known.
@Suite("Data ranges")
struct DataRangesTests {
  static let learnt = LearntFrom(recordings: ["x"], sessions: 12, date: CivilDate(year: 2026, month: 11, day: 25)!)

  /// One talk of exactly 55 minutes in an hour that starts late by up to `latest`: on time with probability 5/latest.
  static func late(_ latest: Double) -> Scenario {
    Scenario(
      title: "Late", slot: Slot(length: .hours(1)),
      lateStart: .uniform(min: .length(.zero), max: .length(.minutes(latest))),
      agenda: [.talk(Talk(title: "Talk", planned: .minutes(55)))],
      goals: [Goal(name: .onTime, required: Chance(0.45))], learntFrom: learnt)
  }

  static func run(
    _ scenario: Scenario, _ alternatives: [Scenario], trials: Int = 100_000, threads: Int = 2
  ) throws -> Forecast {
    try forecast(
      of: scenario,
      ForecastOptions(trials: trials, threads: threads, findings: .learning, alternatives: alternatives))
  }

  /// Starts up to 8 to 12 minutes late.
  static let alternatives = (0..<39).map { late(8 + Double($0) / 38 * 4) }

  @Test("bound what the alternatives say, exactly")
  func knownAnswers() throws {
    let forecast = try Self.run(Self.late(10), Self.alternatives)
    let range = try #require(forecast.onTime.dataInterval)
    // Five standard errors of the change, which is at most 12.5 percentage points from 32,768 trials.
    #expect(abs(range.low - 5.0 / 12) < 0.01 && abs(range.high - 5.0 / 8) < 0.01)
    #expect(range.low < forecast.onTime.value && forecast.onTime.value < range.high)
    let finish = try #require(forecast.finish.mean.dataInterval)
    #expect(abs(finish.low - 59 * 60) < 3 && abs(finish.high - 61 * 60) < 3)
    // What no alternative touches has no width.
    let duration = try #require(forecast.segments[0].duration.mean.dataInterval)
    #expect(duration.low == 55 * 60 && duration.high == 55 * 60)
    #expect(
      forecast.learning
        == .found(
          ForecastLearning(
            sessions: 12, date: Self.learnt.date, alternatives: 39, trials: ParameterUncertainty.mostTrials)))
    // Met by 50%, but 42% might as well be true.
    #expect(forecast.goals[0].met == .yes && forecast.goals[0].metWhateverTheData == .undecided)
    #expect(forecast.goals[0].achieved?.dataInterval == range)
  }

  @Test("of goals are those of their figures, whatever goals the alternatives have")
  func goals() throws {
    func scenario(_ latest: Double, _ goals: [Goal.Name]) -> Scenario {
      var scenario = Self.late(latest)
      let questions = UncertainLength.exactly(.length(.minutes(1)))
      scenario.agenda.append(.questions(Questions(title: "Q", atLeast: .minutes(1), form: .simple(takes: questions))))
      scenario.goals = goals.map { Goal(name: $0, required: Chance(0.3)) }
      return scenario
    }
    let alternatives = (0..<39).map { scenario(8 + Double($0) / 38 * 4, $0 == 3 ? [] : [.onTime, .questionsAtLeast]) }
    let forecast = try Self.run(scenario(10, [.questionsAtLeast, .onTime]), alternatives)
    #expect(
      forecast.goals.map(\.achieved?.dataInterval) == [
        forecast.questions?.served.dataInterval, forecast.onTime.dataInterval,
      ])
    #expect(forecast.goals[1].achieved?.dataInterval != forecast.goals[0].achieved?.dataInterval)
  }

  @Test("leave out one in forty on each side of many alternatives")
  func manyAlternatives() throws {
    let many = (0..<79).map { Self.late($0 == 0 ? 100 : $0 == 78 ? 1 : 10) }
    let range = try #require(try Self.run(Self.late(10), many).onTime.dataInterval)
    #expect(range.low == range.high)
  }

  @Test("don't count the noise of the trials")
  func noNoise() throws {
    // All alternatives are the scenario itself: nothing is open, however few the trials.
    let same = (0..<39).map { _ in Self.late(10) }
    let forecast = try Self.run(Self.late(10), same, trials: 100)
    #expect(forecast.onTime.dataInterval?.width == 0)
    #expect(forecast.overrunIfLate?.dataInterval?.width == 0)
  }

  @Test("are none where an alternative lacks the figure, or nothing was learnt")
  func absent() throws {
    let early = (0..<39).map { Self.late($0 == 7 ? 4 : 10) }
    let forecast = try Self.run(Self.late(10), early)
    #expect(forecast.overrunIfLate != nil && forecast.overrunIfLate?.dataInterval == nil)
    #expect(forecast.onTime.dataInterval?.high == 1)
    let unlearnt = try Self.run(Self.late(10), [])
    #expect(unlearnt.learning == .found(nil) && unlearnt.onTime.dataInterval == nil)
    var guessed = Self.late(10)
    guessed.learntFrom = nil
    #expect(try Self.run(guessed, []).learning == .found(nil))
  }

  @Test("are the same for any number of threads, and end with an interrupt")
  func threads() throws {
    var one = try Self.run(Self.late(10), Self.alternatives, trials: 50_000, threads: 1)
    let four = try Self.run(Self.late(10), Self.alternatives, trials: 50_000, threads: 4)
    one.run = four.run
    #expect(one == four)
    let interrupt = Interrupt()
    interrupt.stop()
    var forecast = one
    #expect(throws: SimulationError.interrupted) {
      try ParameterUncertainty(Plan(Self.late(10)), Self.learnt, alternatives: Self.alternatives)
        .fill(&forecast, interrupt: interrupt)
    }
  }
}
