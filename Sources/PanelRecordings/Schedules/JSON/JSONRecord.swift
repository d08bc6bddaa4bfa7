// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// An object of a JSON file whose members are asked for by kind. What is of another kind is refused with its line.
struct JSONRecord {
  let file: String
  let line: Int
  /// The members that aren't `null`.
  private let members: [String: JSONNode]
  /// Their names, in the order of the file.
  let names: [String]

  /// - Parameter what: the object's role, for messages.
  init(_ node: JSONNode, what: String, file: String) throws(ImportError) {
    guard let object = node.object else {
      throw ImportError(file: file, line: node.line, message: "\(QuotedInput.of(what)) is \(node.kind), not an object")
    }
    self.file = file
    line = node.line
    let present = object.filter { !$0.node.isNull }
    members = Dictionary(present.map { ($0.name, $0.node) }) { first, _ in first }
    names = present.map(\.name)
  }

  subscript(name: String) -> JSONNode? { members[name] }

  func fault(_ message: String, at node: JSONNode? = nil, remedy: String? = nil) -> ImportError {
    ImportError(file: file, line: node?.line ?? line, message: message, remedy: remedy)
  }

  /// A text without white space at its ends; `nil` where there is none. Numbers are texts too, as in ids.
  func text(_ name: String) throws(ImportError) -> String? {
    guard let node = members[name] else { return nil }
    guard let text = node.string ?? node.number?.text else {
      throw fault("\(QuotedInput.of(name)) is \(node.kind), not a text", at: node)
    }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A text, or one text for each language, of which the English is taken, else the first; or an object with the name
  /// as `name`.
  func localized(_ name: String) throws(ImportError) -> String? {
    guard let node = members[name] else { return nil }
    guard node.object != nil else { return try text(name) }
    let record = try JSONRecord(node, what: name, file: file)
    if record["name"] != nil { return try record.localized("name") }
    for language in ["en"] + record.names where record[language]?.string != nil {
      if let text = try record.text(language) { return text }
    }
    return nil
  }

  func records(_ name: String) throws(ImportError) -> [JSONRecord] {
    guard let node = members[name] else { return [] }
    return try JSONRecord.all(of: node, what: name, file: file)
  }

  /// Whole and finite; a text of digits counts.
  func number(_ name: String) throws(ImportError) -> Double? {
    guard let node = members[name] else { return nil }
    guard let number = node.number?.finite else {
      throw fault("\(name) is \(node.string.map { "“\(QuotedInput.of($0))”" } ?? node.kind), not a number", at: node)
    }
    return number
  }

  func truth(_ name: String) throws(ImportError) -> Bool {
    guard let node = members[name] else { return false }
    guard let truth = node.bool else { throw fault("\(name) is \(node.kind), not true or false", at: node) }
    return truth
  }

  /// The elements of an array of objects.
  static func all(of node: JSONNode, what: String, file: String) throws(ImportError) -> [JSONRecord] {
    guard let array = node.array else {
      throw ImportError(file: file, line: node.line, message: "\(QuotedInput.of(what)) is \(node.kind), not an array")
    }
    var records: [JSONRecord] = []
    for element in array { records.append(try JSONRecord(element, what: "an element of \(what)", file: file)) }
    return records
  }

  /// The whole of a file as JSON.
  static func document(_ bytes: inout ByteSource) throws(ImportError) -> JSONNode {
    let file = bytes.fileName
    let text = try bytes.rest(atMost: ScheduleCollector.largest)
    do throws(JSONError) {
      return try JSONParser.parse(text)
    } catch {
      throw ImportError(
        file: file, line: error.line, message: error.message, remedy: "if it was cut off or edited, export it again")
    }
  }
}
