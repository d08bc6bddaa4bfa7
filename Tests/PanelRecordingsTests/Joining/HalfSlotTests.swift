// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

/// A recording without items has the plans of all sessions that it reaches to the middle of.
@Suite struct HalfSlotTests {
  private static let source = RecordingSource(file: "a", sha256: String(repeating: "0", count: 64), format: "x")

  private func session(_ id: String, minutes: Int) -> RecordedSession {
    RecordedSession(
      id: id, room: "A", date: CivilDate(year: 2024, month: 2, day: 3),
      start: ClockTime(hour: 9 + minutes / 60, minute: minutes % 60))
  }

  private func plan(_ id: String, at start: Int, slot: Double) -> Recording {
    Recording(
      session: session(id, minutes: start),
      schedule: Schedule(
        slot: .minutes(slot), items: [ScheduledItem(title: id, kind: .talk, start: .start, allotment: .minutes(slot))]),
      sources: [Self.source])
  }

  /// Two sessions of `slot` minutes, with five minutes between them.
  private func plans(joined slot: Double, lasting minutes: Double) -> [String] {
    let recording = Recording(
      session: session("tape", minutes: 0), turns: turns("A 0-\(Int(minutes * 60))"), sources: [Self.source])
    let join = SessionJoin(
      schedules: [plan("1", at: 0, slot: slot), plan("2", at: Int(slot) + 5, slot: slot)], recordings: [recording])
    return join.joined.first?.schedules.map(\.id) ?? []
  }

  @Test(arguments: [10.0, 20, 25, 45, 60])
  func reachesToTheMiddle(slot: Double) {
    let middle = slot + 5 + slot / 2
    #expect(plans(joined: slot, lasting: middle - 0.5) == ["1"])
    #expect(plans(joined: slot, lasting: middle) == ["1", "2"])
    #expect(plans(joined: slot, lasting: middle + 0.5) == ["1", "2"])
  }
}
