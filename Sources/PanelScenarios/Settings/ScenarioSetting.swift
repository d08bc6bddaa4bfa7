// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

extension ScenarioSetting {
  /// Reads `KEY=VALUE`.
  public init(parsing text: String) throws(SettingError) {
    let choice = try SettingChoice(parsing: text)
    guard choice.values.count == 1 else { throw SettingError(text, .severalValues(choice.values.count)) }
    self.init(path: choice.path, value: choice.values[0])
  }
}

/// Several values for one key, to be tried one after the other: `talks.alike=0,0.1,0.3`.
public struct SettingChoice: Hashable, Sendable {
  public let path: ScenarioPath
  /// At least one, all different.
  public let values: [String]

  /// Reads `KEY=VALUE,VALUE,…`. Commas within brackets, braces and quotation marks belong to the value.
  public init(parsing text: String) throws(SettingError) {
    guard let equals = text.firstIndex(of: "=") else { throw SettingError(text, .noEquals) }
    path = try SettingPathParser.path(text[..<equals].trimmed, of: text)
    let list = text[text.index(after: equals)...]
    guard !list.trimmed.isEmpty else { throw SettingError(text, .noValues) }
    let values = try SettingValues.split(list, of: text)
    for (index, value) in values.enumerated() {
      guard !value.isEmpty else { throw SettingError(text, .emptyValue(index + 1, of: values.count)) }
      guard !values[..<index].contains(value) else { throw SettingError(text, .valueTwice(value)) }
    }
    self.values = values
  }

  public var settings: [ScenarioSetting] { values.map { ScenarioSetting(path: path, value: $0) } }
}
