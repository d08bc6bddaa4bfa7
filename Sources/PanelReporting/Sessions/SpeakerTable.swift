// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Who spoke how much in a session, whoever spoke most first.
struct SpeakerTable {
  private let recording: Recording

  init(_ recording: Recording) { self.recording = recording }

  private static let mostRows = 20

  private struct Row {
    var name: String
    var role: AssignedRole?
    var turns = 0
    var seconds = 0.0
  }

  private var rows: [Row] {
    var rows: [Speaker?: Row] = [:]
    for turn in recording.turns {
      var row = rows[turn.speaker] ?? Row(name: turn.speaker.map { SafeText.visible($0.name) } ?? "nobody named")
      row.turns += 1
      row.seconds += turn.length.seconds
      row.role = row.role ?? turn.role
      rows[turn.speaker] = row
    }
    return rows.values.sorted { ($0.seconds, $1.name) > ($1.seconds, $0.name) }
  }

  var blocks: [Block] {
    let rows = rows
    let speech = rows.reduce(0) { $0 + $1.seconds }
    guard speech > 0 else { return [] }
    let hidden = rows.count - Self.mostRows
    return .table(
      "Who spoke", rows.prefix(Self.mostRows), \.name,
      [
        .left("role", 4) { Self.words($0.role) }.ifAny, .right("turns", 3) { NumberWords.grouped($0.turns) },
        .right("time", 5) { LengthWords.cell($0.seconds) },
        .right("of speech", 2) { NumberWords.percent($0.seconds / speech) },
      ]) + [.paragraph(hidden > 0 ? "and \(NumberWords.grouped(hidden)) more" : nil, .faint)]
  }

  private static func words(_ role: AssignedRole?) -> String {
    guard let role, role.role != .unknown else { return "" }
    return role.role.rawValue + (role.basis == .guessed ? "?" : "")
  }
}
