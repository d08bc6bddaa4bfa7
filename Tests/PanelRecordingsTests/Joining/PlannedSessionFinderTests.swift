// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct PlannedSessionFinderTests {
  private func said(_ name: String, in plans: [Recording]) -> String {
    do throws(PlannedSessionError) {
      let session = try PlannedSessionFinder(plans).session(name)
      return "\(session.session.id): \(session.plan?.items.count ?? 0) items, \(session.plan?.slot?.written ?? "?")"
    } catch {
      return "\(error)"
    }
  }

  @Test func findsATalk() throws {
    let plans = try PretalxTests.academicTrack()
    #expect(said("GPMSLW", in: plans) == "GPMSLW: 1 items, 5m")
    #expect(said("null island — A node of contention in OpenStreetMap", in: plans) == "LTA77E: 1 items, 20m")
  }

  @Test func findsABlockOfTalks() throws {
    let plans = try PretalxTests.academicTrack()
    #expect(said("auditorium b 2022-08-21 11:30", in: plans) == "Auditorium B 2022-08-21 11:30: 3 items, 1h20m")
    #expect(
      said("Auditorium B", in: plans) == """
        “Auditorium B” is more than one planned session; name one of
          Auditorium B 2022-08-21 08:55: 9 items, 2h
          Auditorium B 2022-08-21 11:30: 3 items, 1h20m
          Auditorium B 2022-08-21 14:00: 8 items, 1h50m
        """)
  }

  @Test func saysWhatThereIs() throws {
    let plans = try PretalxTests.academicTrack()
    #expect(said("GPMSLX", in: plans).hasPrefix("no planned session is called “GPMSLX”; did you mean “GPMSLW”?"))
    #expect(
      said("Null Island", in: plans).contains("did you mean “Null Island - a node of contention in OpenStreetMap”?"))
    #expect(said("x", in: []) == "there is no plan in what was read")
    #expect(said("", in: plans).hasPrefix("no planned session is called “”"))
  }
}
