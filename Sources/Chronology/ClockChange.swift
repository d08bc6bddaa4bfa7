// SPDX-License-Identifier: GPL-3.0-or-later

/// A moment at which the clocks are put forward (`shift` above zero) or back.
public struct ClockChange: Hashable, Sendable {
  public let at: SessionTime
  public let shift: Length

  public init(at: SessionTime, shift: Length) {
    self.at = at
    self.shift = shift
  }
}
