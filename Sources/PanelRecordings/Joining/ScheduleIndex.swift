// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import PanelModel

/// Planned sessions by all that a recording may know them by.
struct ScheduleIndex {
  let schedules: [Recording]
  private var byID: [ComparedText: [Int]] = [:]
  private var byRoomAndDay: [RoomAndDay: [Int]] = [:]
  private var byTitle: [ComparedText: [Int]] = [:]

  private struct RoomAndDay: Hashable {
    let room: ComparedText
    let date: CivilDate
  }

  /// What is known of what was recorded: a session, or an item of one.
  struct Query {
    var ids: [String] = []
    var title: String?
    var event: String?
    var room: String?
    var date: CivilDate?
    /// Minutes after midnight, by the clock of the zone.
    var minutes: Double?
    var timeZone: String?
  }

  /// What was found, by the surest of the ways that find anything.
  enum Match: Hashable {
    case none
    case one(Int, JoinBasis)
    case several([Int], JoinBasis)
  }

  /// How far a start may be from the planned one to be the same.
  static let startTolerance = 10.0

  init(_ schedules: [Recording]) {
    self.schedules = schedules
    for (index, schedule) in schedules.enumerated() {
      let session = schedule.session
      var ids = [session.id]
      if let items = schedule.schedule?.items, items.count == 1, let id = items[0].id { ids.append(id) }
      for id in Set(ids.compactMap { ComparedText($0) }) { byID[id, default: []].append(index) }
      if let room = ComparedText(session.room), let date = session.date {
        byRoomAndDay[RoomAndDay(room: room, date: date), default: []].append(index)
      }
      if let title = ComparedText(session.title) { byTitle[title, default: []].append(index) }
    }
  }

  /// The schedule of what is asked for: by id, else by room and time, else by title.
  func match(_ query: Query) -> Match {
    let ids = Set(query.ids.compactMap { ComparedText($0) })
    let named = Set(ids.flatMap { byID[$0] ?? [] }).filter { isPossible($0, query) }
    // A talk that is given twice has one name and two times.
    if let match = settle(named, .id, query) { return match }
    if let room = ComparedText(query.room), let date = query.date, let minutes = query.minutes {
      let there = (byRoomAndDay[RoomAndDay(room: room, date: date)] ?? []).filter { isPossible($0, query) }
      let close = there.compactMap { index -> (index: Int, distance: Double)? in
        distance(index, minutes, query.timeZone).map { (index, abs($0)) }
      }.filter { $0.distance <= Self.startTolerance }
      if let least = close.map(\.distance).min() {
        return settle(Set(close.filter { $0.distance == least }.map(\.index)), .roomAndTime, nil) ?? .none
      }
    }
    let titled = (ComparedText(query.title).flatMap { byTitle[$0] } ?? []).filter { isPossible($0, query) }
    return settle(Set(titled), .title, query) ?? .none
  }

  /// The schedules of all sessions in a room that a recording reaches at least to the middle of, where these are several
  /// that follow each other from its beginning on.
  func block(_ query: Query, lasting length: Length?) -> [Int]? {
    guard let length, let room = ComparedText(query.room), let date = query.date, let minutes = query.minutes else {
      return nil
    }
    let there = (byRoomAndDay[RoomAndDay(room: room, date: date)] ?? []).filter { isPossible($0, query) }
    let reached = there.compactMap { index -> (index: Int, after: Double)? in
      guard let distance = distance(index, minutes, query.timeZone), let slot = schedules[index].schedule?.slot else {
        return nil
      }
      // Minutes from the recording's beginning to the session's.
      let after = -distance
      return after >= -Self.startTolerance && after + slot.minutes / 2 <= length.minutes ? (index, after) : nil
    }.sorted { $0.after < $1.after }
    guard reached.count > 1, let first = reached.first, abs(first.after) <= Self.startTolerance else { return nil }
    return reached.map(\.index)
  }

  private func settle(_ found: Set<Int>, _ basis: JoinBasis, _ query: Query?) -> Match? {
    var found = found
    if found.count > 1, let query { found = narrowed(found, query) }
    switch found.count {
    case 0: return nil
    case 1: return found.first.map { .one($0, basis) }
    default: return .several(found.sorted(), basis)
    }
  }

  /// Those of several that also agree in day, room and start, as far as that tells them apart.
  private func narrowed(_ found: Set<Int>, _ query: Query) -> Set<Int> {
    var found = found
    func keep(_ isLikely: (Int) -> Bool) {
      let likely = found.filter(isLikely)
      if !likely.isEmpty { found = likely }
    }
    if let date = query.date { keep { schedules[$0].session.date == date } }
    if let room = ComparedText(query.room) { keep { ComparedText(schedules[$0].session.room) == room } }
    if let minutes = query.minutes {
      keep { distance($0, minutes, query.timeZone).map { abs($0) <= Self.startTolerance } ?? false }
    }
    return found
  }

  /// Whether nothing that is known of both speaks against it: another conference, another day.
  private func isPossible(_ index: Int, _ query: Query) -> Bool {
    let session = schedules[index].session
    if let event = ComparedText(session.event), let other = ComparedText(query.event), event != other { return false }
    if let date = session.date, let other = query.date, date != other { return false }
    return true
  }

  /// How many minutes the start is after the planned one.
  private func distance(_ index: Int, _ minutes: Double, _ zone: String?) -> Double? {
    let session = schedules[index].session
    guard let start = session.start else { return nil }
    var ahead = 0.0
    if let date = session.date, let planned = session.timeZone, let zone, planned != zone,
      let (first, second) = ZoneClock(name: planned).flatMap({ first in ZoneClock(name: zone).map { (first, $0) } })
    {
      let noon = date.daysSince1970 * 86_400 + 43_200
      ahead = Double(first.offset(at: noon) - second.offset(at: noon)) / 60
    }
    return minutes + ahead - Double(start.minutesAfterMidnight)
  }
}
