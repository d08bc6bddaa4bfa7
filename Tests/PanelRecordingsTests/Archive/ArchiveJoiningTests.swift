// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelRecordings

/// Schedules of single talks, and a recording of all of them in one room.
@Suite("Plans and recordings in the archive")
struct ArchiveJoiningTests {
  private let fixture: ArchiveFixture
  private let archive: Archive

  init() throws {
    fixture = try ArchiveFixture()
    archive = try fixture.open()
  }

  /// Talk number `number`, at nine o'clock and every half hour after it.
  private func schedule(_ number: Int, event: String? = "conf") -> Recording {
    let item = ScheduledItem(
      id: "t\(number)", title: "Talk \(number)", kind: .talk, speakers: [Speaker("Speaker \(number)")],
      allotment: .minutes(20))
    return Recording(
      session: RecordedSession(
        id: "t\(number)", title: "Talk \(number)", event: event, room: "Hall",
        date: CivilDate(year: 2026, month: 3, day: 5),
        start: ClockTime(hour: 9 + number / 2, minute: number % 2 * 30)),
      schedule: Schedule(slot: .minutes(20), items: [item]), sources: [])
  }

  private func recorded(_ numbers: [Int]) -> Recording {
    let items = numbers.map { RecordedItem(planned: ScheduledItem(id: "t\($0)"), took: .minutes(Double(20 + $0))) }
    return Recording(
      session: RecordedSession(id: "day", room: "Hall", date: CivilDate(year: 2026, month: 3, day: 5)), items: items,
      sources: [])
  }

  private func schedules() -> [Recording] { (0..<3).map { schedule($0) } }

  @Test(arguments: [true, false]) func itemsFindTheirPlans(planComesFirst: Bool) throws {
    let recording = [recorded([0, 1, 2])]
    let files = planComesFirst ? [schedules(), recording] : [recording, schedules()]
    try ArchiveFixture.put(files[0], into: archive)
    _ = try archive.tag(SessionSelection(), adding: ["spring"])
    let summary = try ArchiveFixture.put(files[1], into: archive)
    #expect(summary.joinedSessions == 1 && summary.withoutSchedule.isEmpty && summary.withoutRecording.isEmpty)
    let kept = try archive.recordings()
    #expect(kept.map(\.session.id) == ["day"] && kept[0].sources.count == 2)
    #expect(kept[0].items.map { $0.planned.allotment } == [.minutes(20), .minutes(20), .minutes(20)])
    #expect(kept[0].items.map { $0.planned.title } == ["Talk 0", "Talk 1", "Talk 2"])
    #expect(kept[0].items.map { $0.took?.minutes } == [20, 21, 22])
    #expect(try archive.sessions(SessionSelection(tags: ["spring"])).count == 1)
    #expect(try archive.check().sessions == 1)
  }

  @Test func whatIsLeft() throws {
    try ArchiveFixture.put(schedules(), into: archive)
    let summary = try ArchiveFixture.put([recorded([0, 7])], into: archive)
    #expect(summary.joinedSessions == 1)
    var stranger = recorded([9])
    stranger.session = RecordedSession(id: "elsewhere")
    stranger.items[0].planned.id = "x9"
    #expect(try ArchiveFixture.put([stranger], into: archive).withoutSchedule == ["elsewhere"])
    #expect(try archive.sessions().map(\.session.id) == ["day", "t1", "t2", "elsewhere"])
    #expect(try ArchiveFixture.put([schedule(5)], into: archive).withoutRecording == ["t5"])
  }

  /// Joined or not, what a file said of a session is known when it says it again.
  @Test func theSameContentAfterJoining() throws {
    try ArchiveFixture.put(schedules(), into: archive)
    try ArchiveFixture.put([recorded([0, 1, 2])], into: archive)
    let before = try archive.recordings().map(\.items)
    let again = try ArchiveFixture.put([recorded([0, 1, 2])], into: archive)
    #expect((again.newSessions, again.knownSessions) == (0, 1))
    let programme = try ArchiveFixture.put(schedules(), into: archive)
    #expect((programme.newSessions, programme.knownSessions) == (0, 3))
    #expect(try archive.recordings().map(\.items) == before)
  }

  /// A forgotten speaker isn't brought back by the file, saved again, that named them.
  @Test func theSameContentAfterForgetting() throws {
    try ArchiveFixture.put(schedules(), into: archive)
    _ = try archive.forget(Speaker("Speaker 1"))
    #expect(try ArchiveFixture.put(schedules(), into: archive).knownSessions == 3)
    #expect(try archive.recordings().flatMap { $0.schedule?.items ?? [] }.flatMap(\.speakers).count == 2)
  }

  /// A recording of turns takes the schedule's items, and its speakers their roles.
  @Test(arguments: [true, false]) func turnsFindTheirPlan(planComesFirst: Bool) throws {
    var schedule = schedule(0)
    schedule.session.id = "t0"
    let turns = [
      Turn(speaker: Speaker("Speaker 0"), from: ArchiveFixture.time(10), to: ArchiveFixture.time(900)),
      Turn(speaker: Speaker("Guest"), from: ArchiveFixture.time(910), to: ArchiveFixture.time(1000)),
    ]
    let recording = Recording(session: RecordedSession(id: "t0"), turns: turns, sources: [])
    for file in planComesFirst ? [schedule, recording] : [recording, schedule] {
      try ArchiveFixture.put([file], into: archive)
    }
    let kept = try archive.recordings()
    #expect(kept.count == 1 && kept[0].turns.count == 2)
    #expect(kept[0].schedule == schedule.schedule && kept[0].session.title == "Talk 0")
    #expect(kept[0].items.first?.planned == schedule.schedule?.items[0])
    #expect(kept[0].items.first?.from == ArchiveFixture.time(10))
  }
}
