// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// Finds the planned session that somebody names.
package struct ScheduledSessionFinder: Sendable {
  private let schedules: [Recording]

  /// - Parameter recordings: those with a schedule are looked at.
  package init(_ recordings: [Recording]) {
    schedules = recordings.filter { $0.schedule != nil }
  }

  /// The session of that id; else of that title; else the block of sessions of that room or track, with a day and a
  /// start behind it where there are several: `Saal 1 2014-12-27 11:00`. Case, accents and punctuation don't matter.
  package func session(_ name: String) throws(ScheduledSessionError) -> Recording {
    guard !schedules.isEmpty else { throw .noSchedules }
    let wanted = ComparedText(name)
    let byID = schedules.filter { schedule in
      let items = schedule.schedule?.items ?? []
      return schedule.session.id == name || ComparedText(schedule.session.id) == wanted && wanted != nil
        || items.count == 1 && items[0].id == name
    }
    for found in [byID, schedules.filter { wanted != nil && ComparedText($0.session.title) == wanted }] {
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw .several(name: name, choices: found.map(Self.choice)) }
    }
    let blocks = self.blocks(name)
    if blocks.count == 1 { return blocks[0].session }
    if blocks.count > 1 { throw .several(name: name, choices: blocks.map(Self.choice)) }
    throw .none(name: name, suggestion: suggestion(for: name), choices: schedules.prefix(5).map(Self.choice))
  }

  /// The blocks whose room or track is named, on the day and at the start that are named too, if they are.
  private func blocks(_ name: String) -> [ScheduleBlock] {
    var place = Substring(name.trimmed)
    let clock = Self.takeLast(&place) {
      DigitReader.clock($0).flatMap { ClockTime(hour: $0 / 3600, minute: $0 / 60 % 60) }
    }
    let date = Self.takeLast(&place) { DigitReader.date($0) }
    guard let wanted = ComparedText(String(place)) else { return [] }
    let there = schedules.filter { ComparedText($0.session.room) == wanted }
    let blocks = ScheduleBlock.blocks(
      of: there.isEmpty ? schedules.filter { ComparedText($0.session.track) == wanted } : there)
    return blocks.filter { block in
      let session = block.schedules[0].session
      return (date == nil || session.date == date) && (clock == nil || session.start == clock)
    }
  }

  private static func takeLast<Value>(_ text: inout Substring, _ read: (String) -> Value?) -> Value? {
    guard let space = text.lastIndex(of: " "), let value = read(String(text[text.index(after: space)...])) else {
      return nil
    }
    text = text[..<space]
    return value
  }

  private func suggestion(for name: String) -> String? {
    let names = schedules.flatMap { [$0.session.id, $0.session.title, $0.session.room, $0.session.track] }.compactMap {
      $0
    }
    let folded = Dictionary(names.map { ($0.lowercased().replacing("-", with: "_"), $0) }) { first, _ in first }
    let nearest = Suggestion.nearest(to: name, among: folded.keys.sorted())
    if let nearest { return folded[nearest] }
    // Part of a title.
    guard let wanted = ComparedText(name) else { return nil }
    return names.first { ComparedText($0)?.letters.contains(wanted.letters) == true }
  }

  private static func choice(_ schedule: Recording) -> String {
    let session = schedule.session
    let when = session.wallClock.map { LocalTime(seconds: $0).description }
    let words = [session.title.map { "“\(QuotedInput.of($0))”" }, session.room.map { QuotedInput.of($0) }, when]
      .compactMap { $0 }
    return QuotedInput.of(session.id) + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))
  }

  private static func choice(_ block: ScheduleBlock) -> String {
    let session = block.session
    let count = session.schedule?.items.count ?? 0
    let length = session.schedule?.slot.map { ", \($0.written)" } ?? ""
    return "\(QuotedInput.of(block.name)): \(count) item\(count == 1 ? "" : "s")\(length)"
  }
}

/// Why it isn't clear which planned session is meant.
public enum ScheduledSessionError: Error, Hashable, Sendable {
  /// There is no schedule at all.
  case noSchedules
  /// No session, room or track has that name; what is called most like it, and up to five sessions to choose from.
  case none(name: String, suggestion: String?, choices: [String])
  /// Several have that name; all of them.
  case several(name: String, choices: [String])
}

extension ScheduledSessionError: CustomStringConvertible {
  /// What failed, the name, and a list of what it may have been meant for.
  public var description: String {
    switch self {
    case .noSchedules: return "there is no schedule in what was read"
    case .none(let name, let suggestion, let choices):
      let hint = suggestion.map { "; did you mean “\(QuotedInput.of($0))”?" } ?? ""
      return "no planned session is called “\(QuotedInput.of(name))”\(hint)\n"
        + "name an id, a title, a room or a track, such as\n" + Self.list(choices)
    case .several(let name, let choices):
      return "“\(QuotedInput.of(name))” is more than one planned session; name one of\n" + Self.list(choices)
    }
  }

  private static func list(_ choices: [String]) -> String {
    let shown = choices.prefix(20).map { "  " + $0 }
    let more = choices.count > 20 ? ["  and \(choices.count - 20) more"] : []
    return (shown + more).joined(separator: "\n")
  }
}
