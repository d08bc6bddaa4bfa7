// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A session as it was planned and as it went: what it is, its agenda, who spoke how much, and all along the clock.
public struct SessionReport: Sendable {
  let recording: Recording
  /// Those that are kept of it.
  let forecasts: [KeptForecast]
  let width: Int
  let style: Style
  /// The agenda's items in their order; empty where nothing is known of an agenda.
  let agenda: [AgendaRow]

  /// - Parameters:
  ///   - forecasts: those that are kept of the session.
  ///   - width: in columns.
  public init(_ recording: Recording, forecasts: [KeptForecast] = [], width: Int = 80, style: Style = .plain) {
    self.recording = recording
    self.forecasts = forecasts
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
    agenda = AgendaRow.rows(of: recording)
  }

  /// Without a plan, and without a table that says what took how long, items are only turns by another name.
  var hasAgenda: Bool { !agenda.isEmpty }

  /// The slot on the recording's scale, in seconds.
  var slot: (from: Double, to: Double)? {
    guard let start = recording.slotStart?.sinceStart.seconds, let length = recording.plan?.slot?.seconds else {
      return nil
    }
    return (start, start + length)
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections = [
      header, agendaTable, SpeakerTable(self).lines, SessionTimeline(self)?.lines ?? [], kept, footer,
    ]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }

  private var header: [StyledLine] {
    let session = recording.session
    var place = [session.event, session.room, session.track].compactMap { $0.map(SafeText.visible) }
    if session.title != nil { place.insert(SessionTitle.short(session), at: 0) }
    if let date = session.date { place.append(DateWords.long(date)) }
    return paragraph(SessionTitle.long(session), .heading)
      + (place.isEmpty ? [] : paragraph(place.joined(separator: ", "))) + paragraph(times)
  }

  /// When it was to be, and how long it was.
  private var times: String {
    var parts: [String] = []
    let clock = RecordedClock(recording)
    if let slot, clock.isKnown {
      parts.append(
        "planned \(clock.words(slot.from))–\(clock.words(slot.to)) (\(LengthWords.exact(slot.to - slot.from)))")
    } else if let length = recording.plan?.slot {
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

  private var agendaTable: [StyledLine] {
    guard hasAgenda else { return [] }
    let clock = RecordedClock(recording)
    func cells(_ value: (AgendaRow) -> String?) -> [Table.Cell] { agenda.map { .init(value($0) ?? "–") } }
    func column(
      _ heading: String, _ importance: Int, _ alignment: Alignment, _ value: (AgendaRow) -> String?
    ) -> Table.Column? {
      let isKnown = agenda.contains { value($0) != nil }
      return isKnown ? .init(heading: heading, alignment: alignment, importance: importance, cells: cells(value)) : nil
    }
    let others = [
      column("planned", 8, .right) { $0.allotment.map(LengthWords.cell) },
      column("took", 9, .right) { $0.took.map(LengthWords.cell) },
      column("own", 7, .right) { $0.ownDelay.map(LengthWords.signed) },
      column("began", 6, .left) { row in row.from.map(clock.words) },
      column("late by", 5, .right) { $0.inheritedDelay.map(LengthWords.signed) },
      column("ended", 1, .left) { $0.end == .unknown ? nil : $0.end == .cutOff ? "cut off" : "by itself" },
    ].compactMap(\.self)
    return Table(
      first: .init(heading: "Agenda", cells: agenda.map { .init("\($0.letter) \($0.title)") }), others: others,
      leastFirstWidth: width < 60 ? 8 : 20
    ).lines(width: width)
  }

  private var kept: [StyledLine] { forecasts.flatMap { paragraph(LedgerWords.sentence($0)) } }

  private var footer: [StyledLine] {
    var parts = ["Minutes"]
    if agenda.contains(where: { $0.ownDelay != nil }) { parts.append("own: more or less than planned") }
    if agenda.contains(where: { $0.inheritedDelay != nil }) { parts.append("late by: how late it began") }
    let sources = recording.sources.map { "\(SafeText.visible($0.file)) (\(SafeText.visible($0.format)))" }
    return paragraph(parts.joined(separator: "; ") + ".", .faint)
      + paragraph("From \(CountWords.list(sources)).", .faint)
  }
}
