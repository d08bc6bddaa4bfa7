// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of a file that was imported.
public struct ImportSummary: Hashable, Sendable {
  /// The file's name without its folders.
  public var file: String
  /// The format's name; `nil` where the file didn't have to be read, because it was imported before.
  public var format: String?
  /// When the very same file was imported before, in UTC; nothing was changed then.
  public var importedBefore: String?
  /// Sessions that weren't in the archive.
  public var newSessions = 0
  /// Sessions that were in the archive with the same content.
  public var knownSessions = 0
  /// Sessions whose other content was replaced, on request only.
  public var replacedSessions = 0
  /// Sessions of which the archive had either the schedule or the recording, and now has both.
  public var joinedSessions = 0
  /// Sessions of which the archive had something else, such as the turns of which this file says what they cover.
  public var completedSessions = 0
  /// Recorded sessions of this file that no schedule was found for, though there are schedules.
  public var withoutSchedule: [String] = []
  /// Planned sessions of this file that nothing is recorded of, though there are recordings.
  public var withoutRecording: [String] = []
  /// Recorded sessions that several schedules fit, or whose schedule fits several.
  public var ambiguous: [String] = []
  /// Sessions with so many turns that they are kept as they were read: turns of one speaker aren't merged, nor roles told.
  public var untidied: [String] = []
  /// How many schedules, or recordings, there are, where they are too many to be joined; `nil` where they aren't.
  public var tooManyToJoin: Int?
  /// Sessions of this file with a schedule.
  public var planned = 0
  /// Sessions of this file with turns, or with items that took place.
  public var recorded = 0
  /// Turns in the sessions of this file, once they are tidied.
  public var turns = 0
  /// Items that took place in the sessions of this file, those that follow from turns among them.
  public var items = 0
  /// Planned items in the sessions of this file.
  public var plannedItems = 0
  /// Different names among those who speak or are planned to.
  public var speakers = 0
  /// How many records were left out, on request only.
  public var skippedRecords = 0
  /// A few of them.
  public var skipped: [SkippedRecord] = []
  /// A few of the notes that the reader made.
  public var notes: [SourceNote] = []
  /// Sessions, a few of them, in which who moderates was guessed.
  public var guessedModerators: [GuessedModerator] = []
  /// How many there are in all.
  public var guessedSessions = 0

  /// Somebody who seems to moderate.
  public struct GuessedModerator: Hashable, Sendable {
    /// The session's name.
    public var session: String
    /// Who seems to moderate it.
    public var speaker: Speaker

    /// A guess that somebody moderates a session.
    public init(session: String, speaker: Speaker) {
      self.session = session
      self.speaker = speaker
    }
  }

  /// The summary of a file of which nothing is taken yet: all counts are 0.
  public init(file: String, format: String? = nil) {
    self.file = file
    self.format = format
  }
}
