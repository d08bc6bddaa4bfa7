// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct OntimeReportTests {
  private let header = "Index,Title,Cue,Scheduled Start,Actual Start,Scheduled End,Actual End\n"

  private func items(_ recording: Recording) -> [String] {
    recording.items.map { item in
      let from = item.from?.sinceStart.written ?? "?"
      return
        "\(item.planned.title ?? "-") \(item.planned.allotment?.written ?? "?") \(from) \(item.took?.written ?? "?")"
    }
  }

  @Test func readsWhatWasScheduledAndWhatCame() throws {
    let text =
      header + #"""
        1,Welcome,1,10:00:00,10:02:10,10:05:00,10:08:00
        2,"Talk, ""one""",2,10:05:00,10:08:30,10:25:00,10:31:05
        3,Q&A,3,10:25:00,...,10:40:00,...

        """#
    let read = try recordings(in: text, file: "show.csv")
    let show = try #require(read.first)
    #expect(read.count == 1 && show.session.id == "show" && show.session.start?.description == "10:00")
    #expect(show.schedule?.slot == .minutes(40) && show.slotStart == .start)
    #expect(
      items(show) == ["Welcome 5m 2m10s 5m50s", "Talk, \"one\" 20m 8m30s 22m35s", "Q&A 15m ? ?"])
    #expect(show.items.map(\.planned.kind) == [.remarks, nil, .questions])
  }

  @Test func clocksOfTwelveHoursAndMidnight() throws {
    let text =
      "Index,Title,Cue,Scheduled Start,Actual Start,Scheduled End,Actual End,Play count\r\n"
      + "1,Late,1,11:50:00 PM,11:55:00 PM,12:10:00 AM,12:20:00 AM,2\r\n"
      + "2,Later,2,12:10:00 AM,12:20:00 AM,12:30:00 AM,12:31:00 AM,1\r\n"
    let read = try recordings(in: text)
    #expect(try items(#require(read.first)) == ["Late 20m 5m 25m", "Later 20m 30m 11m"])
    #expect(notes(read) == ["2: “Late” was played 2 times; the report has the last"])
  }

  @Test(arguments: [
    ("1,A,1,10:00:00,10:00:00,10:05:00\n", "a.txt:2: fields: 6, where the header has 7"),
    ("1,A,1,soon,10:00:00,10:05:00,10:05:00\n", "“soon” is no time of day"),
    ("1,A,1,10:00:00,25:00:00,10:05:00,10:05:00\n", "“25:00:00” is no time of day"),
    ("1,A,1,10:00:00,13:00:00 PM,10:05:00,10:05:00\n", "“13:00:00 PM” is no time of day"),
    ("1,A,1,...,10:00:00,10:05:00,10:05:00\n", "without its scheduled times"),
    ("1,A,1,10:00:00,10:05:00,10:05:00,10:04:00\n", "ended before it began"),
    ("1,\"A,1,10:00:00\n", "quotation mark"), ("", "the file has no events"),
  ])
  func refuses(rows: String, reason: String) throws {
    let said = try #require(refusal(of: header + rows))
    #expect(said.contains(reason), "\(said)")
  }

  @Test func skipsWhatItIsToldTo() throws {
    let text = header + "1,A,1,soon,,,\n2,B,2,10:00:00,10:00:00,10:05:00,10:06:00\n"
    let read = try recordings(in: text, options: .skipping)
    #expect(try items(#require(read.first)) == ["B 5m 0s 6m"])
    #expect(skipped(read) == ["2: “soon” is no time of day"])
  }
}
