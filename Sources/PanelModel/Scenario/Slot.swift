// SPDX-License-Identifier: GPL-3.0-or-later

/// The time that a session was given.
public struct Slot: Hashable, Sendable {
  /// How long it really lasts, L; above zero. A change of clocks within the slot is taken into account.
  public let length: Length
  /// Where it stands on the clock; `nil` where the scenario gives a length only.
  public let clock: Clock?
  /// The day, if it is known.
  public let date: CivilDate?
  /// The IANA name of the time zone, if it is known.
  public let timeZone: String?

  /// A slot; one without a clock has a length only.
  public init(length: Length, clock: Clock? = nil, date: CivilDate? = nil, timeZone: String? = nil) {
    self.length = length
    self.clock = clock
    self.date = date
    self.timeZone = timeZone
  }

  /// A slot's place on the wall clock.
  public struct Clock: Hashable, Sendable {
    /// When the slot begins.
    public let from: ClockTime
    /// When the slot ends; on the next day if it is before ``from``.
    public let to: ClockTime
    /// The changes of clocks from the slot's start to 24 hours after it, in order of time.
    public let changes: [ClockChange]

    /// A place on a clock that isn't changed unless something else is said.
    public init(from: ClockTime, to: ClockTime, changes: [ClockChange] = []) {
      self.from = from
      self.to = to
      self.changes = changes
    }
  }

  /// What the clock on the wall shows at a point of the session; `nil` where the slot has no place on the clock.
  public func wallClock(at time: SessionTime) -> WallClock? {
    guard let clock else { return nil }
    let shift = clock.changes.filter { $0.at <= time }.reduce(0) { $0 + $1.shift.seconds }
    let start = Double(clock.from.minutesAfterMidnight * 60)
    return WallClock(secondsAfterMidnight: start + time.sinceStart.seconds + shift)
  }
}
