// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// The lines of a text in UTF-8, one after the other, in memory of one chunk.
///
/// Lines end in LF, CRLF or CR, whatever the bytes that a character makes of them; a byte order mark is skipped. Other
/// encodings, and documents of other programs, are refused by name; zero bytes and bytes that are no UTF-8 with their
/// line.
struct LineReader {
  /// What becomes of zero bytes.
  enum Nulls {
    case refused
    /// By U+FFFD, as WebVTT has it.
    case replaced
  }

  /// The longest line that is read, in bytes. What is longer isn't meant to be a line.
  static let longest = 1 << 20

  let fileName: String
  private var source: ByteSource
  private let nulls: Nulls
  private var chunk: ArraySlice<UInt8> = []
  private var number = 0
  private var isStarted = false
  /// Whether the line before ended in CR, so that an LF now belongs to it.
  private var endedInCR = false

  init(_ source: ByteSource, nulls: Nulls = .refused) {
    self.source = source
    self.nulls = nulls
    fileName = source.fileName
  }

  /// The next line; `nil` at the end of the text. A line break at the very end begins no further line.
  mutating func next() throws(ImportError) -> TextLine? {
    if !isStarted { try start() }
    var line: ArraySlice<UInt8> = []
    while true {
      if chunk.isEmpty {
        chunk = try source.next()
        if chunk.isEmpty {
          guard !line.isEmpty else { return nil }
          return try text(line)
        }
      }
      if endedInCR {
        endedInCR = false
        if chunk.first == 0x0A {
          chunk = chunk.dropFirst()
          continue
        }
      }
      let end = chunk.firstIndex { $0 == 0x0A || $0 == 0x0D }
      let piece = chunk[..<(end ?? chunk.endIndex)]
      line = line.isEmpty ? piece : line + piece
      guard line.count <= Self.longest else {
        throw ImportError(
          file: fileName, line: number + 1, message: "a line of more than \(Self.longest >> 20) MiB",
          remedy: "check that this is the file you mean")
      }
      guard let end else {
        chunk = []
        continue
      }
      endedInCR = chunk[end] == 0x0D
      chunk = chunk[(end + 1)...]
      return try text(line)
    }
  }

  /// Refuses what is no text, by what it begins with, and skips a byte order mark.
  private mutating func start() throws(ImportError) {
    isStarted = true
    let head = try source.head()
    try ImportError.refuseForeign(head, file: fileName)
    chunk = try source.next()
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { chunk = chunk.dropFirst(3) }
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) throws(ImportError) -> TextLine {
    number += 1
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw ImportError.notUTF8(file: fileName, line: number)
    }
    if bytes.contains(0) {
      guard nulls == .replaced else {
        throw ImportError(
          file: fileName, line: number, message: "a zero byte within the text", remedy: "save the file as UTF-8 text")
      }
      text = text.replacing("\0", with: "\u{FFFD}")
    }
    return TextLine(number: number, text: text)
  }
}

extension ImportError {
  /// Refuses other encodings and other programs' documents, with their names.
  static func refuseForeign(_ head: ArraySlice<UInt8>, file: String) throws(ImportError) {
    if let document = ForeignContent.document(in: head) {
      throw ImportError(
        file: file, message: "this file is \(document)",
        remedy: "export it as text: a table as CSV, a transcript as WebVTT or SRT")
    }
    if let encoding = ForeignContent.encoding(of: head) {
      throw ImportError(file: file, message: "this file is in \(encoding)", remedy: "save it as UTF-8")
    }
  }

  static func notUTF8(file: String, line: Int) -> ImportError {
    ImportError(file: file, line: line, message: "bytes that are no UTF-8", remedy: "save the file as UTF-8")
  }
}

/// A line of a file, without its line break.
struct TextLine: Hashable {
  /// Counted from 1.
  let number: Int
  let text: String
}
