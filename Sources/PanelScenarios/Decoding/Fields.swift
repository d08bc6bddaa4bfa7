// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// The fields of a mapping. Making it reports duplicate keys, and keys that are no words.
struct Fields {
  let context: DecodingContext
  let path: ScenarioPath
  let place: Place
  /// In the order of the file, each key once.
  private(set) var all: [(key: String, field: Field)] = []

  /// `nil`, with a report, where `field` holds no mapping.
  init?(of field: Field, _ what: String, in context: DecodingContext) {
    self.context = context
    path = field.path
    place = field.node.place
    context.register(field.node, at: field.path)
    guard case .mapping(let pairs) = field.node.content else {
      let isNull = field.node.scalar?.isNull ?? false
      context.report(
        isNull ? .valueMissing : .valueKind, at: field.node.place, field.path,
        isNull ? "the value is missing" : "keys with values are wanted here", read: field.node.summary, allowed: what,
        hint: field.node.scalar.flatMap { KeyError(in: $0.text)?.hint })
      return nil
    }
    var lines: [String: Int] = [:]
    for (key, value) in pairs {
      guard let name = key.scalar?.text, !name.isEmpty else {
        context.report(.keyNoWord, at: key.place, path, "a key that is no word", read: key.summary)
        continue
      }
      let path = path.key(QuotedInput.of(name))
      if let line = lines[name] {
        context.report(
          .keyDuplicate, at: key.place, path, "this key stands twice", read: QuotedInput.of(name),
          hint: "the first is on line \(line)")
        continue
      }
      lines[name] = key.place.line
      let field = Field(node: value, path: path, keyPlace: key.place)
      context.register(value, at: path)
      all.append((name, field))
    }
  }

  var keys: [String] { all.map(\.key) }

  subscript(key: String) -> Field? { all.first { $0.key == key }?.field }

  /// The field under `key`; reports and returns `nil` where there is none.
  func required(_ key: String, _ what: String) -> Field? {
    if let field = self[key] { return field }
    context.report(
      .keyMissing, at: place, path.key(key), "\(key) is missing", allowed: "\(key): \(what)")
    return nil
  }

  /// Reports the keys that aren't `known`. Those in `elsewhere` belong to something else, which the value says.
  func refuseUnknown(known: [String], elsewhere: [String: String] = [:]) {
    for (key, field) in all where !known.contains(key) {
      let allowed = known.joined(separator: ", ")
      if let reason = elsewhere[key] {
        context.report(.keyMisplaced, at: field.keyPlace, field.path, reason, read: key, allowed: allowed)
        continue
      }
      guard !context.isFull else {
        context.report(.keyUnknown, at: field.keyPlace, field.path, "an unknown key")
        continue
      }
      var hint = TypingHint.of(key)
      if hint == nil, key == "<<" { hint = "merge keys are not used here; repeat the keys" }
      if hint == nil, let colon = key.firstIndex(of: ":"), known.contains(String(key[..<colon])) {
        hint = "put a space after the colon"
      }
      if hint == nil, Double(key) != nil, field.node.scalar?.isNull == true {
        hint = "a comma ends a value; write a decimal point"
      }
      if hint == nil { hint = Suggestion.nearest(to: key, among: known).map { "did you mean \($0)?" } }
      context.report(
        .keyUnknown, at: field.keyPlace, field.path, "an unknown key", read: QuotedInput.of(key), allowed: allowed,
        hint: hint)
    }
  }
}
