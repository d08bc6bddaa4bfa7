// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Values to be tried for several keys, each with each.
public struct OverrideGrid: Hashable, Sendable {
  /// At least one. No two are about the same value.
  public let choices: [OverrideChoice]

  /// How many combinations there can be.
  public static let mostCombinations = 400

  /// - Throws: ``OverrideSyntaxError`` where two choices are about the same value, or there are more combinations than
  ///   ``mostCombinations``.
  /// - Precondition: there is at least one choice.
  public init(_ choices: [OverrideChoice]) throws(OverrideSyntaxError) {
    precondition(!choices.isEmpty, "a grid of no values")
    var count = 1
    for (index, choice) in choices.enumerated() {
      let text = "\(choice.path)=\(choice.values.joined(separator: ","))"
      if let path = choices[..<index].map(\.path).first(where: {
        $0.leads(to: choice.path) || choice.path.leads(to: $0)
      }
      ) {
        throw OverrideSyntaxError(text, .conflict(with: path))
      }
      count *= choice.values.count
      guard count <= Self.mostCombinations else {
        throw OverrideSyntaxError(text, .tooManyCombinations(limit: Self.mostCombinations))
      }
    }
    self.choices = choices
  }

  /// One override for each choice, in their order; the last choice changes fastest.
  public var combinations: [[ScenarioOverride]] {
    choices.reduce([[]]) { combinations, choice in
      combinations.flatMap { combination in choice.overrides.map { combination + [$0] } }
    }
  }
}

extension [ScenarioOverride] {
  /// Reads overrides of which no two are about the same value.
  ///
  /// - Throws: ``OverrideSyntaxError`` of the first that can't be read or is about the same value as one before it.
  public init(parsing texts: [String]) throws(OverrideSyntaxError) {
    self = []
    for text in texts {
      let override = try ScenarioOverride(parsing: text)
      if let other = first(where: { $0.path.leads(to: override.path) || override.path.leads(to: $0.path) }) {
        throw OverrideSyntaxError(text, .conflict(with: other.path))
      }
      append(override)
    }
  }
}
