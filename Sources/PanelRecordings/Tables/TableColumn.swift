// SPDX-License-Identifier: GPL-3.0-or-later

/// What a column of a timing table can hold, by the names that `--map` knows.
enum TableColumn: Int, CaseIterable {
  /// Which session a row belongs to.
  case session
  case event, room, track, date
  /// When a session or an item was to begin and to end, on the wall clock.
  case start
  case plannedEnd
  case id, title
  /// `remarks`, `talk` or `questions`.
  case kind
  case speaker, role
  /// Whether the speaker moderates.
  case chair
  /// An item's planned time, and the slot's.
  case planned, slot
  /// How long an item took.
  case actual
  /// How it ended: `finished`, `cut_off`; or, by its name, whether it was cut off.
  case ended
  /// When a turn, or an item, began and ended, and how long it lasted.
  case from, to, length

  /// As `--map` has it.
  var key: String { self == .plannedEnd ? "planned_end" : "\(self)" }

  init?(key: String) {
    guard let column = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = column
  }

  /// In the order in which they are guessed: what a session did comes before what was planned for it, for `start` may
  /// name either.
  static let inOrder = allCases.filter { $0 != .start && $0 != .plannedEnd } + [.start, .plannedEnd]

  /// Whether it holds times or lengths.
  var isTime: Bool {
    switch self {
    case .planned, .slot, .actual, .from, .to, .length: true
    default: false
    }
  }

  /// Columns of yes and no.
  static let cutOffNames = ["cut_off", "cutoff", "was_cut_off", "censored", "right_censored", "abgebrochen"]

  /// The names by which it is guessed, the surest first, as ``ColumnName/base`` has them.
  var names: [String] {
    switch self {
    case .session:
      [
        "session", "session_id", "session_name", "recording", "recording_id", "meeting", "meeting_id", "panel", "file",
        "filename", "sitzung", "séance", "sesión",
      ]
    case .event: ["event", "conference", "event_name", "conf", "series", "veranstaltung", "konferenz"]
    case .room: ["room", "room_name", "hall", "stage", "venue", "location", "raum", "saal", "salle", "sala"]
    case .track: ["track", "track_name", "stream"]
    case .date: ["date", "day", "session_date", "datum", "fecha"]
    case .start:
      ["planned_start", "scheduled_start", "start_planned", "clock", "time", "uhrzeit", "start", "start_time"]
    case .plannedEnd: ["planned_end", "scheduled_end", "end_planned", "end", "end_time"]
    case .id: ["id", "talk_id", "item_id", "event_id", "code", "number", "nr", "no"]
    case .title: ["title", "talk", "talk_title", "item", "topic", "subject", "agenda_item", "titel", "thema", "titre"]
    case .kind: ["kind", "item_kind"]
    case .speaker:
      [
        "speaker", "speaker_name", "speaker_id", "speakers", "who", "person", "presenter", "name", "label",
        "speaker_label", "sprecher", "sprecherin", "redner", "rednerin", "orateur", "orador", "ponente",
      ]
    case .role: ["role", "speaker_role", "rolle", "rôle", "rol"]
    case .chair: ["chair", "is_chair", "moderator", "is_moderator"]
    case .planned:
      [
        "planned", "planned_duration", "planned_length", "planned_time", "duration_planned", "scheduled",
        "scheduled_duration", "scheduled_length", "scheduled_time", "allotted", "allotted_time", "allotment", "plan",
        "allowed", "time_limit", "limit", "target", "budget", "geplant", "soll", "prévu", "previsto",
      ]
    case .slot: ["slot", "slot_length", "slot_duration", "session_length", "session_duration"]
    case .actual:
      [
        "actual", "actual_duration", "actual_length", "actual_time", "duration_actual", "took", "real", "used",
        "time_used", "measured", "spoken", "elapsed", "ist", "tatsächlich", "réel",
      ]
    case .ended: ["ended", "ending", "end_reason"] + Self.cutOffNames
    case .from:
      [
        "from", "actual_start", "start_actual", "start", "start_time", "started", "begin", "begins", "begin_time",
        "onset", "start_offset", "offset",
        "timestamp", "von", "beginn", "début", "inicio",
      ]
    case .to:
      [
        "to", "actual_end", "end_actual", "end", "end_time", "ends", "until", "stop", "stop_time", "finish",
        "end_offset", "bis",
        "ende", "fin",
      ]
    case .length: ["length", "duration", "dur", "dauer", "länge", "durée", "duración"]
    }
  }
}
