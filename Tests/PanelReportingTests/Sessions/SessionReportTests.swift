// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelReporting

@Suite struct SessionReportTests {
  private static func time(_ seconds: Double) -> SessionTime { SessionTime(sinceStart: .seconds(seconds)) }

  /// A talk and its questions in a slot from 09:00 to 09:30; the recording begins five minutes before it.
  static func panel(_ title: String = "Rivers") -> Recording {
    let talk = ScheduledItem(
      title: title, kind: .talk, speakers: [Speaker("Jane Doe")], start: time(0), allotment: .minutes(20))
    let vote = ScheduledItem(title: "A vote", start: time(1200), allotment: .minutes(2))
    let questions = ScheduledItem(title: "Questions", kind: .questions, start: time(1320), allotment: .minutes(8))
    var recording = Recording(
      session: RecordedSession(
        id: "P1", title: "Water in the city", room: "Hall 1", date: CivilDate(year: 2026, month: 3, day: 5),
        start: ClockTime(hour: 9, minute: 0)),
      schedule: Schedule(slot: .minutes(30), items: [talk, vote, questions]), slotStart: time(300),
      sources: [RecordingSource(file: "p1.vtt", sha256: "", format: "vtt")])
    recording.items = [
      RecordedItem(planned: talk, from: time(420), took: .minutes(24)),
      RecordedItem(planned: questions, from: time(1860), took: .minutes(6), end: .cutOff),
    ]
    recording.turns = [
      Turn(speaker: Speaker("Jane Doe"), role: .init(.panellist, basis: .schedule), from: time(420), to: time(1860)),
      Turn(speaker: Speaker("Guest"), role: .init(.floor, basis: .guessed), from: time(1860), to: time(1920)),
      Turn(speaker: Speaker("Jane Doe"), role: .init(.panellist, basis: .schedule), from: time(1920), to: time(2220)),
    ]
    recording.questionsStart = QuestionsStart(at: time(1860), basis: .source)
    return recording
  }

  @Test func asPlannedAndAsItWent() {
    #expect(
      SessionReport(Self.panel()).text(width: 60) == """
        Water in the city
        P1, Hall 1, Thursday 5 March 2026
        planned 09:00–09:30 (30 minutes); took 09:02–09:32, 30
        minutes; questions from 09:26

        Agenda              planned  took  own  began  late by
        A Rivers, Jane Doe       20    24   +4  09:02       +2
        B A vote                  2     –    –  –            –
        C Questions               8     6   -2  09:26       +4

        Who spoke  role       turns  time  of speech
        Jane Doe   panellist      2    29        97%
        Guest      floor?         1     1         3%

        planned     A─────────────────────────────B──C───────────│
        as it went     A───────────────────────────────────C─────│──
        Jane Doe       ████████████████████████████████████ ▄███████
        Guest                                              █▄
                    ┬──────────────┬──────────────┬──────────────┬──
                    09:00        09:10          09:20          09:30

        Minutes; own: more or less than planned; late by: how late
        it began.
        From p1.vtt (vtt).

        """)
  }

  @Test(arguments: [30, 40, 60, 80, 140])
  func everyLineFits(width: Int) {
    let text = SessionReport(Self.panel()).text(width: width)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width }, "\(text)")
  }

  @Test func titlesCannotDriveTheTerminal() {
    let recording = Self.panel("A \u{1B}[31msmall\u{202E} panel")
    for text in [
      SessionReport(recording).text(), SessionExport([recording]).jsonText, SessionExport([recording]).csvText,
    ] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test func spreadsheetsRunNothing() {
    for payload in ["=10+20+cmd|' /C calc'!A0", "@SUM(1+9)*cmd|' /C calc'!A0", "-1", "\t=1", "＝1"] {
      let csv = SessionExport([Self.panel(payload)]).csvText
      #expect(!csv.contains(",\"\(payload)") && csv.contains(",\"'"), "\(payload)")
    }
  }

  /// Each item that took place, the vote that didn't, and each turn, with every column.
  @Test func rows() {
    let lines = SessionExport([Self.panel()]).csvText.components(separatedBy: "\r\n").dropLast()
    #expect(lines.count == 1 + 3 + 3)
    #expect(lines.dropFirst().allSatisfy { $0.count { $0 == "," } == 16 })
    #expect(lines[3].contains(",item,\"A vote\",,,,1200,120,,,unknown"))
    #expect(lines[4].contains(",turn,,,\"Jane Doe\",panellist,,,420,1440,source"))
  }

  @Test func aSessionOfWhichNothingIsKnown() {
    let recording = Recording(session: RecordedSession(id: "x"), sources: [])
    #expect(SessionReport(recording).text().hasPrefix("x\nnothing recorded\n"))
  }
}
