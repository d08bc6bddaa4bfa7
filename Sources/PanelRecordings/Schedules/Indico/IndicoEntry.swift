// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// An entry of a timetable.
struct IndicoEntry {
  let line: Int
  let kind: Kind
  /// Its key in the timetable, such as `s12`.
  let id: String
  /// The number by which Indico's pages know it.
  let number: String?
  let title: String?
  let sessionTitle: String?
  let room: String?
  let start: Moment
  /// `nil` where it begins and ends at the same time.
  let length: Length?
  let speakers: [String]
  private let record: JSONRecord

  enum Kind { case session, contribution, pause }

  /// A time in a zone.
  struct Moment {
    let local: LocalTime
    let zone: NamedZone?
    /// Seconds since 1970; `nil` where the zone isn't known.
    let moment: Int?
    /// What is doubtful about it.
    let doubt: String?
  }

  /// - Parameter key: what the timetable calls the entry.
  init(_ record: JSONRecord, key: String) throws(ImportError) {
    self.record = record
    line = record.line
    let (entryType, type) = (try record.text("entryType"), try record.text("_type"))
    let written = entryType ?? type
    kind =
      switch written {
      case "Session", "SessionSchEntry", "LinkedTimeSchEntry": .session
      case "Break", "BreakTimeSchEntry": .pause
      case "Contribution", "ContribSchEntry": .contribution
      default:
        throw record.fault("the kind of entry “\(QuotedInput.of(written ?? ""))” is unknown", at: record["entryType"])
      }
    let unique = try record.text("uniqueId")
    let local = try record.text("id")
    id = unique ?? local ?? key
    let (contribution, slot) = (try record.text("contributionId"), try record.text("sessionSlotId"))
    number = kind == .contribution ? contribution : slot
    let (title, slotTitle) = (try record.text("title"), try record.text("slotTitle"))
    sessionTitle = kind == .session ? title : nil
    self.title =
      kind == .session && slotTitle != nil && slotTitle != title
      ? [title, slotTitle].compactMap { $0 }.joined(separator: ": ") : title
    room = try record.text("room")
    start = try Self.moment(record, "startDate")
    let end = try Self.moment(record, "endDate")
    let seconds: Int
    if let from = start.moment, let to = end.moment {
      seconds = to - from
    } else {
      seconds = end.local.seconds - start.local.seconds
    }
    guard (0...366 * 86_400).contains(seconds) else {
      throw record.fault(
        seconds < 0 ? "the entry ends before it begins" : "the entry lasts more than a year",
        remedy: "correct its endDate")
    }
    length = seconds > 0 ? Length(seconds: Double(seconds)) : nil
    speakers = try Self.names(record, "presenters")
  }

  /// What stands in a session's block, in the order of its starts.
  func items() throws(ImportError) -> [ScheduledItem] {
    guard let node = record["entries"], node.array?.isEmpty != true else { return [] }
    let entries = try JSONRecord(node, what: "entries", file: record.file)
    var items: [ScheduledItem] = []
    for key in entries.names {
      guard let node = entries[key] else { continue }
      let entry = try IndicoEntry(try JSONRecord(node, what: "an entry", file: record.file), key: key)
      let kind: AgendaItem.Kind = entry.kind == .pause ? .remarks : ScheduledKind.of(title: entry.title) ?? .talk
      var offset = entry.start.local.seconds - start.local.seconds
      if let from = start.moment, let to = entry.start.moment { offset = to - from }
      items.append(
        ScheduledItem(
          id: entry.number ?? entry.id, title: entry.title, kind: kind, speakers: entry.speakers.map { Speaker($0) },
          start: SessionTime(sinceStart: Length(seconds: Double(offset))), allotment: entry.length))
    }
    return items.enumerated().sorted { left, right in
      let (first, second) = (left.element.start ?? .start, right.element.start ?? .start)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// `{ "date": "2013-04-29", "time": "16:00:00", "tz": "Europe/Zurich" }`.
  private static func moment(_ record: JSONRecord, _ name: String) throws(ImportError) -> Moment {
    guard let node = record[name] else { throw record.fault("the entry has no \(name)") }
    let written = try JSONRecord(node, what: name, file: record.file)
    let (date, time, tz) = (try written.text("date"), try written.text("time"), try written.text("tz"))
    guard let date, let time, let local = WrittenTime("\(date)T\(time)") else {
      throw written.fault(
        "\(name) “\(QuotedInput.of([date, time].compactMap { $0 }.joined(separator: " ")))” is no time",
        remedy: "write the date as 2013-04-29 and the time as 16:00:00")
    }
    guard let zone = tz.flatMap(NamedZone.init) else {
      return Moment(local: local.local, zone: nil, moment: nil, doubt: nil)
    }
    let (moment, doubt) = zone.moment(of: local.local)
    return Moment(local: local.local, zone: zone, moment: moment, doubt: doubt)
  }

  /// The names of persons: as one, else made of their parts.
  private static func names(_ record: JSONRecord, _ member: String) throws(ImportError) -> [String] {
    var names: [String] = []
    for person in try record.records(member) {
      if let name = try person.text("name") {
        names.append(name)
        continue
      }
      let first = [try person.text("firstName"), try person.text("first_name")].compactMap { $0 }.first
      let last = [try person.text("familyName"), try person.text("last_name")].compactMap { $0 }.first
      let parts = [first, last].compactMap { $0 }
      if !parts.isEmpty { names.append(parts.joined(separator: " ")) }
    }
    return names
  }
}
