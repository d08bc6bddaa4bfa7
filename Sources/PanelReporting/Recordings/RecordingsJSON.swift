// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Recorded sessions as one JSON object, `panelsim-recordings/1`: all that an archive has of them.
///
/// Times are seconds from the beginning of the recording; `slot_start_seconds` says where the slot begins on that scale.
public struct RecordingsJSON: Sendable {
  private let recordings: [Recording]

  public init(_ recordings: [Recording]) { self.recordings = recordings }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-recordings/1"

  /// The object with a line end at its end.
  public var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)), .init("sessions", .array(recordings.map(Self.session))),
    ]).text + "\n"
  }

  private static func session(_ recording: Recording) -> JSONValue {
    .object(
      JSONValue.members(of: recording.session) + [
        .init("slot_start_seconds", .number(recording.slotStart?.sinceStart.seconds)),
        .init("plan", recording.plan.map(plan) ?? .null),
        .init("items", .array(recording.items.map(item))),
        .init("questions_start", recording.questionsStart.map(questionsStart) ?? .null),
        .init("covered", .array(recording.covered.map { .object(JSONValue.stretch($0.from, $0.to)) })),
        .init("turns", .array(recording.turns.map(turn))),
        .init("sources", .array(recording.sources.map(source))),
      ])
  }

  private static func plan(_ plan: SessionPlan) -> JSONValue {
    .object([
      .init("slot_seconds", .number(plan.slot?.seconds)),
      .init("items", .array(plan.items.map { .object(JSONValue.members(of: $0)) })),
    ])
  }

  private static func item(_ item: RecordedItem) -> JSONValue {
    .object([
      .init("planned", .object(JSONValue.members(of: item.planned))),
      .init("from_seconds", .number(item.from?.sinceStart.seconds)),
      .init("took_seconds", .number(item.took?.seconds)), .init("end", .string(item.end.rawValue)),
    ])
  }

  private static func questionsStart(_ start: QuestionsStart) -> JSONValue {
    .object([
      .init("at_seconds", .number(start.at.sinceStart.seconds)), .init("basis", .string(start.basis.rawValue)),
    ])
  }

  private static func turn(_ turn: Turn) -> JSONValue {
    var members: [JSONValue.Member] = [.init("speaker", .string(turn.speaker?.name))]
    members += [
      .init("role", .string(turn.role?.role.rawValue)), .init("role_basis", .string(turn.role?.basis.rawValue)),
    ]
    members += JSONValue.stretch(turn.from, turn.to)
    members += [
      .init("ending", .string(turn.ending.rawValue)), .init("invites_questions", .bool(turn.invitesQuestions)),
    ]
    return .object(members)
  }

  private static func source(_ source: RecordingSource) -> JSONValue {
    .object([
      .init("file", .string(source.file)), .init("sha256", .string(source.sha256)),
      .init("format", .string(source.format)),
      .init("skipped", .array(source.skipped.map { remark($0.line, $0.reason) })),
      .init("notes", .array(source.notes.map { remark($0.line, $0.text) })),
    ])
  }

  private static func remark(_ line: Int, _ text: String) -> JSONValue {
    .object([.init("line", .integer(line)), .init("text", .string(text))])
  }
}

extension JSONValue {
  /// Which session something is of.
  static func members(of session: RecordedSession) -> [Member] {
    [
      .init("session", .string(session.id)), .init("title", .string(session.title)),
      .init("event", .string(session.event)), .init("room", .string(session.room)),
      .init("track", .string(session.track)), .init("date", .string(session.date.map(DateWords.short))),
      .init("start", .string(session.start?.description)), .init("time_zone", .string(session.timeZone)),
    ]
  }

  /// An item as it was planned.
  static func members(of item: PlannedItem) -> [Member] {
    [
      .init("id", .string(item.id)), .init("title", .string(item.title)), .init("kind", .string(item.kind?.rawValue)),
      .init("speakers", .array(item.speakers.map { .string($0.name) })),
      .init("planned_start_seconds", .number(item.start?.sinceStart.seconds)),
      .init("planned_seconds", .number(item.allotment?.seconds)),
    ]
  }

  static func stretch(_ from: SessionTime, _ to: SessionTime) -> [Member] {
    [
      .init("from_seconds", .number(from.sinceStart.seconds)), .init("to_seconds", .number(to.sinceStart.seconds)),
    ]
  }
}
