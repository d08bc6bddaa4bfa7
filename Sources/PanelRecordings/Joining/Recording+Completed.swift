// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension Recording {
  /// With the schedule of another, and what that says of the session beyond what is known.
  func completed(by schedule: Recording) -> Recording {
    var whole = self
    whole.session.complete(by: schedule.session)
    whole.adopt(sourcesOf: [schedule])
    guard let known = whole.schedule, !known.items.isEmpty else {
      whole.schedule = schedule.schedule
      return whole
    }
    whole.schedule?.slot = known.slot ?? schedule.schedule?.slot
    // What the recording says of its items stays; the schedule's items of the same id or title add to it.
    let planned = schedule.schedule?.items ?? []
    for place in items.indices {
      let item = items[place].planned
      let same = planned.filter { other in
        other.id != nil && other.id == item.id
          || ComparedText(other.title) == ComparedText(item.title) && ComparedText(item.title) != nil
      }
      if same.count == 1 { whole.complete(item: place, by: same[0], start: same[0].start) }
    }
    if items.count == 1, planned.count == 1 { whole.complete(item: 0, by: planned[0], start: planned[0].start) }
    return whole
  }

  /// With the schedules of its items, by their places. The session is as long as all of them.
  func completed(byItems schedules: [Int: Recording]) -> Recording {
    var whole = self
    let sorted = schedules.sorted { $0.key < $1.key }.map(\.value)
    whole.adopt(sourcesOf: sorted)
    let beginnings = sorted.map(\.session).beginnings
    let begin = beginnings.compactMap { $0 }.min()
    for ((place, schedule), beginning) in zip(schedules.sorted(by: { $0.key < $1.key }), beginnings) {
      guard let item = schedule.schedule?.items.first else { continue }
      let start = beginning.flatMap { start in begin.map { start - $0 } }
      whole.complete(item: place, by: item, start: start.map { SessionTime(sinceStart: .seconds(Double($0))) })
    }
    if begin != nil, let place = beginnings.firstIndex(of: begin) {
      let first = sorted[place].session
      whole.session.date = whole.session.date ?? first.date
      if whole.session.start == nil { (whole.session.start, whole.session.timeZone) = (first.start, first.timeZone) }
    }
    func common(_ value: (RecordedSession) -> String?) -> String? {
      let values = Set(sorted.map { value($0.session) })
      return values.count == 1 ? values.first ?? nil : nil
    }
    whole.session.event = whole.session.event ?? common(\.event)
    whole.session.room = whole.session.room ?? common(\.room)
    whole.session.track = whole.session.track ?? common(\.track)
    let ends = zip(sorted, beginnings).compactMap { schedule, start in
      start.flatMap { start in schedule.schedule?.slot.map { Double(start) + $0.seconds } }
    }
    if whole.schedule?.slot == nil, let begin, let end = ends.max(), ends.count == schedules.count {
      whole.schedule?.slot = .seconds(end - Double(begin))
    }
    return whole
  }

  /// Adds what a schedule says of an item, to the item and to the schedule that has it.
  private mutating func complete(item place: Int, by planned: ScheduledItem, start: SessionTime?) {
    guard items.indices.contains(place) || schedule?.items.indices.contains(place) == true else { return }
    let known = items.indices.contains(place) ? items[place].planned : schedule?.items[place]
    guard let known else { return }
    var whole = known
    whole.id = known.id ?? planned.id
    whole.title = known.title ?? planned.title
    whole.kind = known.kind ?? planned.kind
    if known.speakers.isEmpty { whole.speakers = planned.speakers }
    whole.start = known.start ?? start
    whole.allotment = known.allotment ?? planned.allotment
    if items.indices.contains(place) { items[place].planned = whole }
    if let index = schedule?.items.firstIndex(of: known) {
      schedule?.items[index] = whole
    } else {
      schedule = schedule ?? Schedule()
      schedule?.items.append(whole)
    }
  }

  private mutating func adopt(sourcesOf schedules: [Recording]) {
    for source in schedules.flatMap(\.sources) where !sources.contains(where: { $0.sha256 == source.sha256 }) {
      sources.append(source)
    }
  }
}

extension RecordedSession {
  /// Takes over what isn't known yet.
  fileprivate mutating func complete(by schedule: RecordedSession) {
    title = title ?? schedule.title
    event = event ?? schedule.event
    room = room ?? schedule.room
    track = track ?? schedule.track
    date = date ?? schedule.date
    // A start and its zone belong together.
    if start == nil { (start, timeZone) = (schedule.start, schedule.timeZone) }
  }

  /// Seconds that the clock on the wall shows at the start, since it showed midnight on 1 January 1970.
  var wallClock: Int? {
    guard let date, let start else { return nil }
    return LocalTime(date, secondsAfterMidnight: start.minutesAfterMidnight * 60).seconds
  }
}

extension [RecordedSession] {
  /// When each begins, in seconds on one scale. It is that of time that really passes where all are in known zones, else
  /// that of the clock on the wall; clocks may be put back between two sessions.
  var beginnings: [Int?] {
    let moments = map { session -> Int? in
      guard let wall = session.wallClock, let zone = session.timeZone.flatMap(NamedZone.init) else { return nil }
      return CalendarZone.named(zone).moment(of: LocalTime(seconds: wall)).moment
    }
    return moments.contains(nil) ? map(\.wallClock) : moments
  }
}
