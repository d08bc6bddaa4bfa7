// SPDX-License-Identifier: GPL-3.0-or-later

/// A point in a session, counted from the scheduled start of its slot.
public struct SessionTime: Hashable, Comparable, Sendable {
  /// How long after the scheduled start; negative before it.
  public let sinceStart: Length

  /// The point that comes `sinceStart` after the scheduled start.
  public init(sinceStart: Length) { self.sinceStart = sinceStart }

  /// The scheduled start of the slot, whether or not anything begins then.
  public static let start = SessionTime(sinceStart: .zero)

  /// Whether the left point comes first.
  public static func < (left: SessionTime, right: SessionTime) -> Bool { left.sinceStart < right.sinceStart }
  /// The point that comes `right` later, or earlier where that is below zero.
  public static func + (left: SessionTime, right: Length) -> SessionTime {
    SessionTime(sinceStart: left.sinceStart + right)
  }
  /// How long passes from the right point to the left one; below zero where the left one comes first.
  public static func - (left: SessionTime, right: SessionTime) -> Length { left.sinceStart - right.sinceStart }
}
