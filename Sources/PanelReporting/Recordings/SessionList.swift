// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A line for each session of an archive.
public struct SessionList: Sendable {
  private let sessions: [ArchivedSession]
  private let forecasts: Int
  private let width: Int
  private let style: Style

  /// - Parameters:
  ///   - forecasts: how many the archive keeps.
  ///   - width: in columns.
  public init(_ sessions: [ArchivedSession], forecasts: Int = 0, width: Int = 80, style: Style = .plain) {
    self.sessions = sessions
    self.forecasts = forecasts
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The table, and what it adds up to.
  public var text: String {
    guard !sessions.isEmpty else {
      return "No sessions yet; panelsim import reads them.\n" + (forecasts == 0 ? "" : "\(kept).\n")
    }
    let lines = table.lines(width: width) + [StyledLine()] + footer
    return lines.map { $0.rendered(style) + "\n" }.joined()
  }

  private var table: Table {
    func column(
      _ heading: String, _ importance: Int, _ alignment: Alignment = .left, _ cell: (ArchivedSession) -> String?
    ) -> Table.Column? {
      let cells = sessions.map { cell($0) ?? "" }
      guard cells.contains(where: { !$0.isEmpty }) else { return nil }
      return Table.Column(
        heading: heading, alignment: alignment, importance: importance, cells: cells.map { .init($0) })
    }
    func count(_ number: Int) -> String? { number == 0 ? nil : NumberWords.grouped(number) }
    return Table(
      first: .init(heading: "Session", cells: sessions.map { .init(SessionTitle.short($0.session)) }),
      others: [
        column("event", 3) { $0.session.event.map { Fitting.truncated(SafeText.visible($0), to: 20) } },
        column("date", 7) { $0.session.date.map(DateWords.short) },
        column("start", 4) { $0.session.start?.description },
        column("room", 2) { $0.session.room.map { Fitting.truncated(SafeText.visible($0), to: 20) } },
        column("planned", 9, .right) { $0.planned.map { LengthWords.cell($0.seconds) } },
        column("took", 10, .right) { $0.lasted.map { LengthWords.cell($0.seconds) } },
        column("items", 5, .right) { count(max($0.plannedItems, $0.recordedItems)) },
        column("turns", 8, .right) { count($0.turns) },
        column("speakers", 6, .right) { count($0.speakers) },
        column("title", 1) { session in
          session.session.title.map { Fitting.truncated(SafeText.visible($0), to: 40) }
        },
        column("tags", 0) { $0.tags.isEmpty ? nil : $0.tags.map(SafeText.visible).joined(separator: ", ") },
      ].compactMap(\.self), leastFirstWidth: 16)
  }

  private var kept: String { "\(CountWords.of(forecasts, "forecast")) kept (panelsim sessions forecasts)" }

  private var footer: [StyledLine] {
    let turns = sessions.reduce(0) { $0 + $1.turns }
    var text = "\(CountWords.of(sessions.count, "session")), \(CountWords.of(turns, "turn")); times in minutes"
    if forecasts > 0 { text += "; \(kept)" }
    return Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, .faint) }
  }
}

/// What a session is called.
enum SessionTitle {
  /// Its name, as commands take it.
  static func short(_ session: RecordedSession) -> String { SafeText.visible(session.id) }

  /// Its title, or its name where it has none.
  static func long(_ session: RecordedSession) -> String { SafeText.visible(session.title ?? session.id) }
}
