// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Values to be tried for several keys, each with each.
public struct SettingGrid: Hashable, Sendable {
  /// At least one. No two are about the same value.
  public let choices: [SettingChoice]

  /// How many combinations there can be.
  public static let mostCombinations = 400

  /// - Precondition: there is at least one choice.
  public init(_ choices: [SettingChoice]) throws(SettingError) {
    precondition(!choices.isEmpty, "a grid of no values")
    var count = 1
    for (index, choice) in choices.enumerated() {
      let text = "\(choice.path)=\(choice.values.joined(separator: ","))"
      if let path = choices[..<index].map(\.path).first(where: {
        $0.leads(to: choice.path) || choice.path.leads(to: $0)
      }
      ) {
        throw SettingError(text, .conflict(with: path))
      }
      count *= choice.values.count
      guard count <= Self.mostCombinations else {
        throw SettingError(text, .tooManyCombinations(limit: Self.mostCombinations))
      }
    }
    self.choices = choices
  }

  /// One setting for each choice, in their order; the last choice changes fastest.
  public var combinations: [[ScenarioSetting]] {
    choices.reduce([[]]) { combinations, choice in
      combinations.flatMap { combination in choice.settings.map { combination + [$0] } }
    }
  }
}

extension [ScenarioSetting] {
  /// Reads settings of which no two are about the same value.
  public init(parsing texts: [String]) throws(SettingError) {
    self = []
    for text in texts {
      let setting = try ScenarioSetting(parsing: text)
      if let other = first(where: { $0.path.leads(to: setting.path) || setting.path.leads(to: $0.path) }) {
        throw SettingError(text, .conflict(with: other.path))
      }
      append(setting)
    }
  }
}
