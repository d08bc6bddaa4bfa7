// SPDX-License-Identifier: GPL-3.0-or-later

/// Which recordings a scenario's values were learnt from, and what those leave open.
public struct LearntFrom: Hashable, Sendable {
  /// The sessions by their names in the archive, or the files or patterns that they were chosen by. At least one.
  public var recordings: [String]
  /// How many sessions they are; at least 1.
  public var sessions: Int
  /// When it was learnt.
  public var date: CivilDate
  /// How many observations there were of each subject that something was learnt of.
  public var counts: [Subject: Int]
  /// Values that might as well be true, drawn in proportion to their likelihood: none, or as many as
  /// ``Scenario/Limits/alternatives`` says. With 39 of them the least and the greatest of a figure bound it at 95%: a
  /// 40th draw, as which the truth may be seen, lies between them 38 times in 40.
  public var alternatives: [[ScenarioOverride]]

  /// What can be observed in recordings, as files name it.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Talks, with the moderation that shaped them.
    case talks
    /// What passes between one item and the next.
    case handovers
    /// Single questions from the floor.
    case questions
    /// Single answers to them.
    case answers
    /// How many asked, in each session in which the floor was opened.
    case hands
  }

  /// A provenance; without alternatives nothing says what the recordings leave open.
  public init(
    recordings: [String], sessions: Int, date: CivilDate, counts: [Subject: Int] = [:],
    alternatives: [[ScenarioOverride]] = []
  ) {
    self.recordings = recordings
    self.sessions = sessions
    self.date = date
    self.counts = counts
    self.alternatives = alternatives
  }
}
