// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of speech by one speaker.
public struct Turn: Hashable, Sendable {
  /// `nil` where the source doesn't tell who speaks.
  public var speaker: Speaker?
  /// `nil` where nobody has told roles apart.
  public var role: AssignedRole?
  /// On the recording's scale.
  public var from: SessionTime
  /// Not before ``from``.
  public var to: SessionTime

  public init(speaker: Speaker?, role: AssignedRole? = nil, from: SessionTime, to: SessionTime) {
    self.speaker = speaker
    self.role = role
    self.from = from
    self.to = to
  }

  public var length: Length { to - from }
}
