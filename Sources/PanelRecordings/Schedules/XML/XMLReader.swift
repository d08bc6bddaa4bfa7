// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// The tokens of an XML document, one after the other.
///
/// Our own, because FoundationXML takes a truncated document for a whole one, drops entities without a word, and needs
/// seconds for an element with a hundred thousand attributes. It reads documents in UTF-8 that need no document type:
/// elements, attributes, text, CDATA, the five entities of XML, character references, comments and processing
/// instructions. A document type is refused, and with it every entity that could expand or fetch something. Prefixes of
/// names stay what they are. Memory is that of the document; time is in proportion to it.
/// Source: Extensible Markup Language (XML) 1.0, fifth edition.
struct XMLReader {
  /// How deep elements may stand within each other.
  static let deepest = 64
  /// How many attributes an element may have.
  static let mostAttributes = 64

  let file: String
  var bytes: [UInt8]
  var at = 0
  /// The open elements, with the lines on which they begin.
  private var open: [(name: String, line: Int)] = []
  private var isDone = false
  /// The end of an element that was written as `<name/>`.
  private var pendingEnd: String?
  /// Up to where lines were counted, and how many breaks there are before.
  private var counted = (at: 0, breaks: 0)

  /// - Parameter bytes: the whole document.
  init(_ bytes: [UInt8], file: String) throws(ImportError) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    try readDeclaration()
  }

  /// The next token; `nil` after the end of the root element, when nothing else follows it.
  mutating func next() throws(ImportError) -> XMLToken? {
    if let name = pendingEnd {
      pendingEnd = nil
      return close(name)
    }
    while true {
      guard at < bytes.count else {
        if isDone { return nil }
        guard let innermost = open.last else { throw fault("there is no element in this file") }
        throw fault(
          "the file ends within <\(QuotedInput.of(innermost.name))>, which begins on line \(innermost.line)",
          remedy: "it was cut off: fetch or export it again")
      }
      guard bytes[at] == UInt8(ascii: "<") else {
        let text = try readText()
        if open.isEmpty {
          guard text.allSatisfy(\.isWhitespace) else { throw fault("text outside of the document's element") }
          continue
        }
        return .text(text)
      }
      if has("<!--") {
        try skipComment()
      } else if has("<![CDATA[") {
        guard !open.isEmpty else { throw fault("CDATA outside of the document's element") }
        return .text(try readCDATA())
      } else if has("<!") {
        throw fault(
          "a document type, or another declaration; none is read, for it can hide anything",
          remedy: "export the file without <!DOCTYPE …>")
      } else if has("<?") {
        try skipInstruction()
      } else if has("</") {
        return try readEnd()
      } else {
        return try readStart()
      }
    }
  }

  /// The line at which the reader stands, counted from 1.
  var line: Int {
    mutating get {
      let end = min(at, bytes.count)
      if counted.at < end {
        counted.breaks += bytes[counted.at..<end].count { $0 == 0x0A }
        counted.at = end
      }
      return counted.breaks + 1
    }
  }

  mutating func fault(_ message: String, remedy: String? = nil) -> ImportError {
    ImportError(file: file, line: line, message: message, remedy: remedy)
  }

  // MARK: Elements

  private mutating func readStart() throws(ImportError) -> XMLToken {
    let start = line
    guard !(isDone && open.isEmpty) else { throw fault("a second element after the document's") }
    at += 1
    let name = try readName()
    var attributes: [String: String] = [:]
    while true {
      let hadSpace = skipSpace()
      guard at < bytes.count else {
        throw fault(
          "the file ends within <\(QuotedInput.of(name))>", remedy: "it was cut off: fetch or export it again")
      }
      if has("/>") {
        at += 2
        pendingEnd = name
        break
      }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        break
      }
      guard hadSpace else { throw fault("<\(QuotedInput.of(name))> isn't well formed") }
      let key = try readName()
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
        throw fault("the attribute \(QuotedInput.of(key)) has no value")
      }
      at += 1
      skipSpace()
      guard attributes.count < Self.mostAttributes else {
        throw fault("<\(QuotedInput.of(name))> has more than \(Self.mostAttributes) attributes")
      }
      guard attributes.updateValue(try readValue(of: key), forKey: key) == nil else {
        throw fault("<\(QuotedInput.of(name))> has two attributes \(QuotedInput.of(key))")
      }
    }
    guard open.count < Self.deepest else { throw fault("elements stand more than \(Self.deepest) deep in each other") }
    open.append((name, start))
    return .start(name, attributes, line: start)
  }

  private mutating func readEnd() throws(ImportError) -> XMLToken {
    at += 2
    let name = try readName()
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else {
      throw fault("</\(QuotedInput.of(name)) isn't well formed")
    }
    at += 1
    guard let innermost = open.last else { throw fault("</\(QuotedInput.of(name))> closes nothing") }
    guard innermost.name == name else {
      throw fault(
        "</\(QuotedInput.of(name))> where </\(QuotedInput.of(innermost.name))> should stand, for line \(innermost.line)"
      )
    }
    return close(name)
  }

  private mutating func close(_ name: String) -> XMLToken {
    open.removeLast()
    if open.isEmpty { isDone = true }
    return .end(name)
  }
}

/// What an XML document is made of.
enum XMLToken: Hashable {
  case start(String, [String: String], line: Int)
  case end(String)
  case text(String)
}
