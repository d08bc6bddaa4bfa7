// SPDX-License-Identifier: GPL-3.0-or-later

/// A moment at which the clocks are put forward (`shift` above zero) or back.
public struct ClockChange: Hashable, Sendable {
  /// When it happens, counted from the slot's start in time that passes, not as clocks show it.
  public let at: SessionTime
  /// How far the clocks are put forward, such as an hour; below zero where they are put back.
  public let shift: Length

  /// A change of `shift` at the moment `at`.
  public init(at: SessionTime, shift: Length) {
    self.at = at
    self.shift = shift
  }
}
