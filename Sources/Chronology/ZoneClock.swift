// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The clocks of a time zone: from what they show to the time that passes, and back.
///
/// Foundation's calendar maps a local time in a gap or a fold to some time without saying so. This asks the zone for its
/// offsets only, and finds both. Sources: the IANA time zone database, as Foundation has it.
package struct ZoneClock: Sendable {
  private let zone: TimeZone

  /// `nil` where there is no zone of this IANA name.
  package init?(name: String) {
    guard Self.names.contains(name) || Self.isLink(name), let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  /// The names that Foundation lists.
  package static let names = Set(TimeZone.knownTimeZoneIdentifiers + ["UTC", "GMT"])

  /// An older name, such as `Asia/Calcutta`, that Foundation knows but doesn't list.
  private static func isLink(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { part in
        part.first?.isLetter == true
          && part.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
              true
            default: false
            }
          }
      }
  }

  /// Which moments a local time stands for.
  package enum Moments: Hashable, Sendable {
    /// Seconds since 1970 in UTC.
    case one(Int)
    /// The clocks are put back, and show it twice.
    case two(first: Int, second: Int)
    /// The clocks are put forward past it.
    case none
  }

  /// The moments at which the clocks show `time` on `date`, plus whole days.
  package func moments(_ date: CivilDate, _ time: ClockTime, daysLater: Int = 0) -> Moments {
    moments(local: (date.daysSince1970 + daysLater) * 86_400 + time.minutesAfterMidnight * 60)
  }

  /// The moments at which the clocks show `local`, the seconds since they showed midnight on 1 January 1970.
  package func moments(local: Int) -> Moments {
    // Every offset in use around this time, wherever on earth.
    let offsets = Set(stride(from: -52, through: 52, by: 1).map { offset(at: local + $0 * 1800) })
    let moments = Set(offsets.map { local - $0 }).filter { $0 + offset(at: $0) == local }.sorted()
    switch moments.count {
    case 0: return .none
    case 1: return .one(moments[0])
    default: return .two(first: moments[0], second: moments[moments.count - 1])
    }
  }

  /// The changes of clocks in the 24 hours from `start` (seconds since 1970) on.
  package func changes(after start: Int) -> [ClockChange] {
    var changes: [ClockChange] = []
    let step = 900
    for from in stride(from: start, to: start + 86_400, by: step) {
      let shift = offset(at: from + step) - offset(at: from)
      guard shift != 0 else { continue }
      var (before, after) = (from, from + step)
      while after - before > 1 {
        let middle = (before + after) / 2
        if offset(at: middle) == offset(at: before) { before = middle } else { after = middle }
      }
      changes.append(
        ClockChange(
          at: SessionTime(sinceStart: Length(seconds: Double(after - start))), shift: Length(seconds: Double(shift))))
    }
    return changes
  }

  /// How many seconds the clocks are ahead of UTC at a moment.
  package func offset(at moment: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
  }
}
