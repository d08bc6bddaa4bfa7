// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct OntimeTests {
  private func event(_ id: String, _ title: String, _ start: Int, _ minutes: Int, _ more: String = "") -> String {
    let (from, to) = (start * 60_000, (start + minutes) * 60_000)
    return """
      { "type": "event", "id": "\(id)", "title": "\(title)", "timeStart": \(from), "timeEnd": \(to % 86_400_000),
        "duration": \(minutes * 60_000)\(more) }
      """
  }

  @Test func readsRundownsWithGroups() throws {
    let text = """
      { "project": { "title": "The show" }, "customFields": { "f1": { "label": "Speaker" }, "f2": { "label": "Mic" } },
        "rundowns": { "main": { "id": "main", "title": "Day 1", "order": ["a", "g", "d", "b"], "entries": {
          "a": \(event("a", "Welcome", 600, 5, #", "custom": { "f1": "Ann", "f2": "2" }, "skip": false"#)),
          "g": { "type": "group", "id": "g", "title": "Panel", "entries": ["c", "q"] },
          "c": \(event("c", "Talk", 605, 20)), "q": \(event("q", "Q&A", 625, 15)),
          "d": { "type": "delay", "id": "d", "duration": 60000 },
          "b": \(event("b", "Off", 640, 5, #", "skip": true"#)) } } } }
      """
    let read = try recordings(in: text)
    #expect(
      words(read) == """
        main/g | Panel | The show | - | - | 10:05 35m
          0s 20m talk Talk [] #c
          20m 15m questions Q&A [] #q
        main | Day 1 | The show | - | - | 10:00 5m
          0s 5m remarks Welcome [Ann] #a
        """)
    #expect(notes(read).first?.contains("“Off” is skipped") == true)
  }

  @Test func readsTheListsOfOlderVersions() throws {
    let text = """
      { "eventData": { "title": "Old" }, "rundown": [
        \(event("a", "Late", 1430, 20, #", "presenter": "Ann""#)), { "type": "block", "id": "x", "title": "Break" },
        \(event("b", "Later", 10, 5)) ] }
      """
    #expect(
      try words(recordings(in: text)) == """
        rundown | Old | Old | - | - | 23:50 25m
          0s 20m talk Late [Ann] #a
          20m 5m talk Later [] #b
        """)
  }

  @Test(arguments: [
    (#"{ "rundowns": { "m": { "order": ["x"], "entries": { } } }, "project": {} }"#, "names an entry that isn't there"),
    (#"{ "rundown": [ { "type": "event", "id": "a", "timeStart": null } ] }"#, "the event “a” has no start"),
    (#"{ "rundown": [ { "type": "event", "id": "a", "timeStart": -5 } ] }"#, "timeStart is -5.0 milliseconds"),
    (#"{ "rundown": [ { "type": "event", "id": "a", "timeStart": 5 } ] }"#, "neither an end nor a duration"),
    (#"{ "rundown": [ { "type": "event", "timeStart": 5, "duration": 5 } ] }"#, "an event without an id"),
    (#"{ "rundown": [ { "type": "delay", "id": "timeStart" } ], "timeStart": 1 }"#, "the file has no sessions"),
  ])
  func refuses(text: String, reason: String) throws {
    let said = try #require(refusal(of: text))
    #expect(said.contains(reason), "\(said)")
  }
}
