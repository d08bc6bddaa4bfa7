// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import PanelModel

/// A scenario's file, read but not yet understood: to be decoded once, or often with other overrides.
public struct ScenarioFile: Hashable, Sendable {
  /// The file's content, of any encoding and length; decoding refuses what isn't text in UTF-8 or is too long.
  public var bytes: [UInt8]
  /// What it is called in messages.
  public var name: String
  /// The folder that files with records are relative to; `nil` refuses such files.
  public var directory: String?

  /// A file whose bytes are at hand, such as a page's; nothing is read.
  public init(bytes: [UInt8], name: String, directory: String? = nil) {
    self.bytes = bytes
    self.name = name
    self.directory = directory
  }

  /// Reads the file at `path`. Files with records are looked for relative to its folder.
  ///
  /// - Throws: ``ScenarioFileError`` where it can't be read or is too large; whether it is a scenario, ``decode(overrides:)``
  ///   says.
  public init(contentsOfFile path: String) throws(ScenarioFileError) {
    let limit = Scenario.Limits.fileBytes
    do throws(FileError) {
      bytes = try readFile(path, atMost: limit)
    } catch {
      switch error {
      case .notFound: throw .notFound(path: path)
      case .unreadable(let reason): throw .unreadable(path: path, reason: reason)
      case .tooLarge: throw .tooLarge(path: path, limit: limit)
      }
    }
    name = path
    directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// The scenario that it says, with `overrides` in place of what it says of them.
  ///
  /// - Throws: ``ScenarioFileError/invalid(_:)`` with all problems, or ``ScenarioFileError/tooLarge(path:limit:)``.
  public func decode(overrides: [ScenarioOverride] = []) throws(ScenarioFileError) -> DecodedScenario {
    try ScenarioDecoder.decode(bytes, name: name, directory: directory, overrides: overrides)
  }
}
