// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import PanelModel
import PlainText

/// The zone that a calendar's times are in.
enum CalendarZone {
  case named(NamedZone)
  /// One that the calendar describes itself, under a name that the IANA database doesn't have.
  case described(DescribedZone)
  case utc
  /// Whatever the clock on the wall shows.
  case floating

  /// The IANA name, if there is one.
  var name: String? {
    switch self {
    case .named(let zone): zone.name
    case .utc: "UTC"
    case .described, .floating: nil
    }
  }

  /// The moment at which the clocks show `local`, in seconds since 1970, and what is doubtful about it. A time that
  /// comes twice is the first; one that the clocks are put forward past is taken as if they hadn't been yet (RFC 5545,
  /// section 3.3.5). Floating times count as if they were in UTC.
  func moment(of local: LocalTime) -> (moment: Int, doubt: String?) {
    switch self {
    case .utc, .floating: return (local.seconds, nil)
    case .named(let zone):
      let (moment, doubt) = zone.moment(of: local)
      // A day before, the clocks haven't been put forward yet.
      return (moment ?? local.seconds - zone.clock.offset(at: local.seconds - 86_400), doubt)
    case .described(let zone): return zone.moment(of: local)
    }
  }

  /// What the clocks show at a moment.
  func local(at moment: Int) -> LocalTime {
    switch self {
    case .utc, .floating: LocalTime(seconds: moment)
    case .named(let zone): zone.local(at: moment)
    case .described(let zone): LocalTime(seconds: moment + zone.offset(at: moment))
    }
  }
}

/// A zone by its VTIMEZONE: the moments from which on clocks differ from UTC by so much (RFC 5545, section 3.6.5).
struct DescribedZone {
  let name: String
  /// In order.
  private let onsets: [(moment: Int, offset: Int)]
  /// What holds before the first.
  private let before: Int

  /// - Parameter onsets: local times by the clocks of before, the offset before, and the offset from then on; at least
  ///   one.
  init?(name: String, onsets: [(local: LocalTime, from: Int, to: Int)]) {
    let sorted = onsets.map { (moment: $0.local.seconds - $0.from, from: $0.from, to: $0.to) }
      .sorted { $0.moment < $1.moment }
    guard let first = sorted.first else { return nil }
    self.name = name
    self.onsets = sorted.map { ($0.moment, $0.to) }
    before = first.from
  }

  func offset(at moment: Int) -> Int {
    var (low, high) = (0, onsets.count)
    while low < high {
      let middle = (low + high) / 2
      if onsets[middle].moment <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? before : onsets[low - 1].offset
  }

  /// As ``CalendarZone/moment(of:)``.
  func moment(of local: LocalTime) -> (moment: Int, doubt: String?) {
    let offsets = Set([-86_400, 0, 86_400].map { offset(at: local.seconds + $0) })
    let moments = offsets.map { local.seconds - $0 }.filter { $0 + offset(at: $0) == local.seconds }.sorted()
    guard let first = moments.first else {
      return (
        local.seconds - offset(at: local.seconds - 86_400),
        "\(local) doesn't come in \(QuotedInput.of(name)), for the clocks are put forward past it"
      )
    }
    let doubt = "\(local) comes twice in \(QuotedInput.of(name)), for the clocks are put back; the first is taken"
    return (first, moments.count > 1 ? doubt : nil)
  }
}
