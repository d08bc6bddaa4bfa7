// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Who spoke how much in a session, whoever spoke most first.
struct SpeakerTable {
  private let report: SessionReport

  init(_ report: SessionReport) { self.report = report }

  private static let mostRows = 20

  private struct Row {
    var name: String
    var role: AssignedRole?
    var turns = 0
    var seconds = 0.0
  }

  private var rows: [Row] {
    var rows: [Speaker?: Row] = [:]
    for turn in report.recording.turns {
      var row = rows[turn.speaker] ?? Row(name: turn.speaker.map { SafeText.visible($0.name) } ?? "nobody named")
      row.turns += 1
      row.seconds += turn.length.seconds
      row.role = row.role ?? turn.role
      rows[turn.speaker] = row
    }
    return rows.values.sorted { ($0.seconds, $1.name) > ($1.seconds, $0.name) }
  }

  var lines: [StyledLine] {
    let rows = rows
    let speech = rows.reduce(0) { $0 + $1.seconds }
    guard !rows.isEmpty, speech > 0 else { return [] }
    let shown = rows.prefix(Self.mostRows)
    let hasRoles = shown.contains { $0.role.map { $0.role != .unknown } ?? false }
    let roles = Table.Column(heading: "role", importance: 4, cells: shown.map { .init(Self.words($0.role)) })
    let table = Table(
      first: .init(heading: "Who spoke", cells: shown.map { .init($0.name) }),
      others: (hasRoles ? [roles] : []) + [
        .init(
          heading: "turns", alignment: .right, importance: 3, cells: shown.map { .init(NumberWords.grouped($0.turns)) }),
        .init(
          heading: "time", alignment: .right, importance: 5, cells: shown.map { .init(LengthWords.cell($0.seconds)) }),
        .init(
          heading: "of speech", alignment: .right, importance: 2,
          cells: shown.map { .init(NumberWords.percent($0.seconds / speech)) }),
      ])
    let hidden = rows.count - shown.count
    return table.lines(width: report.width)
      + (hidden > 0 ? report.paragraph("and \(NumberWords.grouped(hidden)) more", .faint) : [])
  }

  private static func words(_ role: AssignedRole?) -> String {
    guard let role, role.role != .unknown else { return "" }
    return role.role.rawValue + (role.basis == .guessed ? "?" : "")
  }
}
