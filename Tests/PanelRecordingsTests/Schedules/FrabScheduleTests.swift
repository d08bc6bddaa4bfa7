// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

/// frab's schedules, in XML and in JSON.
@Suite struct FrabScheduleTests {
  private func schedule(_ events: String, day: String = "date='2024-02-03'", conference: String = "") -> String {
    """
    <?xml version='1.0' encoding='utf-8'?>
    <schedule>
    <generator name="x"/>
    <version>1</version>
    <conference><title>Conf &amp; Co</title>\(conference)</conference>
    <day index='1' \(day)>
    <room name='Saal 1'>
    \(events)
    </room></day></schedule>
    """
  }

  private func event(_ attributes: String, _ more: String) -> String {
    "<event \(attributes)><title>T</title><track>Law</track><type>lecture</type>\(more)</event>"
  }

  @Test func readsAnEvent() throws {
    let text = schedule(
      """
      <event guid='g-1' id='7'>
        <date>2024-02-03T09:30:00+01:00</date><start>09:30</start><duration>01:15</duration><room>Saal 2</room>
        <title>„Wer &amp; wie“</title><track>Ethics</track><type>lecture</type><persons><person id='1'>Ann</person>
        <person id='2'>Bob</person></persons><links><link href='https://a'>x</link></links>
      </event>
      """, conference: "<time_zone_name>Europe/Berlin</time_zone_name>")
    #expect(
      try words(recordings(in: text)) == """
        7 | „Wer & wie“ | Conf & Co | Saal 2 | Ethics | 2024-2-3 09:30 Europe/Berlin 1h15m
          0s 1h15m talk „Wer & wie“ [Ann, Bob] #g-1
        """)
  }

  @Test func readsOldFilesWithoutDates() throws {
    // pentabarf's: the start alone, and a day that lasts into the night.
    let text = schedule(
      event("id='1'", "<start>23:30</start><duration>00:30</duration>")
        + event("id='2'", "<start>00:15</start><duration>00:30</duration>"),
      conference: "<day_change>04:00</day_change>")
    let dates = try recordings(in: text).map { [$0.session.date?.day, $0.session.start?.hour] }
    #expect(dates == [[3, 23], [4, 0]])
  }

  @Test func aDayThatBeginsInTheMorningEndsInTheNight() throws {
    let text = schedule(
      event("id='1'", "<start>01:30</start><duration>00:30</duration>")
        + event("id='2'", "<start>09:30</start><duration>00:30</duration>"),
      day: "date='2024-02-03' start='2024-02-03T10:00:00+01:00'")
    #expect(try recordings(in: text).map { $0.session.date?.day } == [4, 3])
  }

  @Test func datesInUTCAreShownAsTheClockShowsThem() throws {
    let utc = "<date>2024-02-03T08:30:00Z</date><start>09:30</start><duration>00:30</duration>"
    for zone in ["", "<time_zone_name>Europe/Berlin</time_zone_name>"] {
      let session = try #require(try recordings(in: schedule(event("id='1'", utc), conference: zone)).first).session
      #expect(session.start?.description == "09:30")
      #expect(session.timeZone == (zone.isEmpty ? nil : "Europe/Berlin"))
    }
  }

  @Test func aZoneThatTheTimesDontKeepToIsLeftOutAndNoted() throws {
    let text = schedule(
      event("id='1'", "<date>2024-02-03T09:30:00+01:00</date><start>09:30</start><duration>00:30</duration>"),
      conference: "<time_zone_name>UTC</time_zone_name>")
    let read = try recordings(in: text)
    #expect(read.first?.session.timeZone == nil)
    #expect(notes(read).count == 1)
    #expect(notes(read).first?.contains("aren't those of UTC") == true)
  }

  @Test(arguments: [
    (
      "id='1'", "<start>25:00</start><duration>00:30</duration>",
      "a.txt:8: the start “25:00” is no time of day; write it as 09:30"
    ),
    ("id='1'", "<start>09:00</start><duration>-00:10</duration>", "the duration “-00:10” is none"),
    ("id='1'", "<start>09:00</start>", "without a duration"),
    ("id='1'", "<duration>00:30</duration>", "without a start"),
    ("", "<start>09:00</start><duration>00:30</duration>", "without an id"),
    ("id='1'", "<date>soon</date><duration>00:30</duration>", "the date “soon” is none"),
    (
      "id='1'", "<date>2024-02-03T09:30:00+01:00</date><start>10:30</start><duration>00:30</duration>",
      "the date says 2024-02-03 09:30, the start “10:30”"
    ),
    (
      "id='1'", "<date>2024-02-03T09:30:00+01:00</date><end>2024-02-03T10:30:00+01:00</end><duration>00:30</duration>",
      "it lasts 1h by its end, “00:30” by its duration"
    ),
  ])
  func refuses(attributes: String, more: String, reason: String) throws {
    let said = try #require(refusal(of: schedule(event(attributes, more))))
    #expect(said.contains(reason), "\(said)")
  }

  @Test func clocksThatArePutForwardAreReported() throws {
    let zone = "<time_zone_name>Europe/Berlin</time_zone_name>"
    let gap = schedule(
      event("id='1'", "<start>02:30</start><duration>00:30</duration>"), day: "date='2024-03-31'", conference: zone)
    #expect(try #require(refusal(of: gap)).contains("02:30 doesn't come in Europe/Berlin"))
    let fold = schedule(
      event("id='1'", "<start>02:30</start><duration>00:30</duration>"), day: "date='2024-10-27'", conference: zone)
    #expect(notes(try recordings(in: fold)).first?.contains("comes twice in Europe/Berlin") == true)
  }

  @Test func skipsWhatItIsToldTo() throws {
    let text = schedule(
      event("id='1'", "<start>09:00</start><duration>00:30</duration>")
        + "\n" + event("id='2'", "<start>25:00</start><duration>00:30</duration>"))
    let read = try recordings(in: text, options: .skipping)
    #expect(read.map(\.session.id) == ["1"])
    #expect(skipped(read) == ["9: the start “25:00” is no time of day"])
  }

  @Test func aTalkThatIsGivenTwiceIsTwoSessions() throws {
    let talk = "<duration>00:30</duration>"
    let text = schedule(
      event("id='1' code='ABC'", "<start>09:00</start>" + talk)
        + event("id='1' code='ABC'", "<start>11:00</start>" + talk))
    #expect(try recordings(in: text).map(\.session.id) == ["ABC 2024-02-03 09:00", "ABC 2024-02-03 11:00"])
    let same = schedule(event("id='1'", "<start>09:00</start>" + talk) + event("id='1'", "<start>09:00</start>" + talk))
    #expect(try #require(refusal(of: same)).contains("is on line 8 too"))
  }

  @Test func otherDocumentsAreNamed() throws {
    #expect(try #require(refusal(of: "<rss><schedule/></rss>", as: "frab-xml")).contains("a <rss>, not a <schedule>"))
    #expect(
      refusal(of: "<schedule/>")
        == "a.txt: the file has no sessions; a schedule has <day>, <room> and <event>")
  }

  @Test func readsJSON() throws {
    let text = """
      { "schedule": { "version": "1", "conference": { "acronym": "c", "title": "Conf", "time_zone_name": "Europe/Rome",
        "days": [ { "index": 1, "date": "2022-08-21", "day_start": "2022-08-21T04:00:00+02:00", "rooms": {
          "Aula": [
            { "id": 12, "guid": "g", "code": "ABCDEF", "date": "2022-08-21T08:55:00+02:00", "start": "08:55",
              "duration": "00:05", "end": "2022-08-21T09:00:00+02:00", "room": "Aula", "title": "Opening", "track": null,
              "persons": [ { "id": 1, "public_name": "Ann" }, { "code": "X", "name": "Bob" } ] }
          ], "Leer": [] } },
          { "index": 2, "date": "2022-08-22", "rooms": [] } ] } } }
      """
    #expect(
      try words(recordings(in: text)) == """
        ABCDEF | Opening | Conf | Aula | - | 2022-8-21 08:55 Europe/Rome 5m
          0s 5m remarks Opening [Ann, Bob] #12
        """)
  }

  @Test func readsTheHubsList() throws {
    let text = """
      { "schedule": { "conference": { "title": "38C3", "time_zone_name": "Europe/Berlin", "days": [ { "index": 1,
        "date": "2024-12-27" } ] }, "events": [ { "guid": "g", "code": "HQCCYH", "start": "2024-12-27T10:30:00+01:00",
        "end": "2024-12-27T11:00:00+01:00", "room": { "name": "Saal 1" }, "title": "Opening Ceremony", "track": null,
        "persons": [ { "guid": "p", "name": "Ann" } ] } ] } }
      """
    #expect(
      try words(recordings(in: text)) == """
        HQCCYH | Opening Ceremony | 38C3 | Saal 1 | - | 2024-12-27 10:30 Europe/Berlin 30m
          0s 30m talk Opening Ceremony [Ann] #g
        """)
  }

  @Test(arguments: [
    (#"{"schedule":{"conference":[]}}"#, "conference is an array, not an object"),
    (#"{"schedule":{"conference":{"days":3}}}"#, "days is a number, not an array"),
    (#"{"schedule":{"conference":{"days":[{"date":"2022-13-01"}]}}}"#, "the day's date “2022-13-01” is none"),
    (#"{"schedule":{"conference":{"days":[{"date":"2022-12-01","rooms":{"A":[7]}}]}}}"#, "an event is a number"),
    (#"{"schedule":{"conference":{"days":[]}}}"#, "the file has no sessions"),
    (#"{"schedule":{"conference":{"days":[]}}"#, "the end of the text"),
  ])
  func refusesJSON(text: String, reason: String) throws {
    let said = try #require(refusal(of: text))
    #expect(said.contains(reason), "\(said)")
  }
}
