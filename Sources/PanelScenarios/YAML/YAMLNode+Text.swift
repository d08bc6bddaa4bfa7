// SPDX-License-Identifier: GPL-3.0-or-later

extension YAMLNode {
  /// The value in flow style, on one line: `{ lognormal: { median: 10m, sigma: 0.2 } }`.
  var flowText: String {
    switch content {
    case .scalar(let scalar): scalar.isPlain ? scalar.text : Self.quoted(scalar.text)
    case .sequence(let nodes): nodes.isEmpty ? "[]" : "[ \(nodes.map(\.flowText).joined(separator: ", ")) ]"
    case .mapping(let pairs):
      pairs.isEmpty
        ? "{}" : "{ \(pairs.map { "\($0.key.flowText): \($0.value.flowText)" }.joined(separator: ", ")) }"
    }
  }

  /// Text in quotation marks, with what they don't keep escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The mapping without `key`.
  func without(_ key: String) -> YAMLNode {
    guard case .mapping(let pairs) = content else { return self }
    return YAMLNode(place: place, end: end, content: .mapping(pairs.filter { $0.key.scalar?.text != key }))
  }
}
