// SPDX-License-Identifier: GPL-3.0-or-later

/// What people take for text in UTF-8 and isn't, recognised by the bytes it begins with.
package enum ForeignContent {
  /// UTF-16 and UTF-32, by their byte order marks, or by the zeros between ASCII letters; the name that people know.
  package static func encoding(of bytes: some Collection<UInt8>) -> String? {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard head.count == 4 else { return nil }
    let zeros = head.map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false] ? "UTF-16" : nil
  }

  /// A document that another program saves; what people call it.
  package static func document(in bytes: some Collection<UInt8>) -> String? {
    let signatures: [(bytes: [UInt8], name: String)] = [
      (Array("PK\u{3}\u{4}".utf8), "a Word or Excel document, or another zip archive"),
      (Array("%PDF".utf8), "a PDF"),
      (Array("{\\rtf".utf8), "rich text (RTF)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "a document of an old Word or Excel"),
    ]
    return signatures.first { bytes.starts(with: $0.bytes) }?.name
  }
}
