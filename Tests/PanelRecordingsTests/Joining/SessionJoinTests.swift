// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct SessionJoinTests {
  private static let source = RecordingSource(file: "a", sha256: String(repeating: "0", count: 64), format: "x")

  private func session(
    _ id: String, _ title: String? = nil, room: String? = nil, day: Int? = nil, at clock: (Int, Int)? = nil,
    event: String? = nil, zone: String? = nil
  ) -> RecordedSession {
    RecordedSession(
      id: id, title: title, event: event, room: room, date: day.flatMap { CivilDate(year: 2024, month: 2, day: $0) },
      start: clock.flatMap { ClockTime(hour: $0.0, minute: $0.1) }, timeZone: zone)
  }

  private func schedule(_ session: RecordedSession, minutes: Double = 25) -> Recording {
    Recording(
      session: session,
      schedule: Schedule(
        slot: .minutes(minutes),
        items: [ScheduledItem(title: session.title, kind: .talk, start: .start, allotment: .minutes(minutes))]),
      sources: [Self.source])
  }

  private func recorded(_ session: RecordedSession, minutes: Double = 20) -> Recording {
    Recording(session: session, turns: turns("A 0-\(Int(minutes * 60))"), sources: [Self.source])
  }

  private func words(_ join: SessionJoin) -> String {
    let joined = join.joined.map {
      "\($0.recording.session.id)=\($0.schedules.map(\.id).joined(separator: "+")) \($0.basis)"
    }
    let doubts = join.ambiguous.map {
      "\($0.recording.session.id)?\($0.schedules.map(\.id).joined(separator: "|")) \($0.basis)"
    }
    let left = join.schedulesLeft.map { "-\($0.id)" } + join.recordingsLeft.map { "+\($0.session.id)" }
    return (joined + doubts + left).joined(separator: ", ")
  }

  @Test func byID() throws {
    let schedules = [schedule(session("3023", "Welcome")), schedule(session("3024", "Next"))]
    let join = SessionJoin(schedules: schedules, recordings: [recorded(session("3024")), recorded(session("99"))])
    #expect(words(join) == "3024=3024 id, -3023, +99")
    let whole = try #require(join.joined.first?.recording)
    #expect(whole.session.title == "Next" && whole.schedule?.slot == .minutes(25) && whole.turns.count == 1)
  }

  @Test func byRoomAndTime() {
    let schedules = [
      schedule(session("1", room: "K.1", day: 3, at: (9, 30))),
      schedule(session("2", room: "K.1", day: 3, at: (10, 0))),
      schedule(session("3", room: "K.2", day: 3, at: (9, 30))),
      schedule(session("4", room: "K.1", day: 4, at: (9, 30))),
    ]
    let join = SessionJoin(
      schedules: schedules,
      recordings: [
        recorded(session("a", room: "k 1", day: 3, at: (9, 32))),
        recorded(session("b", room: "K.1", day: 3, at: (12, 0))),
      ])
    #expect(words(join) == "a=1 roomAndTime, -2, -3, -4, +b")
  }

  @Test func timesInOtherZonesAreTheSameTimes() {
    let schedules = [schedule(session("1", room: "A", day: 3, at: (9, 30), zone: "Europe/Berlin"))]
    let recordings = [recorded(session("a", room: "A", day: 3, at: (8, 30), zone: "UTC"))]
    #expect(words(SessionJoin(schedules: schedules, recordings: recordings)) == "a=1 roomAndTime")
  }

  @Test func byTitle() {
    let schedules = [schedule(session("1", "Überblick: eine Einführung")), schedule(session("2", "Other"))]
    let join = SessionJoin(schedules: schedules, recordings: [recorded(session("a", "UBERBLICK - eine Einfuhrung"))])
    #expect(words(join) == "a=1 title, -2")
  }

  @Test func whatSpeaksAgainstIt() {
    let schedules = [schedule(session("7", "T", day: 3, event: "FOSDEM 2024"))]
    #expect(
      words(SessionJoin(schedules: schedules, recordings: [recorded(session("7", event: "fosdem-2024"))])) == "7=7 id")
    #expect(words(SessionJoin(schedules: schedules, recordings: [recorded(session("7", event: "31C3"))])) == "-7, +7")
    #expect(words(SessionJoin(schedules: schedules, recordings: [recorded(session("7", "T", day: 4))])) == "-7, +7")
  }

  @Test func doubtIsReported() {
    let twice = [schedule(session("1", "Keynote", day: 3)), schedule(session("2", "Keynote", day: 4))]
    #expect(
      words(SessionJoin(schedules: twice, recordings: [recorded(session("a", "Keynote"))])) == "a?1|2 title, -1, -2")
    #expect(
      words(SessionJoin(schedules: twice, recordings: [recorded(session("a", "Keynote", day: 4))])) == "a=2 title, -1")
    let once = [schedule(session("1", "Keynote"))]
    let both = [recorded(session("a", "Keynote")), recorded(session("b", "keynote"))]
    #expect(words(SessionJoin(schedules: once, recordings: both)) == "a?1 title, b?1 title, -1")
  }

  /// A recording of a room's morning has the schedules of its talks.
  @Test func aLongRecordingHasSeveralPlans() throws {
    let schedules = [
      schedule(session("1", "One", room: "A", day: 3, at: (9, 0))),
      schedule(session("2", "Two", room: "A", day: 3, at: (9, 30))),
      schedule(session("3", "Three", room: "A", day: 3, at: (10, 0))),
    ]
    let long = SessionJoin(
      schedules: schedules, recordings: [recorded(session("a", room: "A", day: 3, at: (9, 0)), minutes: 58)])
    #expect(words(long) == "a=1+2 roomAndTime, -3")
    #expect(long.joined.first?.recording.schedule?.items.map { $0.start?.sinceStart.minutes } == [0, 30])
    // A talk that ran over by ten minutes is still one talk.
    let over = SessionJoin(
      schedules: schedules, recordings: [recorded(session("a", room: "A", day: 3, at: (9, 0)), minutes: 35)])
    #expect(words(over) == "a=1 roomAndTime, -2, -3")
  }

  /// A table of talks, each planned as a session of its own: the recorded session that is shipped.
  @Test func itemsHaveThePlansOfSessions() throws {
    let schedules = try PretalxTests.academicTrack()
    let table = try recordings(
      in: [UInt8](PretalxTests.shipped("sotm-2022-academic.csv")), file: "sotm-2022-academic.csv")
    let join = SessionJoin(schedules: schedules, recordings: table)
    #expect(join.joined.count == 1 && join.schedulesLeft.isEmpty && join.ambiguous.isEmpty)
    let joined = try #require(join.joined.first)
    #expect(joined.basis == .id && joined.schedules.count == 20 && joined.itemsLeft == 0)
    let day = joined.recording
    #expect(day.session.start?.description == "08:55" && day.session.timeZone == "Europe/Rome")
    #expect(day.schedule?.slot == .minutes(415))
    #expect(day.items.map(\.planned) == day.schedule?.items)
    let lightning = day.items.filter { $0.planned.allotment == .minutes(5) }
    #expect(lightning.count == 11 && lightning.count { ($0.took ?? .zero) > .minutes(5) } == 9)
    #expect(day.items[4].planned.title?.hasPrefix("Inequalities in the completeness") == true)
    #expect(day.items[4].planned.start == time(95 * 60))
  }
}
