// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that a recording, or a plan, was read from.
public struct RecordingSource: Hashable, Sendable {
  /// The file's name without its folders.
  public var file: String
  /// SHA-256 of its bytes in lower-case hexadecimal.
  public var sha256: String
  /// The format's name, such as `rttm`.
  public var format: String
  /// What was left out, on request only.
  public var skipped: [SkippedRecord]

  public init(file: String, sha256: String, format: String, skipped: [SkippedRecord] = []) {
    self.file = file
    self.sha256 = sha256
    self.format = format
    self.skipped = skipped
  }
}

/// A record of a file that couldn't be read and was left out because somebody asked for that.
public struct SkippedRecord: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  public var reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}
