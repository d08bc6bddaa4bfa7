// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology

/// A time zone of the IANA database with its name.
struct NamedZone {
  let name: String
  let clock: ZoneClock

  /// `nil` where there is no zone of this name.
  init?(_ name: String) {
    guard let clock = ZoneClock(name: name) else { return nil }
    self.name = name
    self.clock = clock
  }

  /// What the clocks show at a moment, in seconds since 1970.
  func local(at moment: Int) -> LocalTime { LocalTime(seconds: moment + clock.offset(at: moment)) }

  /// The moment at which the clocks show `local`, the first of two, with a word about that; `nil` for `moment` where
  /// the clocks are put forward past it.
  func moment(of local: LocalTime) -> (moment: Int?, doubt: String?) {
    switch clock.moments(local: local.seconds) {
    case .one(let moment): (moment, nil)
    case .two(let first, _):
      (first, "\(local) comes twice in \(name), for the clocks are put back; the first is taken")
    case .none: (nil, "\(local) doesn't come in \(name), for the clocks are put forward past it")
    }
  }
}
