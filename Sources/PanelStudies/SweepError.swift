// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
public import PanelScenarios

/// Why a sweep can't be run.
public enum SweepError: Error, Hashable, Sendable {
  /// The file itself, whatever the overrides.
  case file(ScenarioFileError)
  /// What is wrong with combinations of overrides, each thing once.
  case combinations([String])
}

extension SweepError: CustomStringConvertible {
  /// What failed, a line for each problem.
  public var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .combinations(let texts): texts.joined(separator: "\n")
    }
  }
}

/// What is wrong with the combinations of a grid. A value that is wrong by itself is wrong in many of them, and is
/// mentioned once.
struct SweepErrors {
  private(set) var texts: [String] = []
  private var seen: Set<Problem> = []
  private static let most = 20

  mutating func note(_ invalid: InvalidScenario, _ overrides: [ScenarioOverride]) {
    for problem in invalid.problems where problem.severity == .error {
      // An unknown key is the same problem whatever its value.
      var known = problem
      known.override = nil
      guard seen.insert(known).inserted else { continue }
      guard seen.count <= Self.most else {
        if seen.count == Self.most + 1 { texts.append("There is more that is wrong with other combinations.") }
        continue
      }
      // A rule that the file broke only with these overrides has its place in the file.
      let with = overrides.map { "--set \($0)" }.joined(separator: " ")
      texts.append((problem.override == nil ? "with \(with):\n" : "") + problem.text(file: invalid.file))
    }
  }
}
