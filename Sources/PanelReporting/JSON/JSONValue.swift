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
