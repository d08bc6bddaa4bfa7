// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A value that is to be written into a scenario's text.
public struct ScenarioEdit: Hashable, Sendable {
  /// Where the value belongs, and what to write there.
  public var override: ScenarioOverride
  /// A comment for the line above, without its #, where the key is new.
  public var remark: String?

  /// The edit that writes what an override would set.
  public init(_ override: ScenarioOverride, remark: String? = nil) {
    self.override = override
    self.remark = remark
  }
}

/// Why a scenario's text isn't changed.
public enum ScenarioEditError: Error, Hashable, Sendable {
  /// The file is no scenario, or wouldn't be one with the new values.
  case file(ScenarioFileError)
  /// The place is one that an edit would do more to than is wanted; line and column count from 1.
  case refused(file: String, line: Int, column: Int, path: ScenarioPath, reason: String)
  /// The text with the new values would say something else, or lose a comment.
  case unfaithful(file: String, reason: String)
}

extension ScenarioEditError: CustomStringConvertible {
  /// File, place where there is one, reason and remedy, as compilers write them.
  public var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .refused(let file, let line, let column, let path, let reason):
      "\(file):\(line):\(column): error: \(path) can't be written here: \(reason)"
    case .unfaithful(let file, let reason):
      "\(file): error: the new values can't be written without changing more: \(reason); write them by hand"
    }
  }
}
