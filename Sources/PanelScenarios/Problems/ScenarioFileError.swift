// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file is no scenario.
public enum ScenarioFileError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case notFound(path: String)
  /// The system doesn't let the file be read, for the reason that it gives.
  case unreadable(path: String, reason: String)
  /// The file has more bytes than the limit, `Scenario.Limits.fileBytes`.
  case tooLarge(path: String, limit: Int)
  /// The file was read, and says no scenario that can be simulated.
  case invalid(InvalidScenario)
}

/// A file that was read but says no scenario that can be simulated.
public struct InvalidScenario: Error, Hashable, Sendable {
  /// As it was named to the decoder.
  public var file: String
  /// All of them, in the order of their places; warnings too. At least one is an error.
  public var problems: [Problem]

  /// Takes the problems as they are.
  public init(file: String, problems: [Problem]) {
    self.file = file
    self.problems = problems
  }
}

extension InvalidScenario: CustomStringConvertible {
  /// Every problem as ``Problem/text(file:)`` writes it, one below the other.
  public var description: String { problems.map { $0.text(file: file) }.joined(separator: "\n") }
}

extension ScenarioFileError: CustomStringConvertible {
  /// The file's path and what is wrong, in a line; of an invalid file every problem.
  public var description: String {
    switch self {
    case .notFound(let path): "\(path): no such file"
    case .unreadable(let path, let reason): "\(path): can't be read: \(reason)"
    case .tooLarge(let path, let limit): "\(path): larger than the \(limit) bytes that a scenario may have"
    case .invalid(let invalid): invalid.description
    }
  }
}
