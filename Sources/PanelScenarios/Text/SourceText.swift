// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// A file's bytes, known to be UTF-8 text without characters that nobody sees.
struct SourceText {
  /// Without a byte order mark.
  let bytes: [UInt8]
  /// Where each line begins in `bytes`.
  private let lineStarts: [Int]

  /// Checks `bytes`; a byte order mark is skipped. It takes time in proportion to the text.
  init(checking bytes: [UInt8]) throws(TextError) {
    if let document = ForeignContent.document(in: bytes) { throw .document(document) }
    if let encoding = ForeignContent.encoding(of: bytes) { throw .encoding(encoding) }
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts = [0]
    var place = Place.start
    var index = 0
    while index < self.bytes.count {
      guard let (scalar, width) = Self.scalar(in: self.bytes, at: index) else {
        throw .notUTF8(byte: self.bytes[index], at: place)
      }
      index += width
      switch scalar {
      case 0x0A:
        starts.append(index)
        place = Place(line: place.line + 1, column: 1)
        continue
      case 0x0D:
        guard index < self.bytes.count, self.bytes[index] == 0x0A else {
          starts.append(index)
          place = Place(line: place.line + 1, column: 1)
          continue
        }
      case 0x09, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
        break
      default: throw .unseen(scalar: scalar, at: place)
      }
      place.column += 1
    }
    lineStarts = starts
  }

  /// The text of a line, counted from 1, without its line break; empty beyond the end.
  func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let end = number < lineStarts.count ? lineStarts[number] : bytes.count
    let line = bytes[lineStarts[number - 1]..<end]
    return String(decoding: line.filter { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// Where a place is in `bytes`; beyond the end of its line the line's end.
  ///
  /// - Parameter known: a place before it whose offset is known, to count from if it is on the same line.
  func offset(of place: Place, after known: (place: Place, offset: Int)? = nil) -> Int {
    guard place.line >= 1, place.line <= lineStarts.count else { return bytes.count }
    var (offset, column) = (lineStarts[place.line - 1], 1)
    if let known, known.place.line == place.line, known.place.column <= place.column {
      (offset, column) = (known.offset, known.place.column)
    }
    let end = place.line < lineStarts.count ? lineStarts[place.line] : bytes.count
    while column < place.column, offset < end {
      guard let (_, width) = Self.scalar(in: bytes, at: offset) else { return offset }
      offset += width
      column += 1
    }
    return offset
  }

  /// The rest of a line from a place on.
  func rest(from place: Place) -> Substring.UnicodeScalarView {
    Substring(line(place.line)).unicodeScalars.dropFirst(place.column - 1)
  }

  /// The scalar at `index` and its width; `nil` where the bytes are no UTF-8 (Unicode 16, table 3-7).
  private static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, width: Int)? {
    let lead = bytes[index]
    let width: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0x00...0x7F: return (UInt32(lead), 1)
    case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
    case 0xE0: (width, second) = (3, 0xA0...0xBF)
    case 0xED: (width, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
    case 0xF0: (width, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
    case 0xF4: (width, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + width <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    var scalar = UInt32(lead) & (0x7F >> UInt32(width))
    for offset in 1..<width {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (scalar, width)
  }
}
