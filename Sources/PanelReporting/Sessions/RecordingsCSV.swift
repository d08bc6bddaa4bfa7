// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Recorded sessions as one tidy table: a row for each item and each turn, RFC 4180 with CRLF line ends and a heading.
///
/// `what` says whether a row is an `item` or a `turn`; an item that was planned and never came has no `took_seconds`.
/// Times are seconds from the beginning of the recording.
struct RecordingsCSV {
  let recordings: [Recording]

  static let heading =
    "event,session,session_title,date,start,room,track,what,title,kind,speaker,role,planned_start_seconds,"
    + "planned_seconds,from_seconds,took_seconds,end"

  /// The whole file.
  var text: String {
    var text = Self.heading + "\r\n"
    for recording in recordings {
      let head = Self.head(recording.session)
      for item in recording.items { text += head + Self.item(item) + "\r\n" }
      for item in Self.missing(recording) { text += head + Self.item(RecordedItem(planned: item)) + "\r\n" }
      for turn in recording.turns { text += head + Self.turn(turn) + "\r\n" }
    }
    return text
  }

  /// Planned items that nothing is recorded of.
  private static func missing(_ recording: Recording) -> [ScheduledItem] {
    var came: [ScheduledItem: Int] = [:]
    for item in recording.items { came[item.planned, default: 0] += 1 }
    return (recording.schedule?.items ?? []).filter { item in
      guard let left = came[item], left > 0 else { return true }
      came[item] = left - 1
      return false
    }
  }

  private static func head(_ session: RecordedSession) -> String {
    [
      text(session.event), text(session.id), text(session.title), session.date.map(DateWords.short) ?? "",
      session.start?.description ?? "", text(session.room), text(session.track),
    ].joined(separator: ",") + ","
  }

  private static func item(_ item: RecordedItem) -> String {
    let speakers = item.planned.speakers.map(\.name).joined(separator: "; ")
    return [
      "item", text(item.planned.title), item.planned.kind?.rawValue ?? "", text(speakers.isEmpty ? nil : speakers), "",
      number(item.planned.start?.sinceStart.seconds), number(item.planned.allotment?.seconds),
      number(item.from?.sinceStart.seconds), number(item.took?.seconds), item.end.rawValue,
    ].joined(separator: ",")
  }

  private static func turn(_ turn: Turn) -> String {
    [
      "turn", "", "", text(turn.speaker?.name), turn.role?.role.rawValue ?? "", "", "",
      number(turn.from.sinceStart.seconds), number(turn.length.seconds), turn.ending.rawValue,
    ].joined(separator: ",")
  }

  private static func text(_ text: String?) -> String { text.map(CSVField.text) ?? "" }
  private static func number(_ number: Double?) -> String { CSVField.number(number) }
}
