// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads JSON to the letter (RFC 8259): nothing after the value, no comma too many, UTF-8 only.
///
/// Stricter than the grammar in three points, because each of them loses or hides something: names that an object has
/// twice, halves of surrogate pairs, and nesting beyond ``deepest``. A byte order mark at the beginning is skipped.
/// Foundation's parser lets some malformed texts pass and keeps one of two equal names without a word.
package struct JSONParser {
  /// How deep arrays and objects may nest.
  package static let deepest = 128

  let bytes: [UInt8]
  var position = 0
  var line = 1
  private var depth = 0
  private let allowsRepeatedNames: Bool

  /// The value that `bytes` say. It takes time in proportion to them.
  ///
  /// - Parameter allowsRepeatedNames: whether an object may have a name twice, as the grammar has it.
  package static func parse(_ bytes: [UInt8], allowsRepeatedNames: Bool = false) throws(JSONError) -> JSONNode {
    if let encoding = ForeignContent.encoding(of: bytes) {
      throw JSONError(line: 1, message: "the text is in \(encoding), not in UTF-8")
    }
    var parser = JSONParser(bytes: bytes, allowsRepeatedNames: allowsRepeatedNames)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    parser.skipSpace()
    let node = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.fault("\(parser.found) after the end of the value") }
    return node
  }

  private init(bytes: [UInt8], allowsRepeatedNames: Bool) {
    self.bytes = bytes
    self.allowsRepeatedNames = allowsRepeatedNames
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// What stands here, for messages.
  var found: String {
    guard let next else { return "the end of the text" }
    return (0x21...0x7E).contains(next)
      ? "'\(Unicode.Scalar(next))'" : "the byte 0x" + String(next, radix: 16, uppercase: true)
  }

  func fault(_ message: String) -> JSONError { JSONError(line: line, message: message) }

  /// Spaces, tabs and line breaks; CRLF, LF and CR each end a line.
  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09: break
      case 0x0A: line += 1
      case 0x0D: if position + 1 == bytes.count || bytes[position + 1] != 0x0A { line += 1 }
      default: return
      }
      position += 1
    }
  }

  private mutating func value() throws(JSONError) -> JSONNode {
    let start = line
    let value: JSONNode.Value
    switch next {
    case UInt8(ascii: "{"): value = .object(try nested { (parser) throws(JSONError) in try parser.members() })
    case UInt8(ascii: "["): value = .array(try nested { (parser) throws(JSONError) in try parser.elements() })
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"):
      try word("true")
      value = .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      value = .bool(false)
    case UInt8(ascii: "n"):
      try word("null")
      value = .null
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): value = .number(try number())
    default: throw fault("\(found) where a value should stand")
    }
    return JSONNode(line: start, value: value)
  }

  private mutating func nested<T>(_ read: (inout JSONParser) throws(JSONError) -> T) throws(JSONError) -> T {
    guard depth < Self.deepest else { throw fault("arrays and objects nested more than \(Self.deepest) deep") }
    depth += 1
    position += 1
    skipSpace()
    let content = try read(&self)
    depth -= 1
    return content
  }

  private mutating func elements() throws(JSONError) -> [JSONNode] {
    var elements: [JSONNode] = []
    if take("]") { return elements }
    while true {
      elements.append(try value())
      skipSpace()
      if take("]") { return elements }
      guard take(",") else { throw fault("\(found) where a comma or ] should stand") }
      skipSpace()
    }
  }

  private mutating func members() throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    var names: Set<String> = []
    if take("}") { return members }
    while true {
      guard next == UInt8(ascii: "\"") else { throw fault("\(found) where a name in quotation marks should stand") }
      let start = line
      let name = try string()
      guard names.insert(name).inserted || allowsRepeatedNames else {
        throw JSONError(line: start, message: "the name \"\(QuotedInput.of(name))\" stands twice in one object")
      }
      skipSpace()
      guard take(":") else { throw fault("\(found) where a colon should stand") }
      skipSpace()
      members.append(JSONMember(name: name, node: try value()))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw fault("\(found) where a comma or } should stand") }
      skipSpace()
    }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString) throws(JSONError) {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[position..<end].elementsEqual("\(word)".utf8) else {
      throw fault("\(found) where a value should stand")
    }
    position = end
  }
}

/// Why a text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// Counted from 1.
  package let line: Int
  package let message: String

  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}
