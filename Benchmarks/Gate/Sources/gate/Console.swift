// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Reading and writing, with errors that are told.
enum Console {
  struct WritingError: Error, CustomStringConvertible {
    let description: String
  }

  /// To standard output. `print` would lose text on a full disk without a word.
  static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw WritingError(description: "standard output can't be written: \(error.localizedDescription)")
    }
  }

  /// What goes on, for those who wait.
  static func tell(_ line: String) {
    // Whoever doesn't listen misses nothing.
    try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8))
  }

  static func leave(_ status: Int32, saying message: String) -> Never {
    tell("bench: \(message)")
    exit(status)
  }

  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      throw WritingError(description: "\(path) can't be written: \(error.localizedDescription)")
    }
  }

  /// Adds a line at a file's end, and makes the file where there is none.
  static func append(_ line: String, to path: String) throws {
    guard let file = fopen(path, "a") else {
      throw WritingError(description: "\(path) can't be written: \(String(cString: strerror(errno)))")
    }
    let isWritten = fputs(line + "\n", file) >= 0
    let isClosed = fclose(file) == 0
    guard isWritten, isClosed else {
      throw WritingError(description: "\(path) can't be written: \(String(cString: strerror(errno)))")
    }
  }
}
