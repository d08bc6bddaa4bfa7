// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// How turns are tidied, and what is known of who is who.
public struct TurnOptions: Hashable, Sendable {
  /// Turns of one speaker with a shorter gap between them are one.
  public var mergeGap = Length.seconds(2)
  /// A shorter turn within or between turns of one other speaker doesn't break that speaker's turn.
  public var backChannel = Length.seconds(1)
  /// Who moderates, where somebody said so.
  public var moderators: [Speaker] = []
  /// When the questions begin, on the recording's scale, where somebody said so.
  public var questionsStart: SessionTime?

  public init() {}
}
