// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelScenarios

/// Local times against known moments: ordinary ones, gaps, and folds, of which the first is meant.
@Suite struct ZoneClockTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let zone: String
    let date: CivilDate
    let time: ClockTime
    let kind: String
    let utc: Int
    var testDescription: String { "\(zone) \(date) \(time)" }
  }

  static let rows: [Row] = {
    let file = Fixtures.tests.appending(path: "Vectors/local-to-utc.csv")
    guard let bytes = try? Fixtures.bytes(file), let table = try? CSVTable(bytes) else { return [] }
    return table.rows.compactMap { _, fields in
      let parts = fields[1].split(separator: "T")
      guard let date = try? Grammar.date(String(parts[0])),
        let time = try? Grammar.clockTime(String(parts[1].prefix(5))),
        let utc = try? Date(fields[3], strategy: .iso8601)
      else { return nil }
      return Row(zone: fields[0], date: date, time: time, kind: fields[2], utc: Int(utc.timeIntervalSince1970))
    }
  }()

  @Test func allRowsAreRead() { #expect(Self.rows.count == 91) }

  @Test(arguments: rows)
  func moments(row: Row) throws {
    let clock = try #require(ZoneClock(name: row.zone))
    switch clock.moments(row.date, row.time) {
    case .one(let moment):
      #expect(row.kind == "normal")
      #expect(moment == row.utc)
    case .two(let first, let second):
      #expect(row.kind == "fold")
      #expect(first == row.utc)
      #expect(second > first)
    case .none: #expect(row.kind == "gap")
    }
  }

  @Test func changes() throws {
    let berlin = try #require(ZoneClock(name: "Europe/Berlin"))
    // 2024-03-30 23:00 in UTC, two hours before the clocks are put forward.
    let changes = berlin.changes(after: 1_711_839_600)
    #expect(changes == [Slot.ClockChange(at: SessionTime(sinceStart: .hours(2)), shift: .hours(1))])
    #expect(berlin.changes(after: 1_711_839_600 + 7201).isEmpty)
    let utc = try #require(ZoneClock(name: "UTC"))
    #expect(utc.changes(after: 1_711_839_600).isEmpty)
  }

  @Test func days() {
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
    #expect(CivilDate(year: 2000, month: 2, day: 29)?.daysSince1970 == 11_016)
    #expect(CivilDate(year: 1583, month: 1, day: 1)?.daysSince1970 == -141_349)
    #expect(CivilDate(year: 9999, month: 12, day: 31)?.daysSince1970 == 2_932_896)
  }

  @Test(arguments: [
    "", "/", "Berlin", "Europe/", "Europe/Nowhere", "../../etc/passwd", "EST5EDT4", "Etc/../UTC", "GMT+3",
  ])
  func unknownNames(name: String) { #expect(ZoneClock(name: name) == nil) }

  @Test(arguments: ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "Etc/GMT+3"])
  func knownNames(name: String) { #expect(ZoneClock(name: name) != nil) }
}
