// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that a recording, or a schedule, was read from.
public struct RecordingSource: Hashable, Sendable {
  /// The file's name without its folders.
  public var file: String
  /// SHA-256 of its bytes in lower-case hexadecimal.
  public var sha256: String
  /// The format's name, such as `rttm`.
  public var format: String
  /// What was left out, on request only.
  public var skipped: [SkippedRecord]
  /// What somebody should know of the file who relies on it. It was read nonetheless.
  public var notes: [SourceNote]

  /// A file that was read in a format.
  public init(
    file: String, sha256: String, format: String, skipped: [SkippedRecord] = [], notes: [SourceNote] = []
  ) {
    self.file = file
    self.sha256 = sha256
    self.format = format
    self.skipped = skipped
    self.notes = notes
  }
}

/// A record of a file that couldn't be read and was left out because somebody asked for that.
public struct SkippedRecord: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// What is wrong with it.
  public var reason: String

  /// A record that was left out.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// Something in a file that is no fault but worth a word: a time that the clocks show twice, a session that was cancelled.
public struct SourceNote: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// What is worth knowing, in a sentence.
  public var text: String

  /// A note on a line.
  public init(line: Int, text: String) {
    self.line = line
    self.text = text
  }
}
