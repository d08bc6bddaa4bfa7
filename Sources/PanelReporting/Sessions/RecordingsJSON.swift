// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Recorded sessions as one JSON object, `panelsim-recordings/1`: all that an archive has of them.
///
/// Times are seconds from the beginning of the recording; `slot_start_seconds` says where the slot begins on that scale.
struct RecordingsJSON {
  let recordings: [Recording]

  var value: JSONValue {
    [
      "schema": .string("panelsim-recordings/1"), "sessions": .array(recordings.map(Self.session)),
    ]
  }

  private static func session(_ recording: Recording) -> JSONValue {
    .object(
      .members(of: recording.session),
      [
        "slot_start_seconds": .number(recording.slotStart?.sinceStart.seconds),
        "plan": recording.schedule.map(schedule) ?? .null, "items": .array(recording.items.map(item)),
        "questions_start": recording.questionsStart.map(questionsStart) ?? .null,
        "covered": .array(recording.covered.map { .stretch($0.from, $0.to) }),
        "turns": .array(recording.turns.map(turn)), "sources": .array(recording.sources.map(source)),
      ])
  }

  private static func schedule(_ schedule: Schedule) -> JSONValue {
    [
      "slot_seconds": .number(schedule.slot?.seconds), "items": .array(schedule.items.map { .members(of: $0) }),
    ]
  }

  private static func item(_ item: RecordedItem) -> JSONValue {
    [
      "planned": .members(of: item.planned), "from_seconds": .number(item.from?.sinceStart.seconds),
      "took_seconds": .number(item.took?.seconds), "end": .string(item.end.rawValue),
    ]
  }

  private static func questionsStart(_ start: QuestionsStart) -> JSONValue {
    [
      "at_seconds": .number(start.at.sinceStart.seconds), "basis": .string(start.basis.rawValue),
    ]
  }

  private static func turn(_ turn: Turn) -> JSONValue {
    .object(
      [
        "speaker": .string(turn.speaker?.name), "role": .string(turn.role?.role.rawValue),
        "role_basis": .string(turn.role?.basis.rawValue),
      ], .stretch(turn.from, turn.to),
      ["ending": .string(turn.ending.rawValue), "invites_questions": .bool(turn.invitesQuestions)])
  }

  private static func source(_ source: RecordingSource) -> JSONValue {
    [
      "file": .string(source.file), "sha256": .string(source.sha256), "format": .string(source.format),
      "skipped": .array(source.skipped.map { remark($0.line, $0.reason) }),
      "notes": .array(source.notes.map { remark($0.line, $0.text) }),
    ]
  }

  private static func remark(_ line: Int, _ text: String) -> JSONValue {
    ["line": .integer(line), "text": .string(text)]
  }
}

extension JSONValue {
  /// Which session something is of.
  static func members(of session: RecordedSession) -> JSONValue {
    [
      "session": .string(session.id), "title": .string(session.title),
      "event": .string(session.event), "room": .string(session.room),
      "track": .string(session.track), "date": .string(session.date.map(DateWords.short)),
      "start": .string(session.start?.description), "time_zone": .string(session.timeZone),
    ]
  }

  /// An item as it was planned.
  static func members(of item: ScheduledItem) -> JSONValue {
    [
      "id": .string(item.id), "title": .string(item.title), "kind": .string(item.kind?.rawValue),
      "speakers": .array(item.speakers.map { .string($0.name) }),
      "planned_start_seconds": .number(item.start?.sinceStart.seconds),
      "planned_seconds": .number(item.allotment?.seconds),
    ]
  }

  static func stretch(_ from: SessionTime, _ to: SessionTime) -> JSONValue {
    [
      "from_seconds": .number(from.sinceStart.seconds), "to_seconds": .number(to.sinceStart.seconds),
    ]
  }
}
