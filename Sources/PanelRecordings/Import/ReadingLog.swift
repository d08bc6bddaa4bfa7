// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// What a reader has to say of its file, besides what it reads.
struct ReadingLog {
  /// So many bad records may be skipped in a file. With more it isn't the file that somebody meant.
  static let mostSkipped = 100_000

  let file: String
  private let sha256: String
  private let format: String
  private let skipsBadRecords: Bool
  private var skipped: [SkippedRecord] = []
  private var notes: [SourceNote] = []
  private var skippedInAll = 0

  init(_ bytes: ByteSource, format: String, options: ImportOptions) {
    file = bytes.fileName
    sha256 = bytes.sha256
    self.format = format
    skipsBadRecords = options.skipsBadRecords
  }

  /// A record that can't be read: an error, or one more that is skipped.
  mutating func refuse(_ fault: RecordError, line: Int) throws(ImportError) {
    guard skipsBadRecords else { throw error(fault, line: line) }
    skippedInAll += 1
    guard skippedInAll <= Self.mostSkipped else {
      throw ImportError(
        file: file, line: line, message: "more than \(Self.mostSkipped) records that can't be read",
        remedy: "name the format with --as")
    }
    skipped.append(SkippedRecord(line: line, reason: fault.message))
  }

  func error(_ fault: RecordError, line: Int? = nil) -> ImportError {
    ImportError(file: file, line: line, message: fault.message, remedy: fault.remedy)
  }

  mutating func note(_ text: String, line: Int) { notes.append(SourceNote(line: line, text: text)) }

  /// The file as the source of a recording, with what was skipped and noted since the last time this was asked.
  mutating func source() -> RecordingSource {
    defer { (skipped, notes) = ([], []) }
    return RecordingSource(file: file, sha256: sha256, format: format, skipped: skipped, notes: notes)
  }

  /// Why nothing came of a file.
  func nothing(_ what: String) -> ImportError {
    guard let first = skipped.first else { return ImportError(file: file, message: "the file has no \(what)") }
    return ImportError(
      file: file, line: first.line, message: "no record could be read, of \(skippedInAll): \(first.reason)",
      remedy: "name the format with --as")
  }
}

/// Why a record can't be read; its place is known to whoever read it.
struct RecordError: Error, Hashable {
  let message: String
  let remedy: String?

  init(_ message: String, remedy: String? = nil) {
    self.message = message
    self.remedy = remedy
  }
}
