// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct PretalxTests {
  /// The programme that is shipped beside the scenarios.
  static func academicTrack() throws -> [Recording] {
    try recordings(in: [UInt8](shipped("sotm-2022-academic.plan.json")))
  }

  static func shipped(_ name: String) throws -> Data {
    let package = Vectors.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: package.appending(path: "Scenarios/recordings/\(name)"))
  }

  @Test func readsTheWidgetsData() throws {
    let track = try Self.academicTrack()
    #expect(track.count == 20)
    #expect(
      words(track[4]) == """
        GPMSLW | Inequalities in the completeness of OpenStreetMap buildings in urban centers | - | Auditorium B | - | \
        2022-8-21 10:30 Europe/Rome 5m
          0s 5m talk Inequalities in the completeness of OpenStreetMap buildings in urban centers [Benjamin Herfort]
        """)
    #expect(
      track.compactMap { $0.schedule?.slot?.minutes }.sorted() == [Double](repeating: 5, count: 11)
        + [Double](repeating: 20, count: 6) + [30, 30, 30])
  }

  @Test func readsTheWidgetsVariants() throws {
    let text = """
      { "talks": [
        { "code": "A", "id": 3, "title": { "de": "Eins", "en": "One" }, "speakers": [ { "code": "S", "name": "Ann" }, "T" ],
          "track": { "en": "Law" }, "start": "2024-06-01T08:00:00Z", "end": "2024-06-01T08:30:00Z", "room": 9 },
        { "id": 4, "title": "Lunch", "start": "2024-06-01T10:00:00Z", "end": "2024-06-01T11:00:00Z", "room": 9,
          "slot_type": "break" },
        { "code": "B", "title": "Later", "speakers": [], "track": null, "start": null, "end": null, "room": null } ],
        "timezone": "Europe/Rome", "rooms": [], "tracks": [], "speakers": [ { "code": "T", "name": "Tom" } ] }
      """
    let read = try recordings(in: text)
    #expect(
      words(read) == """
        A | One | - | room 9 | Law | 2024-6-1 10:00 Europe/Rome 30m
          0s 30m talk One [Ann, Tom] #3
        """)
    #expect(notes(read) == ["6: “B” has no time yet, and is left out"])
  }

  @Test func readsSubmissions() throws {
    let text = """
      { "count": 3, "next": "https://example.org/?offset=3", "results": [
        { "code": "A", "title": "One", "submission_type": { "en": "Talk" }, "state": "confirmed", "duration": 45,
          "speakers": [ { "code": "S", "name": "Ann" } ], "track": 7, "slots": [
            { "id": 1, "start": "2024-06-01T10:00:00+02:00", "end": "2024-06-01T10:45:00+02:00",
              "room": { "id": 2, "name": { "en": "Aula" } } },
            { "id": 2, "start": "2024-06-02T10:00:00+02:00", "room": "Saal" } ] },
        { "code": "B", "title": "Two", "submission_type": "Talk", "state": "rejected" },
        { "code": "C", "title": "Three", "submission_type": "Talk", "state": "accepted", "duration": 30, "slots": [ 4 ] } ] }
      """
    let read = try recordings(in: text)
    #expect(
      words(read) == """
        A 2024-06-01 10:00 | One | - | Aula | track 7 | 2024-6-1 10:00 45m
          0s 45m talk One [Ann] #A
        A 2024-06-02 10:00 | One | - | Saal | track 7 | 2024-6-2 10:00 45m
          0s 45m talk One [Ann] #A
        C | Three | - | - | - | 30m
          0s 30m talk Three []
        """)
    #expect(
      notes(read) == [
        "1: this is one page of several; import the others too, or ask for more with ?limit=1000",
        "7: “B” is rejected, and is left out",
      ])
  }

  @Test(arguments: [
    (#"{"talks":[{"code":"A","title":"T","start":"soon","end":null}]}"#, "a.txt:1: the start “soon” is no time"),
    (
      #"{"talks":[{"code":"A","title":"T","start":"2024-06-01T10:00:00Z","end":"2024-06-01T09:00:00Z"}]}"#,
      "it lasts -1h"
    ),
    (#"{"talks":{"title":1,"start":2,"end":3}}"#, "talks is an object, not an array"),
    (#"[{"code":"A","submission_type":"T","duration":"long"}]"#, "duration is “long”, not a number"),
    (#"[{"submission_type":"T","code":null}]"#, "a submission without a code"),
  ])
  func refuses(text: String, reason: String) throws {
    let said = try #require(refusal(of: text))
    #expect(said.contains(reason), "\(said)")
  }
}
