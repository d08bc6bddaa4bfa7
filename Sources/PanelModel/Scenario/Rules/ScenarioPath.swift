// SPDX-License-Identifier: GPL-3.0-or-later

/// Where something stands in a scenario: `agenda[2].takes`. Items count from zero.
public struct ScenarioPath: Hashable, Sendable {
  /// One step down from a value to a value in it.
  public enum Step: Hashable, Sendable {
    /// To the value under a key.
    case key(String)
    /// To the item of a list, counted from zero.
    case index(Int)
  }

  /// From the scenario down to the value; empty for the scenario itself.
  public var steps: [Step]

  /// The path of these steps.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The scenario itself.
  public static let root = ScenarioPath()

  /// The value under `key`.
  public func key(_ key: String) -> ScenarioPath { ScenarioPath(steps + [.key(key)]) }

  /// The value at `index` of a list.
  public func index(_ index: Int) -> ScenarioPath { ScenarioPath(steps + [.index(index)]) }

  /// The value that this one stands in; `nil` for the root.
  public var parent: ScenarioPath? { steps.isEmpty ? nil : ScenarioPath(steps.dropLast()) }

  /// Whether this is `other` or stands above it.
  public func leads(to other: ScenarioPath) -> Bool { other.steps.starts(with: steps) }
}

extension ScenarioPath: CustomStringConvertible {
  /// As messages and `--set` write it: `agenda[2].takes`; empty for the scenario itself.
  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}
