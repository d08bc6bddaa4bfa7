// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// A value that is to be written: on one line, or over several where the place allows that.
struct EditedValue {
  /// For any place in block style.
  let line: String
  /// For a place within brackets.
  let flowLine: String
  /// Keys or items over several lines, indented as if they stood at the margin; `nil` where it is one value.
  let block: [String]?

  /// - Throws: ``OverrideError`` where it is no YAML.
  init(_ override: ScenarioOverride) throws(OverrideError) {
    let node = try YAMLNode.value(of: override)
    let text = override.value.trimmed
    let isOneLine = !text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    let isCollection = node.scalar == nil
    let isFlow = text.hasPrefix("{") || text.hasPrefix("[")
    block =
      isCollection && !isFlow && !isOneLine
      ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) : nil
    // A value as it was written is the user's; what doesn't fit a line is put on one.
    line = isOneLine && !text.contains("#") && (isFlow || !isCollection) ? text : node.flowText
    let breaksFlow = node.scalar.map { $0.isPlain && $0.text.contains { ",[]{}".contains($0) } } ?? false
    flowLine = breaksFlow ? YAMLNode.quoted(line) : line
  }

  /// The value under keys that it stands in: `{ takes: 8m }`.
  func flow(under keys: ArraySlice<String>, quoted: Bool = false) -> String {
    keys.reversed().reduce(flowLine) { "{ \(quoted ? YAMLNode.quoted($1) : $1): \($0) }" }
  }
}
