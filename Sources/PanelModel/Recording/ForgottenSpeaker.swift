// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a person was that the archive has forgotten.
public struct ForgottenSpeaker: Hashable, Sendable {
  /// Sessions that named the person.
  public var sessions = 0
  /// Kept forecasts that named the person.
  public var forecasts = 0
  /// Turns that are nobody's now.
  public var turns = 0
  /// Planned items that the person was to speak in.
  public var plannedItems = 0
  /// Titles, file names and other texts that mentioned the person.
  public var mentions = 0

  /// Nothing found yet: all counts are 0.
  public init() {}
}
