// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct CalendarTests {
  private func calendar(_ lines: String) -> String {
    ("BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "\nEND:VCALENDAR\n").replacing("\n", with: "\r\n")
  }

  private func event(_ lines: String) -> String {
    calendar("BEGIN:VEVENT\nUID:u\nSUMMARY:T\n" + lines + "\nEND:VEVENT")
  }

  @Test func readsAnEvent() throws {
    let text = calendar(
      """
      X-WR-CALNAME:The conference
      BEGIN:VEVENT
      UID:u1@example.org
      DTSTART;TZID="Europe/Berlin":20240203T093000
      DURATION:PT1H15M
      SUMMARY;LANGUAGE=en:A talk\\, with a title that is f
       olded\\; and \\\\ more\\n
      LOCATION:Saal 1
      CATEGORIES:Law\\, order,Other
      BEGIN:VALARM
      TRIGGER:-PT15M
      END:VALARM
      END:VEVENT
      """)
    #expect(
      try words(recordings(in: text)) == """
        u1@example.org | A talk, with a title that is folded; and \\ more | The conference | Saal 1 | Law, order | \
        2024-2-3 09:30 Europe/Berlin 1h15m
          0s 1h15m talk A talk, with a title that is folded; and \\ more []
        """)
  }

  @Test func foldsMayStandWithinACharacter() throws {
    var bytes = Array(event("DTSTART:20240203T093000Z\nLOCATION:Köln").utf8)
    let place = try #require(bytes.firstIndex(of: 0xC3))
    bytes.insert(contentsOf: [0x0D, 0x0A, 0x20], at: place + 1)
    #expect(try recordings(in: bytes).first?.session.room == "Köln")
  }

  @Test(arguments: [
    ("DTSTART:20240203T093000Z\nDTEND:20240203T100000Z", "2024-2-3 09:30 UTC 30m"),
    ("DTSTART:20240203T093000\nDTEND:20240203T100000", "2024-2-3 09:30 30m"),
    (
      "DTSTART;TZID=/citadel.org/20240205_1/Europe/Berlin:20240203T093000\nDURATION:P1D",
      "2024-2-3 09:30 Europe/Berlin 24h"
    ),
    // A day by the clock is 23 hours here.
    ("DTSTART;TZID=Europe/Berlin:20240330T120000\nDURATION:P1D", "2024-3-30 12:00 Europe/Berlin 23h"),
    ("DTSTART;TZID=Europe/Berlin:20240330T120000\nDURATION:PT24H", "2024-3-30 12:00 Europe/Berlin 24h"),
    (
      "DTSTART;TZID=Europe/Berlin:20241027T013000\nDTEND;TZID=Europe/Berlin:20241027T033000",
      "2024-10-27 01:30 Europe/Berlin 3h"
    ),
    ("DTSTART:20240203T093000Z", "2024-2-3 09:30 UTC ?"),
  ])
  func times(lines: String, words expected: String) throws {
    let line = try #require(try words(recordings(in: event(lines))).split(separator: "\n").first)
    #expect(line == "u | T | - | - | - | \(expected)")
  }

  @Test func timesInUTCAreShownInTheCalendarsZone() throws {
    let text = calendar(
      "X-WR-TIMEZONE:Europe/Berlin\nBEGIN:VEVENT\nUID:u\nDTSTART:20240603T080000Z\nDTEND:20240603T090000Z\nEND:VEVENT")
    #expect(try words(recordings(in: text)).hasPrefix("u | - | - | - | - | 2024-6-3 10:00 Europe/Berlin 1h"))
  }

  /// Outlook's zones have names of their own.
  @Test func readsZonesThatTheCalendarDescribes() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Somewhere Standard Time
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=3;BYDAY=-1SU
      END:DAYLIGHT
      END:VTIMEZONE

      """
    func read(_ start: String, _ end: String) throws -> [Recording] {
      try recordings(
        in: calendar(
          zone + "BEGIN:VEVENT\nUID:u\nDTSTART;TZID=Somewhere Standard Time:\(start)\nDTEND:\(end)\nEND:VEVENT"))
    }
    #expect(try words(read("20240603T100000", "20240603T090000Z")).hasPrefix("u | - | - | - | - | 2024-6-3 10:00 1h"))
    #expect(try words(read("20241203T100000", "20241203T100000Z")).hasPrefix("u | - | - | - | - | 2024-12-3 10:00 1h"))
    #expect(try notes(read("20240331T023000", "20240331T023000Z")).first?.contains("doesn't come") == true)
    #expect(try notes(read("20241027T023000", "20241027T023000Z")).first?.contains("comes twice") == true)
  }

  /// Gaps and folds of clocks in many zones, against known moments.
  @Test func clocksAreAsKnown() throws {
    let tests = Vectors.folder.deletingLastPathComponent().deletingLastPathComponent()
    let table = try String(
      contentsOf: tests.appending(path: "ChronologyTests/Vectors/local-to-utc.csv"), encoding: .utf8)
    let rows = table.split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count == 91)
    for row in rows {
      let fields = row.split(separator: ",").map(String.init)
      let zone = try #require(CalendarZones.named(fields[0]))
      let local = try #require(WrittenTime(fields[1])).local
      let (moment, doubt) = CalendarZone.named(zone).moment(of: local)
      #expect(moment == WrittenTime(fields[3])?.moment, "\(row)")
      let word = ["gap": "doesn't come", "fold": "comes twice"][fields[2]]
      #expect(word.map { doubt?.contains($0) == true } ?? (doubt == nil), "\(row): \(doubt ?? "")")
    }
  }

  @Test func repeats() throws {
    let text = calendar(
      """
      BEGIN:VEVENT
      UID:u
      SUMMARY:Weekly
      DTSTART;TZID=Europe/Berlin:20240318T100000
      DTEND;TZID=Europe/Berlin:20240318T110000
      RRULE:FREQ=WEEKLY;COUNT=4
      EXDATE;TZID=Europe/Berlin:20240325T100000
      END:VEVENT
      BEGIN:VEVENT
      UID:u
      SUMMARY:Moved
      RECURRENCE-ID;TZID=Europe/Berlin:20240401T100000
      DTSTART;TZID=Europe/Berlin:20240402T150000
      DTEND;TZID=Europe/Berlin:20240402T160000
      END:VEVENT
      """)
    let read = try recordings(in: text)
    #expect(read.map(\.session.id) == ["u 2024-03-18 10:00", "u 2024-04-08 10:00", "u 2024-04-02 15:00"])
    #expect(read.map(\.session.title) == ["Weekly", "Weekly", "Moved"])
    // The clock on the wall counts, not the time that passes.
    #expect(read[1].session.start?.description == "10:00")
  }

  @Test func cancelledEventsAreLeftOut() throws {
    let text = calendar(
      """
      BEGIN:VEVENT
      UID:a
      SUMMARY:Off
      STATUS:CANCELLED
      DTSTART:20240203T093000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      SUMMARY:On
      DTSTART:20240203T093000Z
      DTEND:20240203T100000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:c
      SUMMARY:Holidays
      DTSTART;VALUE=DATE:20240203
      END:VEVENT
      """)
    let read = try recordings(in: text)
    #expect(read.map(\.session.id) == ["b"])
    #expect(
      notes(read) == [
        "3: “Off” was cancelled, and is left out", "15: “Holidays” lasts whole days, which is no session",
      ])
    let all = text.replacing("VERSION:2.0", with: "METHOD:CANCEL")
    #expect(try #require(refusal(of: all)).contains("the file has no sessions: “Off” was cancelled"))
  }

  @Test func theLaterVersionCounts() throws {
    let text = calendar(
      """
      BEGIN:VEVENT
      UID:a
      SEQUENCE:1
      DTSTART:20240203T093000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      SEQUENCE:2
      DTSTART:20240203T103000Z
      END:VEVENT
      """)
    #expect(try recordings(in: text).map { $0.session.start?.description } == ["10:30"])
  }

  @Test(arguments: [
    ("DTSTART:20240203T0930Z", "a.txt:6: DTSTART “20240203T0930Z” is no time"),
    ("DTSTART:20240230T093000Z", "is no time"),
    ("DTSTART:20240203T093000Z\nDTEND:20240203T090000Z", "a.txt:7: the event ends before it begins"),
    ("DTSTART:20240203T093000Z\nDURATION:1H", "the duration “1H” is none"),
    ("DTSTART:20240203T093000Z\nDURATION:-PT1H", "the duration “-PT1H” is none"),
    ("DTSTART;TZID=Mars:20240203T093000", "the time zone “Mars” is unknown"),
    ("DTSTART:20240203T093000Z\nRRULE:FREQ=WEEKLY", "it repeats without end"),
    ("DTSTART:20240203T093000Z\nRRULE:FREQ=WEEKLY;BYEASTER=1;COUNT=3", "BYEASTER isn't understood"),
    ("DTSTART:20240203T093000Z\nRRULE:FREQ=SECONDLY;COUNT=1000000", "more than 10000 times"),
    ("DTSTART:20240203T093000Z\nEXRULE:FREQ=WEEKLY", "EXRULE isn't read"),
    ("RECURRENCE-ID;RANGE=THISANDFUTURE:20240203T093000Z\nDTSTART:20240203T093000Z", "all later repetitions"),
    ("DTSTART:20240203T093000Z\nNonsense", "“Nonsense” has no colon"),
    ("LOCATION:x", "an event without DTSTART"),
  ])
  func refuses(lines: String, reason: String) throws {
    let said = try #require(refusal(of: event(lines)))
    #expect(said.contains(reason), "\(said)")
  }

  @Test func skipsWhatItIsToldTo() throws {
    let text = calendar(
      """
      BEGIN:VEVENT
      UID:a
      DTSTART:soon
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      DTSTART:20240203T093000Z
      END:VEVENT
      """)
    let read = try recordings(in: text, options: .skipping)
    #expect(read.map(\.session.id) == ["b"])
    #expect(skipped(read) == ["5: DTSTART “soon” is no time"])
  }

  @Test func noBeginningIsAWhole() {
    let whole = event("DTSTART:20240203T093000Z")
    for count in 0..<(whole.utf8.count - 2) {
      let head = String(decoding: Array(whole.utf8)[..<count], as: UTF8.self)
      #expect(refusal(of: head, as: "icalendar") != nil, "\(count) bytes")
    }
  }
}
