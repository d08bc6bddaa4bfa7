// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

/// What changes do, on panels where that is known.
@Suite("What would help")
struct RemediesTests {
  static func run(_ scenario: Scenario, trials: Int = 50_000, threads: Int = 2) throws -> [RemedyForecast] {
    try Remedies(scenario, plan: Plan(scenario), options: SimulationOptions(trials: trials, threads: threads)).run()
  }

  /// Three talks of exactly 19 minutes in an hour that starts up to ten minutes late: on time with probability 0.3.
  static func late(talks: Int = 3, planned: Length = .minutes(19)) -> Scenario {
    Scenario(
      title: "Late", slot: Slot(length: .hours(1)),
      lateStart: .uniform(min: .length(.zero), max: .length(.minutes(10))),
      agenda: [.talk(Talk(title: "Talk", planned: planned, count: talks))])
  }

  static func difference(_ kind: Remedy.Kind, _ found: [RemedyForecast]) throws -> RemedyForecast {
    try #require(found.first { $0.remedy.kind == kind })
  }

  @Test("is known where the start alone is uncertain")
  func knownAnswers() throws {
    let found = try Self.run(Self.late())
    // 57 minutes end by the hour if the start is at most 3 minutes late, 54 minutes if it is at most 6.
    for (kind, expected) in [(Remedy.Kind.startOnTime, 0.7), (.minuteLessEach, 0.3), (.onePanellistFewer, 0.7)] {
      let onTime = try Self.difference(kind, found).difference.onTime
      // Five standard errors: wrong by chance less than once in a million.
      #expect(abs(onTime.value - expected) < 5 * max(onTime.standardError, 1e-4), "\(kind)")
    }
    // Nobody talks longer than is planned.
    #expect(!found.contains { $0.remedy.kind == .cutOffAtLimit })
    let gains = found.map(\.difference.onTime.value)
    #expect(gains == gains.sorted(by: >))
  }

  @Test("is nothing where all is well")
  func alwaysOnTime() throws {
    #expect(try Self.run(Self.late(talks: 2)) == [])
    #expect(try Self.run(Panels.hour { $0.slot = Slot(length: .hours(9)) }) == [])
  }

  @Test("is nothing where nothing is enough")
  func hopeless() throws {
    #expect(try Self.run(Self.late(talks: 30)) == [])
  }

  @Test("isn't what costs more than it brings")
  func tooDear() throws {
    // They begin in the 55th minute and last six minutes. Five minutes earlier, the last call comes before them.
    var scenario = Self.late(planned: .minutes(18))
    scenario.lateStart = .uniform(min: .length(.zero), max: .length(.minutes(1)))
    scenario.agenda.append(RemedyCandidateTests.rounds(atLeast: .minutes(5)))
    #expect(RemedyCandidateTests.kinds(scenario).contains(.lastQuestionEarlier))
    let candidate = try RemedyCandidateTests.candidate(.lastQuestionEarlier, scenario)
    let difference = try #require(
      try ComparisonTests.compare(scenario, candidate.scenario).entries[1].change.difference(hasQuestions: true))
    let served = try #require(difference.questionsServed)
    #expect(difference.onTime.value > 0.99 && difference.onTime.value + served.value <= 0)
    #expect(!(try Self.run(scenario).contains { $0.remedy.kind == .lastQuestionEarlier }))
  }

  @Test("is the same for any number of threads, and limited in trials")
  func threads() throws {
    let one = try Self.run(Panels.hour(), trials: 1_000_000, threads: 1)
    #expect(!one.isEmpty)
    #expect(one == (try Self.run(Panels.hour(), trials: 1_000_000, threads: 3)))
    #expect(one.allSatisfy { $0.trials == Remedies.mostTrials })
    #expect(try Self.run(Self.late(), trials: 1000).allSatisfy { $0.trials == 1000 })
  }

  @Test("comes with the difference that two simulations of the same luck have")
  func agreesWithComparison() throws {
    let found = try Self.run(Panels.hour())
    for candidate in RemedyCandidate.all(for: Panels.hour()) {
      guard let remedy = found.first(where: { $0.remedy == candidate.remedy }) else { continue }
      let compared = try ComparisonTests.compare(Panels.hour(), candidate.scenario)
      #expect(compared.entries[1].change == .by(remedy.difference))
    }
  }

  @Test("leaves out changes that the model refuses")
  func refused() throws {
    var scenario = Self.late()
    scenario.agenda.append(
      .questions(
        Questions(
          title: "Questions",
          form: .rounds(
            Rounds(
              question: .exactly(.length(.minutes(1))), answer: .exactly(.length(.minutes(1))), hands: .exactly(8),
              lastCall: Scenario.Limits.longest)))))
    #expect(RemedyCandidateTests.kinds(scenario).contains(.lastQuestionEarlier))
    let kinds = try Self.run(scenario).map(\.remedy.kind)
    #expect(kinds.contains(.startOnTime) && !kinds.contains(.lastQuestionEarlier))
  }

  @Test("ends when it is interrupted")
  func interrupted() throws {
    let interrupt = Interrupt()
    interrupt.stop()
    let scenario = Panels.hour()
    #expect(throws: SimulationError.interrupted) {
      try Remedies(scenario, plan: Plan(scenario)).run(interrupt: interrupt)
    }
  }
}
