// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Validates against the part of JSON Schema draft-07 that our schema uses, and traps on any other keyword.
///
/// Source: draft-handrews-json-schema-validation-01. What stands beside `$ref` is ignored, as it says.
final class SchemaValidator {
  private let root: JSONValue
  private var patterns: [String: NSRegularExpression] = [:]

  private static let silent: Set<String> = [
    "$schema", "$id", "title", "description", "default", "examples", "definitions",
  ]

  init(_ schema: JSONValue) { root = schema }

  /// Whether `value` is valid.
  func accepts(_ value: JSONValue) -> Bool { accepts(value, root) }

  private func accepts(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    guard case .object(let keywords) = schema else { preconditionFailure("a schema that is no object") }
    if let reference = keywords["$ref"] {
      guard case .string(let path) = reference, path.hasPrefix("#/definitions/"),
        let target = root["definitions"]?[String(path.dropFirst(14))]
      else { preconditionFailure("a reference to nothing: \(reference)") }
      return accepts(value, target)
    }
    return keywords.allSatisfy { keyword, argument in
      Self.silent.contains(keyword) || holds(keyword, argument, for: value, among: keywords)
    }
  }

  private func holds(_ keyword: String, _ argument: JSONValue, for value: JSONValue, among all: [String: JSONValue])
    -> Bool
  {
    switch (keyword, argument) {
    case ("type", .string(let type)): return isOf(type, value)
    case ("type", .array(let types)): return types.contains { $0.string.map { isOf($0, value) } ?? false }
    case ("const", _): return value == argument
    case ("enum", .array(let values)): return values.contains(value)
    case ("anyOf", .array(let schemas)): return schemas.contains { accepts(value, $0) }
    case ("allOf", .array(let schemas)): return schemas.allSatisfy { accepts(value, $0) }
    case ("oneOf", .array(let schemas)): return schemas.count { accepts(value, $0) } == 1
    case ("not", _): return !accepts(value, argument)
    case ("minimum", .number(let bound)): return value.number.map { $0 >= bound } ?? true
    case ("maximum", .number(let bound)): return value.number.map { $0 <= bound } ?? true
    case ("exclusiveMaximum", .number(let bound)): return value.number.map { $0 < bound } ?? true
    case ("pattern", .string(let pattern)): return value.string.map { matches($0, pattern) } ?? true
    case ("maxLength", .number(let bound)): return value.string.map { Double($0.unicodeScalars.count) <= bound } ?? true
    case ("minItems", .number(let bound)): return value.array.map { Double($0.count) >= bound } ?? true
    case ("maxItems", .number(let bound)): return value.array.map { Double($0.count) <= bound } ?? true
    case ("items", _): return value.array?.allSatisfy { accepts($0, argument) } ?? true
    case ("minProperties", .number(let bound)): return value.object.map { Double($0.count) >= bound } ?? true
    case ("maxProperties", .number(let bound)): return value.object.map { Double($0.count) <= bound } ?? true
    case ("required", .array(let names)):
      return value.object.map { object in names.allSatisfy { object[$0.string ?? ""] != nil } } ?? true
    case ("properties", .object(let properties)):
      return value.object?.allSatisfy { name, member in properties[name].map { accepts(member, $0) } ?? true } ?? true
    case ("patternProperties", .object(let patterns)):
      return value.object?.allSatisfy { name, member in
        patterns.allSatisfy { pattern, schema in !matches(name, pattern) || accepts(member, schema) }
      } ?? true
    case ("additionalProperties", .bool(false)):
      let known = all["properties"]?.object ?? [:]
      let patterns = all["patternProperties"]?.object ?? [:]
      return value.object?.keys.allSatisfy { name in
        known[name] != nil || patterns.keys.contains { matches(name, $0) }
      } ?? true
    default: preconditionFailure("the validator doesn't know \(keyword): \(argument)")
    }
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    let expression: NSRegularExpression
    if let known = patterns[pattern] {
      expression = known
    } else {
      do {
        expression = try NSRegularExpression(pattern: pattern)
      } catch {
        preconditionFailure("no pattern: \(pattern)")
      }
      patterns[pattern] = expression
    }
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}

extension JSONValue {
  fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }
  fileprivate var string: String? { if case .string(let string) = self { string } else { nil } }
  fileprivate var array: [JSONValue]? { if case .array(let array) = self { array } else { nil } }
  fileprivate var object: [String: JSONValue]? { if case .object(let object) = self { object } else { nil } }
}
