// SPDX-License-Identifier: GPL-3.0-or-later

/// A point in a session, counted from the scheduled start of its slot.
public struct SessionTime: Hashable, Comparable, Sendable {
  /// How long after the scheduled start; negative before it.
  public let sinceStart: Length

  public init(sinceStart: Length) { self.sinceStart = sinceStart }

  public static let start = SessionTime(sinceStart: .zero)

  public static func < (left: SessionTime, right: SessionTime) -> Bool { left.sinceStart < right.sinceStart }
  public static func + (left: SessionTime, right: Length) -> SessionTime {
    SessionTime(sinceStart: left.sinceStart + right)
  }
  public static func - (left: SessionTime, right: SessionTime) -> Length { left.sinceStart - right.sinceStart }
}
