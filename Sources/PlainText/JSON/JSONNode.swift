// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value and the line it begins on.
package struct JSONNode: Sendable {
  /// Counted from 1.
  package let line: Int
  package let value: Value

  package enum Value: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONNode])
    /// In the order of the text. No two members have the same name, unless the parser was told to allow that.
    case object([JSONMember])
  }
}

/// A member of an object.
package struct JSONMember: Sendable {
  package let name: String
  package let node: JSONNode
}

/// A number as it stands in the text, so that no digit is lost before somebody asks for its value.
package struct JSONNumber: Sendable {
  package let text: String

  /// `nil` where the text is well-formed but no finite double is near it, such as `1e400`.
  package var finite: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// `nil` where it is no whole number, or one beyond `Int`; `3.0` and `1e2` are whole.
  package var whole: Int? { Int(text) ?? finite.flatMap { Int(exactly: $0) } }
}

extension JSONNode {
  package var isNull: Bool {
    if case .null = value { return true }
    return false
  }

  package var string: String? {
    if case .string(let text) = value { return text }
    return nil
  }

  package var bool: Bool? {
    if case .bool(let truth) = value { return truth }
    return nil
  }

  package var number: JSONNumber? {
    if case .number(let number) = value { return number }
    return nil
  }

  package var array: [JSONNode]? {
    if case .array(let elements) = value { return elements }
    return nil
  }

  package var object: [JSONMember]? {
    if case .object(let members) = value { return members }
    return nil
  }

  /// The member of that name; `nil` where there is none, where it is `null`, or where this is no object.
  package subscript(name: String) -> JSONNode? {
    guard let node = object?.first(where: { $0.name == name })?.node, !node.isNull else { return nil }
    return node
  }

  /// What it is, for messages, such as `a number`.
  package var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
