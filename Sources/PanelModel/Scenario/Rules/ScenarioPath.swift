// SPDX-License-Identifier: GPL-3.0-or-later

/// Where something stands in a scenario: `agenda[2].takes`. Items count from zero.
public struct ScenarioPath: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  public var steps: [Step]

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
  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}
