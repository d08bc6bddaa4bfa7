// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct IndicoTests {
  private func entry(_ key: String, _ type: String, _ from: String, _ to: String, _ more: String) -> String {
    """
    "\(key)": { "id": "\(key)", "entryType": "\(type)", "startDate": { "date": "2024-06-03", "time": "\(from)",
      "tz": "Europe/Zurich" }, "endDate": { "date": "2024-06-03", "time": "\(to)", "tz": "Europe/Zurich" }, \(more) }
    """
  }

  private func timetable(_ entries: String) -> String {
    """
    { "count": 1, "_type": "HTTPAPIResult", "additionalInfo": {}, "results": { "42": { "20240603": { \(entries) },
      "20240604": [] } } }
    """
  }

  @Test func readsSessionsAndContributions() throws {
    let text = timetable(
      entry(
        "s1", "Session", "14:00:00", "15:30:00",
        """
        "title": "Detectors", "slotTitle": "Part 1", "room": "Aula", "sessionSlotId": 5, "entries": {
          \(entry("c2", "Contribution", "14:30:00", "15:00:00", #""title": "Second", "contributionId": 12, "presenters": []"#)),
          \(entry("c1", "Contribution", "14:00:00", "14:30:00", #""title": "First", "contributionId": 11, "presenters": [ { "firstName": "Ann", "familyName": "Lee" }, { "name": "Dr. Bob" } ]"#)),
          \(entry("b1", "Break", "15:00:00", "15:30:00", #""title": "Coffee""#)) }
        """) + ","
        + entry(
          "c9", "Contribution", "09:00:00", "10:00:00", #""title": "Keynote", "contributionId": 9, "room": "Aula""#)
        + "," + entry("b9", "Break", "10:00:00", "10:30:00", #""title": "Tea""#))
    #expect(
      try words(recordings(in: text)) == """
        s1 | Detectors: Part 1 | - | Aula | Detectors | 2024-6-3 14:00 Europe/Zurich 1h30m
          0s 30m talk First [Ann Lee, Dr. Bob] #11
          30m 30m talk Second [] #12
          1h 30m remarks Coffee [] #b1
        c9 | Keynote | - | Aula | - | 2024-6-3 09:00 Europe/Zurich 1h
          0s 1h talk Keynote [] #9
        """)
  }

  @Test func clocksThatArePutBackAreNoted() throws {
    let text = timetable(entry("c1", "Contribution", "02:30:00", "04:00:00", #""title": "Night""#))
      .replacing("2024-06-03", with: "2024-10-27")
    let read = try recordings(in: text)
    #expect(notes(read).first?.contains("comes twice in Europe/Zurich") == true)
    #expect(read.first?.schedule?.slot == .minutes(150))
  }

  @Test(arguments: [
    (#""results": []"#, "results is an array, as in Indico's lists of events"),
    (#""results": { "1": { "20240603": { "x": { "entryType": "Dance" } } } }"#, "the kind of entry “Dance” is unknown"),
    (#""results": { "1": { "20240603": { "x": { "entryType": "Break" } } } }"#, "the entry has no startDate"),
    (#""results": { "1": { "20240603": 3 } }"#, "a day is a number, not an object"),
    (#""results": {}"#, "the file has no sessions"),
  ])
  func refuses(results: String, reason: String) throws {
    let said = try #require(refusal(of: #"{ "_type": "HTTPAPIResult", "additionalInfo": {}, \#(results) }"#))
    #expect(said.contains(reason), "\(said)")
  }

  @Test func anEndBeforeTheStartIsRefused() throws {
    let text = timetable(entry("c1", "Contribution", "10:00:00", "09:00:00", #""title": "Back""#))
    #expect(try #require(refusal(of: text)).contains("ends before it begins"))
  }
}
