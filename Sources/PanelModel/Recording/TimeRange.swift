// SPDX-License-Identifier: GPL-3.0-or-later

/// A range of a recording.
public struct TimeRange: Hashable, Sendable {
  /// On the recording's scale.
  public var from: SessionTime
  /// Not before ``from``.
  public var to: SessionTime

  /// A range between two points in time.
  public init(from: SessionTime, to: SessionTime) {
    self.from = from
    self.to = to
  }

  /// How long it is; not below zero.
  public var length: Length { to - from }
}
