// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

@testable import PanelScenarios

/// A JSON value, as a schema sees a scenario.
indirect enum JSONValue: Hashable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Reads JSON text.
  init(parsing data: Data) throws { self = try JSONDecoder().decode(JSONValue.self, from: data) }

  /// What an editor sees of a YAML node: YAML 1.2's core schema decides which plain scalars are text.
  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = scalar.isPlain ? Self.plain(scalar.text) : .string(scalar.text)
    case .sequence(let nodes): self = .array(nodes.map { JSONValue($0) })
    case .mapping(let pairs):
      self = .object(
        Dictionary(
          pairs.map { ($0.key.scalar?.text ?? "?", JSONValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func plain(_ text: String) -> JSONValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    if text.wholeMatch(of: /0x[0-9a-fA-F]+/) != nil, let value = Int(text.dropFirst(2), radix: 16) {
      return .number(Double(value))
    }
    if text.wholeMatch(of: /0o[0-7]+/) != nil, let value = Int(text.dropFirst(2), radix: 8) {
      return .number(Double(value))
    }
    if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil,
      let value = Double(text.hasSuffix(".") ? text + "0" : text), value.isFinite
    {
      return .number(value)
    }
    return .string(text)
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }
}
