// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct PlannedSessionFinderTests {
  private func said(_ name: String, in schedules: [Recording]) -> String {
    do throws(ScheduledSessionError) {
      let session = try ScheduledSessionFinder(schedules).session(name)
      return
        "\(session.session.id): \(session.schedule?.items.count ?? 0) items, \(session.schedule?.slot?.written ?? "?")"
    } catch {
      return "\(error)"
    }
  }

  @Test func findsATalk() throws {
    let schedules = try PretalxTests.academicTrack()
    #expect(said("GPMSLW", in: schedules) == "GPMSLW: 1 items, 5m")
    #expect(said("null island — A node of contention in OpenStreetMap", in: schedules) == "LTA77E: 1 items, 20m")
  }

  @Test func findsABlockOfTalks() throws {
    let schedules = try PretalxTests.academicTrack()
    #expect(said("auditorium b 2022-08-21 11:30", in: schedules) == "Auditorium B 2022-08-21 11:30: 3 items, 1h20m")
    #expect(
      said("Auditorium B", in: schedules) == """
        “Auditorium B” is more than one planned session; name one of
          Auditorium B 2022-08-21 08:55: 9 items, 2h
          Auditorium B 2022-08-21 11:30: 3 items, 1h20m
          Auditorium B 2022-08-21 14:00: 8 items, 1h50m
        """)
  }

  @Test func saysWhatThereIs() throws {
    let schedules = try PretalxTests.academicTrack()
    #expect(said("GPMSLX", in: schedules).hasPrefix("no planned session is called “GPMSLX”; did you mean “GPMSLW”?"))
    #expect(
      said("Null Island", in: schedules).contains("did you mean “Null Island - a node of contention in OpenStreetMap”?")
    )
    #expect(said("x", in: []) == "there is no schedule in what was read")
    #expect(said("", in: schedules).hasPrefix("no planned session is called “”"))
  }
}
