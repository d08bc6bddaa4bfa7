// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file isn't imported: nothing of it is.
public struct ImportError: Error, Hashable, Sendable {
  /// The file's name as it was given.
  public var file: String
  /// Counted from 1; `nil` where the file as a whole is meant.
  public var line: Int?
  /// What is wrong, with what was read.
  public var message: String
  /// What to do about it.
  public var remedy: String?

  /// An error; without a line, of the file as a whole.
  public init(file: String, line: Int? = nil, message: String, remedy: String? = nil) {
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
  }
}

extension ImportError: CustomStringConvertible {
  /// `file:line: message; remedy`.
  public var description: String {
    file + (line.map { ":\($0)" } ?? "") + ": " + message + (remedy.map { "; \($0)" } ?? "")
  }
}
