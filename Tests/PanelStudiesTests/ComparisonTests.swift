// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

@Suite("A comparison")
struct ComparisonTests {
  static let options = SimulationOptions(trials: 50_000, threads: 2)
  static let zero = ConfidenceInterval(low: 0, high: 0)

  static func compare(_ scenarios: Scenario...) throws -> ComparedForecasts {
    try Comparison(
      scenarios.map { try Comparison.Contender(name: $0.title, scenario: $0) }, options: options
    ).run()
  }

  @Test("finds exactly nothing between a scenario and itself")
  func itself() throws {
    let compared = try Self.compare(Panels.hour(), Panels.hour())
    #expect(compared.entries.map(\.change) == [.reference, .nothing])
    let difference = try #require(compared.entries[1].change.difference(hasQuestions: true))
    for estimate in [difference.onTime, difference.questionsServed, difference.finish, difference.questions] {
      #expect(estimate?.value == 0 && estimate?.interval == Self.zero)
    }
    #expect(compared.entries[0].forecast.onTime == compared.entries[1].forecast.onTime)
  }

  @Test("doesn't mind what a session is called, on which day it is and what is wanted of it")
  func names() throws {
    let other = Panels.hour {
      $0.title = "Another title"
      $0.event = "Some event"
      $0.slot = Slot(length: .hours(1), date: CivilDate(year: 2026, month: 10, day: 25))
      $0.goals = []
    }
    #expect(try Self.compare(Panels.hour(), other).entries[1].change == .nothing)
  }

  @Test("gives an interval with width where trials don't differ but sessions could")
  func unseen() throws {
    let other = Panels.hour { $0.incident = Incident(chance: 1e-9, costs: .exactly(.length(.minutes(1)))) }
    let change = try Self.compare(Panels.hour(), other).entries[1].change
    let difference = try #require(change.difference(hasQuestions: true))
    #expect(change != .nothing && difference.onTime.value == 0)
    #expect(try #require(difference.onTime.interval).low < 0)
  }

  @Test("gives differences that are those of its forecasts")
  func differences() throws {
    let compared = try Self.compare(Panels.hour(), Panels.hour { $0.moderation.talk.cutOffAt = 1.1 })
    let (first, second) = (compared.entries[0].forecast, compared.entries[1].forecast)
    let difference = try #require(compared.entries[1].change.difference(hasQuestions: true))
    #expect(abs(difference.onTime.value - (second.onTime.value - first.onTime.value)) < 1e-12)
    #expect(try #require(difference.onTime.interval).low > 0)
  }

  @Test("has no difference of questions where one has none")
  func withoutQuestions() throws {
    let silent = Panels.hour { $0.agenda.remove(at: 1) }
    for (first, second) in [(silent, Panels.hour()), (Panels.hour(), silent)] {
      let entry = try Self.compare(first, second).entries[1]
      let difference = try #require(entry.change.difference(hasQuestions: true))
      #expect(difference.questionsServed == nil && difference.questions == nil)
    }
    let itself = try Self.compare(silent, silent).entries[1]
    #expect(itself.change.difference(hasQuestions: false)?.questions == nil)
  }

  @Test("names its contenders in order, with titles and files' hashes")
  func identities() throws {
    let contenders = try ["a", "b", "c"].map {
      try Comparison.Contender(name: $0, scenario: Panels.hour(), sha256: "hash of \($0)")
    }
    let compared = try Comparison(contenders, options: SimulationOptions(trials: 1)).run()
    #expect(compared.entries.map(\.name) == ["a", "b", "c"])
    #expect(compared.entries.map(\.forecast.scenario.sha256) == ["hash of a", "hash of b", "hash of c"])
    #expect(compared.run.trials == 1)
  }
}
