// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

extension ScenarioOverride {
  /// Reads `KEY=VALUE`.
  ///
  /// - Throws: ``OverrideSyntaxError``, also where there are several values.
  public init(parsing text: String) throws(OverrideSyntaxError) {
    let choice = try OverrideChoice(parsing: text)
    guard choice.values.count == 1 else { throw OverrideSyntaxError(text, .severalValues(choice.values.count)) }
    self.init(path: choice.path, value: choice.values[0])
  }
}

/// Several values for one key, to be tried one after the other: `talks.alike=0,0.1,0.3`.
public struct OverrideChoice: Hashable, Sendable {
  /// The key whose values they are.
  public let path: ScenarioPath
  /// At least one, all different.
  public let values: [String]

  /// Reads `KEY=VALUE,VALUE,…`. Commas within brackets, braces and quotation marks belong to the value.
  ///
  /// - Throws: ``OverrideSyntaxError``, also where a value is empty or stands twice.
  public init(parsing text: String) throws(OverrideSyntaxError) {
    guard let equals = text.firstIndex(of: "=") else { throw OverrideSyntaxError(text, .noEquals) }
    path = try OverridePathParser.path(text[..<equals].trimmed, of: text)
    let list = text[text.index(after: equals)...]
    guard !list.trimmed.isEmpty else { throw OverrideSyntaxError(text, .noValues) }
    let values = try OverrideValues.split(list, of: text)
    for (index, value) in values.enumerated() {
      guard !value.isEmpty else { throw OverrideSyntaxError(text, .emptyValue(index + 1, of: values.count)) }
      guard !values[..<index].contains(value) else { throw OverrideSyntaxError(text, .valueTwice(value)) }
    }
    self.values = values
  }

  /// One override for each value, in their order.
  public var overrides: [ScenarioOverride] { values.map { ScenarioOverride(path: path, value: $0) } }
}
