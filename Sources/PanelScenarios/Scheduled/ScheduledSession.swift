// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// A planned session as a scenario can say it: every item has a length and a title of its own, and the time between two
/// items is an item too.
struct ScheduledSession {
  let title: String
  let event: String?
  let slot: Length
  /// The day, the start and the end on the clock, and the zone, as far as they are known; the end to the minute only.
  let from: ClockTime?
  let date: CivilDate?
  let timeZone: String?
  private(set) var items: [Item] = []

  struct Item {
    let kind: AgendaItem.Kind
    let title: String
    let by: String?
    let planned: Length
    /// Whether it stands for time that the schedule leaves between two items.
    var isGap = false
  }

  init(_ session: RecordedSession, _ schedule: Schedule) throws(ScheduledScenarioError) {
    let name = [session.title, session.track, session.room, session.id].compactMap { $0.flatMap(Self.line) }.first
    title = name ?? "A session"
    event = session.event.flatMap(Self.line)
    (from, date, timeZone) = (session.start, session.date, session.timeZone)
    if let slot = schedule.slot { try Self.check(slot, title) }
    var planned = schedule.items
    if planned.isEmpty {
      planned = [ScheduledItem(title: session.title, kind: .talk, start: .start, allotment: schedule.slot)]
    }
    let lengths = try Self.lengths(of: planned, slot: schedule.slot, title)
    let end = zip(planned, lengths).compactMap { item, length in item.start.map { $0 + length } }.max()
    let sum = lengths.reduce(.zero, +)
    // Without a slot the session lasts as long as its items.
    slot = schedule.slot ?? max(end?.sinceStart ?? .zero, sum)
    try Self.check(slot, title)
    var titles = UniqueTitles()
    var last = SessionTime.start
    for (number, (item, length)) in zip(planned, lengths).enumerated() {
      let kind = item.kind ?? .talk
      let name = item.title.flatMap(Self.line) ?? (kind == .questions ? "Questions" : "Item \(number + 1)")
      if let start = item.start {
        guard start + .tolerance >= last else { throw .overlap(title: name, by: last - start) }
        if start > last + .tolerance {
          // At the beginning it is no gap between items, but time passes all the same.
          let gap = titles.unique(number == 0 ? "Before the first item" : "Change to \(name)", .remarks)
          items.append(Item(kind: .remarks, title: gap, by: nil, planned: start - last, isGap: true))
        }
        last = start
      }
      let by = item.speakers.map(\.name).joined(separator: ", ")
      items.append(
        Item(kind: kind, title: titles.unique(name, kind), by: Self.line(by), planned: length))
      last = last + length
    }
    guard items.count <= Scenario.Limits.items else { throw .tooManyItems(title: title, count: items.count) }
  }

  private static func check(_ slot: Length, _ title: String) throws(ScheduledScenarioError) {
    guard slot >= .seconds(1), slot <= Scenario.Limits.longestSlot else { throw .slot(title: title, length: slot) }
  }

  /// The items' lengths: what is allotted, else the time until the next item, else all of the slot for a single item.
  private static func lengths(
    of items: [ScheduledItem], slot: Length?, _ title: String
  ) throws(ScheduledScenarioError) -> [Length] {
    var lengths: [Length] = []
    for (index, item) in items.enumerated() {
      let next = index + 1 < items.count ? items[index + 1].start : slot.map { SessionTime(sinceStart: $0) }
      var length = item.allotment
      if length == nil, let start = item.start ?? (items.count == 1 ? .start : nil), let next { length = next - start }
      guard let length, length >= .seconds(1), length <= Scenario.Limits.longestSlot else {
        throw .itemLength(title: item.title.flatMap(line) ?? title, length: length)
      }
      // What is written into the file is exact to the millisecond.
      lengths.append(.seconds((length.seconds * 1000).rounded() / 1000))
    }
    return lengths
  }

  /// A text from a file on one line, without characters that a scenario refuses, and not too long; `nil` where nothing
  /// is left.
  static func line(_ text: String) -> String? {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isAllowed =
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
        default: false
        }
      line.append(isAllowed ? scalar : " ")
    }
    let words = String(line).trimmed
    guard !words.isEmpty else { return nil }
    let limit = Scenario.Limits.titleLength - UniqueTitles.room
    return words.unicodeScalars.count <= limit
      ? words : String(String.UnicodeScalarView(words.unicodeScalars.prefix(limit))).trimmed
  }
}

/// Gives items of one kind titles that differ.
struct UniqueTitles {
  /// How much longer a title may become.
  static let room = 40

  private var taken: Set<Name> = []

  private struct Name: Hashable {
    let kind: AgendaItem.Kind
    let title: String
  }

  mutating func unique(_ title: String, _ kind: AgendaItem.Kind) -> String {
    let limit = Scenario.Limits.titleLength - 8
    let short = String(String.UnicodeScalarView(title.unicodeScalars.prefix(limit))).trimmed
    var unique = short
    var number = 2
    while !taken.insert(Name(kind: kind, title: unique)).inserted {
      unique = "\(short) (\(number))"
      number += 1
    }
    return unique
  }
}
