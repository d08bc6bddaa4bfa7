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

  /// The usual limits; nobody has said who moderates, or when the questions begin.
  public init() {}
}

extension Recording {
  /// With its turns merged, everybody's role, the start of the questions, and the items that follow from these; see
  /// `[Turn].merged`, `withRoles`, `questionsStart` and `items`. Items that a source gives, as tables do, stay as they
  /// are. It takes O(n log n).
  public func tidied(_ options: TurnOptions = TurnOptions()) -> Recording {
    var tidied = self
    guard !turns.isEmpty else { return tidied }
    tidied.turns = turns.merged(gap: options.mergeGap, backChannel: options.backChannel)
      .withRoles(schedule: schedule, moderators: options.moderators)
    tidied.questionsStart = tidied.turns.questionsStart(given: options.questionsStart)
    if items.isEmpty {
      tidied.items = tidied.turns.items(
        schedule: schedule, questionsStart: tidied.questionsStart, backChannel: options.backChannel)
    }
    return tidied
  }
}
