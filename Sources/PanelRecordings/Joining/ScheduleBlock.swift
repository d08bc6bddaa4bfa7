// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel

/// Planned sessions that follow each other in a room, without a long pause: a panel's talks, a morning of a devroom.
///
/// Programmes schedule each talk as a session of its own; people who are in charge of a room have one of several talks.
package struct ScheduleBlock: Hashable, Sendable {
  /// In the order of their starts. At least one; all have a day and a start.
  package let schedules: [Recording]

  /// From half an hour on, a pause between two sessions ends a block.
  package static let longestPause = Length.minutes(30)

  /// The blocks of a programme, by room, day and start. Sessions without a room, a day or a start are in none.
  package static func blocks(of schedules: [Recording]) -> [ScheduleBlock] {
    var rooms: [ComparedText: [(schedule: Recording, start: Int)]] = [:]
    var order: [ComparedText] = []
    for (schedule, beginning) in zip(schedules, schedules.map(\.session).beginnings) {
      guard let room = ComparedText(schedule.session.room), let start = beginning else { continue }
      if rooms[room] == nil { order.append(room) }
      rooms[room, default: []].append((schedule, start))
    }
    var blocks: [ScheduleBlock] = []
    for room in order {
      var open: [Recording] = []
      var end = 0.0
      // The same room may be that of another conference.
      for (schedule, start) in (rooms[room] ?? []).sorted(by: { $0.start < $1.start }) {
        if let last = open.last,
          Double(start) - end >= longestPause.seconds || last.session.event != schedule.session.event
        {
          blocks.append(ScheduleBlock(schedules: open))
          open = []
        }
        open.append(schedule)
        end = max(open.count == 1 ? 0 : end, Double(start) + (schedule.schedule?.slot?.seconds ?? 0))
      }
      if !open.isEmpty { blocks.append(ScheduleBlock(schedules: open)) }
    }
    return blocks
  }

  init(schedules: [Recording]) { self.schedules = schedules }

  /// The block as one session whose items are those of all its sessions.
  package var session: Recording {
    guard schedules.count > 1, let first = schedules.first, let begin = first.session.wallClock else {
      return schedules[0]
    }
    var whole = first
    func common(_ value: (RecordedSession) -> String?) -> String? {
      let values = Set(schedules.map { value($0.session) })
      return values.count == 1 ? values.first ?? nil : nil
    }
    let start = LocalTime(seconds: begin)
    whole.session.id = "\(first.session.room ?? "") \(start)"
    whole.session.title = common(\.title)
    whole.session.track = common(\.track)
    whole.session.timeZone = common(\.timeZone)
    var schedule = Schedule()
    var end = 0.0
    let beginnings = schedules.map(\.session).beginnings
    for (part, beginning) in zip(schedules, beginnings) {
      let offset = Double((beginning ?? 0) - (beginnings[0] ?? 0))
      end = max(end, offset + (part.schedule?.slot?.seconds ?? 0))
      for item in part.schedule?.items ?? [] {
        var item = item
        item.id = item.id ?? part.session.id
        item.start = (item.start ?? .start) + .seconds(offset)
        schedule.items.append(item)
      }
      for source in part.sources where !whole.sources.contains(where: { $0.sha256 == source.sha256 }) {
        whole.sources.append(source)
      }
    }
    if end > 0 { schedule.slot = .seconds(end) }
    whole.schedule = schedule
    return whole
  }

  /// Its room, day and start, by which ``ScheduledSessionFinder`` knows it, such as `Saal 1 2014-12-27 11:00`.
  package var name: String {
    guard let first = schedules.first, let begin = first.session.wallClock else { return "" }
    return "\(first.session.room ?? "") \(LocalTime(seconds: begin))"
  }
}
