// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value whose members keep their order, so that the same forecast gives the same bytes.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  /// Finite; anything else is written as `null`.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue

    init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// `null` for `nil` and for what isn't finite.
  static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number(value)
  }

  /// `null` for `nil`.
  static func string(_ value: String?) -> JSONValue {
    guard let value else { return .null }
    return .string(value)
  }

  var isNumberOrNull: Bool {
    switch self {
    case .null, .integer, .unsigned, .number: true
    default: false
    }
  }
}

/// `["title": .string(title), "trials": .integer(trials)]`, in that order.
extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members.map { Member($0, $1) }) }

  /// The members of several objects, one after the other.
  static func object(_ parts: JSONValue...) -> JSONValue { .object(parts.flatMap(\.members)) }

  private var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// An array with a value for each of `elements`.
  static func array<Element>(_ elements: some Sequence<Element>, _ value: (Element) -> JSONValue) -> JSONValue {
    .array(elements.map(value))
  }
}
