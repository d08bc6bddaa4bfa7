// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import Foundation
import Testing

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
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    guard let text = try? String(contentsOf: folder.appending(path: "Vectors/local-to-utc.csv"), encoding: .utf8) else {
      return []
    }
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let fields = line.split(separator: ",").map(String.init)
      let numbers = fields[1].split { !$0.isNumber }.compactMap { Int($0) }
      guard let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]),
        let time = ClockTime(hour: numbers[3], minute: numbers[4]),
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
    #expect(changes == [ClockChange(at: SessionTime(sinceStart: .hours(2)), shift: .hours(1))])
    #expect(berlin.changes(after: 1_711_839_600 + 7201).isEmpty)
    let utc = try #require(ZoneClock(name: "UTC"))
    #expect(utc.changes(after: 1_711_839_600).isEmpty)
  }

  @Test func days() {
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
    #expect(CivilDate(year: 2000, month: 2, day: 29)?.daysSince1970 == 11_016)
    #expect(CivilDate(year: 1583, month: 1, day: 1)?.daysSince1970 == -141_349)
    #expect(CivilDate(year: 9999, month: 12, day: 31)?.daysSince1970 == 2_932_896)
    #expect(CivilDate(daysSince1970: -141_350) == nil)
    #expect(CivilDate(daysSince1970: 2_932_897) == nil)
    #expect((-141_349...2_932_896).allSatisfy { CivilDate(daysSince1970: $0)?.daysSince1970 == $0 })
    #expect(CivilDate(year: 2022, month: 8, day: 21)?.weekday == 7)
    #expect(CivilDate(year: 1583, month: 1, day: 1)?.weekday == 6)
  }

  @Test(arguments: [
    "", "/", "Berlin", "Europe/", "Europe/Nowhere", "../../etc/passwd", "EST5EDT4", "Etc/../UTC", "GMT+3",
  ])
  func unknownNames(name: String) { #expect(ZoneClock(name: name) == nil) }

  @Test(arguments: ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "Etc/GMT+3"])
  func knownNames(name: String) { #expect(ZoneClock(name: name) != nil) }
}
