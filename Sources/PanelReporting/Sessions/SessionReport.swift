// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A session as it was planned and as it went: what it is, its agenda, who spoke how much, and all along the clock.
public struct SessionReport: Answer {
  let recording: Recording
  /// The stored forecasts of it.
  let forecasts: [StoredForecast]
  /// The agenda's items in their order; empty where nothing is known of an agenda.
  let agenda: [AgendaRow]

  /// The report on a recorded session.
  ///
  /// - Parameters:
  ///   - recording: of the session, with its schedule as far as that is known.
  ///   - forecasts: those of the session that are stored; empty where there are none.
  public init(_ recording: Recording, forecasts: [StoredForecast] = []) {
    self.recording = recording
    self.forecasts = forecasts
    agenda = AgendaRow.rows(of: recording)
  }

  /// The slot on the recording's scale, in seconds.
  var slot: (from: Double, to: Double)? {
    guard let start = recording.slotStart?.sinceStart.seconds, let length = recording.schedule?.slot?.seconds else {
      return nil
    }
    return (start, start + length)
  }

  /// The agenda as planned and as it went, speakers with their shares, the timeline, and forecasts of the session.
  public var document: Document {
    Document(
      header, agendaTable, SpeakerTable(recording).blocks, Timeline(self).map { [.timeline($0)] } ?? [],
      forecasts.map { .paragraph(VerificationWords.sentence($0)) }, footer)
  }

  private var header: [Block] {
    let session = recording.session
    var place = [session.event, session.room, session.track].compactMap { $0.map(SafeText.visible) }
    if session.title != nil { place.insert(SessionTitle.short(session), at: 0) }
    if let date = session.date { place.append(DateWords.long(date)) }
    return [.title(SessionTitle.long(session)), .paragraph(place.joined(separator: ", ")), .paragraph(times)]
  }

  /// When it was to be, and how long it was.
  private var times: String {
    var parts: [String] = []
    let clock = RecordedClock(recording)
    if let slot, clock.isKnown {
      parts.append(
        "planned \(clock.words(slot.from))–\(clock.words(slot.to)) (\(LengthWords.exact(slot.to - slot.from)))")
    } else if let length = recording.schedule?.slot {
      parts.append("planned \(LengthWords.exact(length.seconds))")
    }
    let points =
      recording.turns.flatMap { [$0.from, $0.to] } + recording.items.flatMap { [$0.from, $0.to].compactMap(\.self) }
    if let first = points.min()?.sinceStart.seconds, let last = points.max()?.sinceStart.seconds {
      let went = clock.isKnown ? "\(clock.words(first))–\(clock.words(last)), " : ""
      parts.append("took \(went)\(LengthWords.sentence(last - first))")
    } else if case let lengths = recording.items.compactMap(\.took?.seconds), !lengths.isEmpty {
      parts.append("took \(LengthWords.sentence(lengths.reduce(0, +)))")
    } else {
      parts.append("nothing recorded")
    }
    if let questions = recording.questionsStart {
      let at = clock.words(questions.at.sinceStart.seconds)
      parts.append("questions from \(at)\(questions.basis == .guessed ? " (a guess)" : "")")
    }
    return parts.joined(separator: "; ")
  }

  private var agendaTable: [Block] {
    let clock = RecordedClock(recording)
    func left(_ heading: String, _ importance: Int, _ cell: @escaping (AgendaRow) -> String?) -> Table.Maker<AgendaRow>?
    {
      agenda.contains { cell($0) != nil } ? .left(heading, importance) { cell($0) ?? "–" } : nil
    }
    func right(_ heading: String, _ importance: Int, _ cell: @escaping (AgendaRow) -> String?) -> Table.Maker<
      AgendaRow
    >? {
      agenda.contains { cell($0) != nil } ? .right(heading, importance) { cell($0) ?? "–" } : nil
    }
    return .table(
      "Agenda", agenda, least: 20, narrow: 8, { "\($0.letter) \($0.title)" },
      [
        right("planned", 8) { $0.allotment.map(LengthWords.cell) }, right("took", 9) { $0.took.map(LengthWords.cell) },
        right("own", 7) { $0.ownDelay.map(LengthWords.signed) }, left("began", 6) { $0.from.map(clock.words) },
        right("late by", 5) { $0.inheritedDelay.map(LengthWords.signed) },
        left("ended", 1) { $0.end == .unknown ? nil : $0.end == .cutOff ? "cut off" : "by itself" },
      ])
  }

  private var footer: [Block] {
    var parts = ["Minutes"]
    if agenda.contains(where: { $0.ownDelay != nil }) { parts.append("own: more or less than planned") }
    if agenda.contains(where: { $0.inheritedDelay != nil }) { parts.append("late by: how late it began") }
    let sources = recording.sources.map { "\(SafeText.visible($0.file)) (\(SafeText.visible($0.format)))" }
    return [
      .paragraph(parts.joined(separator: "; ") + ".", .faint), .paragraph("From \(CountWords.list(sources)).", .faint),
    ]
  }
}

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
