// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics
import Testing

/// Agendas without chance, in which times meet exactly.
@Suite("Ties")
struct TieTests {
  static func forecast(
    minutes: Double, hardStop: Length? = nil, late: UncertainLength = .minutes(0), _ agenda: [AgendaItem],
    moderation: SessionModeration = SessionModeration()
  ) throws -> Forecast {
    let scenario = Scenario(
      title: "Tie", slot: Slot(length: .minutes(minutes)), lateStart: late, hardStop: hardStop, agenda: agenda,
      moderation: moderation)
    return try Simulation(try Plan(scenario), options: SimulationOptions(trials: 100)).run()
  }

  static func remarks(_ title: String, _ minutes: Double) -> AgendaItem {
    .remarks(Remarks(title: title, planned: .minutes(minutes)))
  }

  static func questions(_ minutes: Double, atLeast: Double) -> AgendaItem {
    .questions(
      Questions(title: "Q", atLeast: .minutes(atLeast), neverCloses: true, form: .simple(takes: .minutes(minutes))))
  }

  @Test("an agenda that fills its slot is on time and not stopped")
  func full() throws {
    let forecast = try Self.forecast(minutes: 30, hardStop: .zero, [Self.remarks("A", 30)])
    #expect(forecast.onTime.value == 1)
    #expect(forecast.hardStopped.value == 0)
    #expect(forecast.segments[0].overPlanned?.value == 0)
  }

  @Test("what is 10 ms too long is on time, what is 20 ms too long is late")
  func tolerance() throws {
    #expect(try Self.forecast(minutes: 30, [Self.remarks("A", 30 + 0.009 / 60)]).onTime.value == 1)
    #expect(try Self.forecast(minutes: 30, [Self.remarks("A", 30 + 0.02 / 60)]).onTime.value == 0)
  }

  @Test("questions that run out of people as the slot ends are served; not if the rest is stopped then")
  func exhaustedAtStop() throws {
    let agenda = [Self.remarks("A", 25), Self.questions(5, atLeast: 6)]
    #expect(try Self.forecast(minutes: 30, hardStop: .zero, agenda).questions?.served.value == 1)
    let longer = agenda + [Self.remarks("B", 1)]
    let stopped = try Self.forecast(minutes: 30, hardStop: .zero, longer)
    #expect(stopped.questions?.served.value == 0)
    #expect(stopped.hardStopped.value == 1)
    #expect(stopped.lost.value == 60)
    #expect(stopped.segments[2].happens.value == 0)
  }

  @Test("a talk that is cut as the session is stopped counts as cut only if nothing follows")
  func cutAtStop() throws {
    let talk = AgendaItem.talk(
      Talk(
        title: "A", planned: .minutes(30), takes: .minutes(50), moderation: TalkModerationChanges(cutOffAt: 1.1)))
    #expect(try Self.forecast(minutes: 30, hardStop: .minutes(3), [talk]).segments[0].cut.value == 1)
    let longer = [talk, Self.remarks("B", 1)]
    #expect(try Self.forecast(minutes: 30, hardStop: .minutes(3), longer).segments[0].cut.value == 0)
    #expect(try Self.forecast(minutes: 30, hardStop: .minutes(2), [talk]).segments[0].cut.value == 0)
  }

  @Test("a talk is trimmed when the session is behind, even if it keeps all its time")
  func trimmed() throws {
    let talk = AgendaItem.talk(Talk(title: "A", planned: .minutes(20)))
    let moderation = SessionModeration(whenBehind: .trim, trimFloor: 1)
    let onTime = try Self.forecast(minutes: 20, [talk], moderation: moderation)
    #expect(onTime.segments[0].trimmed.value == 0)
    let behind = try Self.forecast(minutes: 20, late: .minutes(1), [talk], moderation: moderation)
    #expect(behind.segments[0].trimmed.value == 1)
    #expect(behind.segments[0].duration.mean.value == 1200)
  }

  @Test("a start later than the hard stop loses the agenda and not the lateness")
  func lateBeyondStop() throws {
    let forecast = try Self.forecast(minutes: 30, hardStop: .zero, late: .minutes(45), [Self.remarks("A", 10)])
    #expect(forecast.lost.value == 600)
    #expect(forecast.finish[.p50].value == 1800)
  }

  @Test("questions that nobody asks are served, though they are closed already")
  func nobodyAsks() throws {
    let questions = Questions(title: "Q", atLeast: .minutes(3), form: .simple(takes: .minutes(0)))
    let agenda = [Self.remarks("A", 29), .questions(questions), Self.remarks("C", 5)]
    #expect(try Self.forecast(minutes: 30, agenda).questions?.served.value == 1)
  }
}
