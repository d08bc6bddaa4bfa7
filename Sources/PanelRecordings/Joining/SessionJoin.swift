// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel

/// How a schedule and a recording were found to be of the same session, from sure to doubtful.
package enum JoinBasis: String, Hashable, Sendable, CaseIterable {
  /// The same id, of the session or of its items.
  case id
  /// The same room on the same day, and a start within ten minutes.
  case roomAndTime = "room_and_time"
  /// The same title, but for case, accents and punctuation.
  case title
}

/// Recorded sessions with their schedules, and what is left over.
package struct SessionJoin: Hashable, Sendable {
  /// In the order of the recordings.
  package var joined: [Joined] = []
  /// Planned sessions that no recording was found for, in the order of the programme.
  package var schedulesLeft: [RecordedSession] = []
  /// Recordings that no schedule was found for.
  package var recordingsLeft: [Recording] = []
  /// Recordings that more than one schedule fits, or whose schedule fits more than one. They are left as they are.
  package var ambiguous: [Ambiguous] = []

  /// A recording with its schedule.
  package struct Joined: Hashable, Sendable {
    package var recording: Recording
    package var basis: JoinBasis
    /// The planned sessions that it is of: one, or each that an item is of.
    package var schedules: [RecordedSession]
    /// How many items of the recording no schedule was found for.
    package var itemsLeft: Int
  }

  /// A recording that can't be joined without guessing.
  package struct Ambiguous: Hashable, Sendable {
    package var recording: Recording
    package var basis: JoinBasis
    /// The schedules that fit it.
    package var schedules: [RecordedSession]
  }

  /// Joins schedules and recordings of the same sessions: by id, else by room and time, else by title.
  ///
  /// Sessions of different conferences or days never join. A recording of several talks, each an item of it, joins the
  /// schedules of all of them: the talks of a room's day, each planned as a session of its own. What a recording says itself
  /// stays; a schedule adds what it doesn't say. Turns without items that last to the middle of a talk or further are those of
  /// all talks in the room since their beginning. It takes time in proportion to what is given, but for what is ambiguous.
  ///
  /// - Parameters:
  ///   - schedules: sessions with schedules; what they say of turns isn't looked at.
  ///   - recordings: sessions that took place.
  package init(schedules: [Recording], recordings: [Recording]) {
    let index = ScheduleIndex(schedules)
    var matches = recordings.map { Self.match($0, index) }
    // A schedule that two recordings claim as theirs is nobody's.
    var claims: [Int: Int] = [:]
    for case .whole(.one(let schedule, _)) in matches { claims[schedule, default: 0] += 1 }
    for place in matches.indices {
      if case .whole(.one(let schedule, let basis)) = matches[place], claims[schedule, default: 0] > 1 {
        matches[place] = .whole(.several([schedule], basis))
      }
    }
    var used: Set<Int> = []
    for (recording, match) in zip(recordings, matches) {
      switch match {
      case .whole(.none): recordingsLeft.append(recording)
      case .whole(.several(let found, let basis)):
        ambiguous.append(Ambiguous(recording: recording, basis: basis, schedules: found.map { schedules[$0].session }))
      case .whole(.one(let schedule, let basis)):
        used.insert(schedule)
        joined.append(
          Joined(
            recording: recording.completed(by: schedules[schedule]), basis: basis,
            schedules: [schedules[schedule].session], itemsLeft: 0))
      case .block(let found):
        used.formUnion(found)
        let block = ScheduleBlock(schedules: found.map { schedules[$0] })
        joined.append(
          Joined(
            recording: recording.completed(by: block.session), basis: .roomAndTime,
            schedules: block.schedules.map(\.session),
            itemsLeft: 0))
      case .items(let found, let basis):
        used.formUnion(found.values)
        let planned = found.mapValues { schedules[$0] }
        joined.append(
          Joined(
            recording: recording.completed(byItems: planned), basis: basis,
            schedules: found.sorted { $0.key < $1.key }.map { schedules[$0.value].session },
            itemsLeft: recording.items.count - found.count))
      }
    }
    schedulesLeft = schedules.indices.filter { !used.contains($0) }.map { schedules[$0].session }
  }

  private enum Found {
    case whole(ScheduleIndex.Match)
    /// The schedules of items, by the items' places.
    case items([Int: Int], JoinBasis)
    /// Schedules that follow each other in the room while the recording goes on.
    case block([Int])
  }

  private static func match(_ recording: Recording, _ index: ScheduleIndex) -> Found {
    let session = recording.session
    let whole = ScheduleIndex.Query(
      ids: [session.id], title: session.title, event: session.event, room: session.room, date: session.date,
      minutes: session.start.map { Double($0.minutesAfterMidnight) }, timeZone: session.timeZone)
    let byName = index.match(whole)
    if case .one(_, .id) = byName { return .whole(byName) }
    var found: [Int: Int] = [:]
    var basis = JoinBasis.id
    for (place, item) in recording.items.enumerated() {
      let planned = item.planned
      var query = whole
      query.ids = planned.id.map { [$0] } ?? []
      query.title = planned.title
      query.minutes = zip(whole.minutes, planned.start).map { $0 + $1.sinceStart.minutes }
      // One item alone is the session.
      guard case .one(let schedule, let way) = index.match(query), !found.values.contains(schedule) else { continue }
      found[place] = schedule
      if JoinBasis.allCases.firstIndex(of: way) ?? 0 > JoinBasis.allCases.firstIndex(of: basis) ?? 0 { basis = way }
    }
    if !found.isEmpty, recording.items.count > 1 || byName == .none { return .items(found, basis) }
    if let block = index.block(whole, lasting: recording.lasted) { return .block(block) }
    return .whole(byName)
  }
}

extension Recording {
  /// How long its turns last from its beginning on; `nil` where it has items, or no turns.
  fileprivate var lasted: Length? {
    items.isEmpty ? turns.map(\.to).max().map(\.sinceStart) : nil
  }
}

private func zip<First, Second>(_ first: First?, _ second: Second?) -> (First, Second)? {
  guard let first, let second else { return nil }
  return (first, second)
}
