// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// A session of a programme as its file has it, before it becomes a recording with a schedule.
struct ScheduledEvent {
  /// Where it begins in the file, counted from 1.
  let line: Int
  /// What the file calls it.
  var id: String
  /// Another name that the file has for it, under which a recording may know it.
  var otherID: String?
  var title: String?
  /// The conference or the calendar.
  var event: String?
  var room: String?
  var track: String?
  var start: LocalTime?
  /// When it begins on a day that isn't known.
  var clock: ClockTime?
  /// The IANA name of the zone that ``start`` is in.
  var timeZone: String?
  var slot: Length?
  /// In the order of the programme.
  var items: [ScheduledItem] = []

  /// Makes the session one item long: a talk that stands for itself.
  mutating func becomeOneItem(kind: AgendaItem.Kind?, speakers: [String]) {
    items = [
      ScheduledItem(
        id: otherID, title: title, kind: kind, speakers: speakers.map { Speaker($0) }, start: .start, allotment: slot)
    ]
  }

  /// The recording that has this schedule and nothing else.
  func recording(source: RecordingSource) -> Recording {
    Recording(
      session: RecordedSession(
        id: id, title: title, event: event, room: room, track: track, date: start?.date,
        start: start?.clock ?? clock,
        timeZone: timeZone),
      schedule: Schedule(slot: slot, items: items), sources: [source])
  }
}

/// What an item is, by the words in which programmes say so.
enum ScheduledKind {
  private static let questions = [
    "q&a", "q & a", "q and a", "q&as", "questions", "questions and answers", "questions & answers", "discussion",
    "fragen", "fragen und antworten", "diskussion", "questions et réponses",
  ]
  private static let pauses = [
    "break", "coffee", "coffee break", "tea break", "lunch", "lunch break", "dinner", "pause", "kaffeepause",
    "mittagspause", "recess", "intermission",
  ]
  private static let remarks = [
    "welcome", "opening", "opening remarks", "introduction", "intro", "closing", "closing remarks", "conclusion",
    "concluding remarks", "wrap up", "wrap-up", "begrüßung", "einführung", "schlusswort",
  ]

  /// The kind that the title says; `nil` where it says none.
  static func of(title: String?) -> AgendaItem.Kind? {
    guard let words = title?.lowercased() else { return nil }
    if questions.contains(words) { return .questions }
    return pauses.contains(words) || remarks.contains(words) ? .remarks : nil
  }
}
