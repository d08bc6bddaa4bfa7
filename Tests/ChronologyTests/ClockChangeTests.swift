// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import Testing

/// Changes of the clocks in the 24 hours from a moment on, held against when they are known to be.
@Suite struct ClockChangeTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let zone: String
    /// Seconds since 1970.
    let at: Int
    let shift: Length
    var testDescription: String { "\(zone) \(shift.seconds)" }
  }

  static let known = [
    // 2024-03-31 01:00 and 2024-10-27 01:00 in UTC.
    Change(zone: "Europe/Berlin", at: 1_711_846_800, shift: .hours(1)),
    Change(zone: "Europe/Berlin", at: 1_729_990_800, shift: .hours(-1)),
    // 2024-03-10 07:00 in UTC.
    Change(zone: "America/New_York", at: 1_710_054_000, shift: .hours(1)),
    // 2024-04-06 15:00 in UTC: half an hour.
    Change(zone: "Australia/Lord_Howe", at: 1_712_415_600, shift: .minutes(-30)),
  ]

  @Test(arguments: known)
  func isFoundADayAheadAndNoFurther(change: Change) throws {
    let clock = try #require(ZoneClock(name: change.zone))
    for minutes in stride(from: 20, through: 24 * 60, by: 20) {
      let found = clock.changes(after: change.at - minutes * 60)
      let expected = ClockChange(at: SessionTime(sinceStart: .minutes(Double(minutes))), shift: change.shift)
      #expect(found == [expected], "\(minutes) minutes ahead")
    }
    #expect(clock.changes(after: change.at - 1).map(\.at.sinceStart) == [.seconds(1)])
    #expect(clock.changes(after: change.at).isEmpty)
    #expect(clock.changes(after: change.at - 86_400 - 1).isEmpty)
  }
}
