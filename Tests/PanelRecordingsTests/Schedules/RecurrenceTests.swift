// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct RecurrenceTests {
  private func times(_ text: String, from start: String) throws -> [String] {
    let rule = try RecurrenceRule(text)
    guard case .time(let local, _) = CalendarTime(start) else { return [] }
    var expansion = RecurrenceExpansion(rule, from: local, date: try #require(local.date), budget: 20_000_000)
    return try expansion.times { rule.ends(notBefore: $0, moment: $0.seconds) }.map(\.description)
  }

  /// Random rules against another program.
  @Test func agreesWithAnotherProgram() throws {
    let text = String(decoding: try Vectors.bytes("rrule/dateutil.txt"), as: UTF8.self)
    var (rule, start, count) = ("", "", 0)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let value = String(line[line.index(after: line.firstIndex(of: ":") ?? line.startIndex)...])
      if line.hasPrefix("RRULE:") {
        rule = value
      } else if line.hasPrefix("DTSTART:") {
        start = value
      } else {
        count += 1
        let known = value.split(separator: ",").compactMap { text -> String? in
          guard case .time(let local, _) = CalendarTime(text) else { return nil }
          return local.description
        }
        #expect(try times(rule, from: start) == known, "\(rule) from \(start)")
      }
    }
    #expect(count == 240)
  }

  /// Examples of RFC 5545, section 3.8.5.3.
  @Test(arguments: [
    (
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3", "19961105T090000",
      ["1996-11-05 09:00", "2000-11-07 09:00", "2004-11-02 09:00"]
    ),
    (
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3", "19970929T090000",
      ["1997-09-29 09:00", "1997-10-30 09:00", "1997-11-27 09:00"]
    ),
    (
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "19970805T090000",
      ["1997-08-05 09:00", "1997-08-10 09:00", "1997-08-19 09:00", "1997-08-24 09:00"]
    ),
    (
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805T090000",
      ["1997-08-05 09:00", "1997-08-17 09:00", "1997-08-19 09:00", "1997-08-31 09:00"]
    ),
    (
      "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "19970902T090000",
      ["1997-09-02 09:00", "1997-09-02 12:00", "1997-09-02 15:00"]
    ),
    (
      "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", "19970512T090000",
      ["1997-05-12 09:00", "1998-05-11 09:00", "1999-05-17 09:00"]
    ),
    (
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=3", "20070115T090000",
      ["2007-01-15 09:00", "2007-01-30 09:00", "2007-02-15 09:00"]
    ),
    // Google's calendar was seen to end rules so.
    ("FREQ=WEEKLY;COUNT=2;BYDAY=MO;", "20141006T090000", ["2014-10-06 09:00", "2014-10-13 09:00"]),
    ("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=2", "20141006T090000", []),
  ])
  func examples(rule: String, start: String, known: [String]) throws { #expect(try times(rule, from: start) == known) }

  @Test(arguments: [
    "", "COUNT=3", "FREQ=FORTNIGHTLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=x", "FREQ=DAILY;FREQ=DAILY",
    "FREQ=DAILY;BYDAY=1MO", "FREQ=MONTHLY;BYWEEKNO=1", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;UNTIL=later", "FREQ=DAILY;RSCALE=HEBREW", "FREQ=DAILY;BYHOUR=", "FREQ",
  ])
  func refuses(rule: String) { #expect(throws: RecurrenceRule.Fault.self) { try RecurrenceRule(rule) } }
}
