// SPDX-License-Identifier: GPL-3.0-or-later

internal import PlainText

/// Changes what strings of a JSON text say, and leaves all else as it stands, names of members too.
enum JSONStrings {
  /// - Parameter change: what a string is to say instead; `nil` where it stays.
  /// - Returns: the text with its changes and how many they are; `nil` where there are none.
  /// - Throws: ``ArchiveCorruption`` where the text isn't JSON.
  static func replacing(
    in text: String, _ change: (String) -> String?
  ) throws -> (text: String, changes: Int)? {
    var result: [UInt8] = []
    var changes = 0
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      guard bytes[position] == quote else {
        result.append(bytes[position])
        position += 1
        continue
      }
      let end = end(of: position, in: bytes)
      let literal = bytes[position..<end]
      position = end
      if !isName(bytes[end...]), let new = change(try value(Array(literal))) {
        result += quoted(new)
        changes += 1
      } else {
        result += literal
      }
    }
    return changes == 0 ? nil : (String(decoding: result, as: UTF8.self), changes)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Where the string that begins at `start` ends.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != quote { position += bytes[position] == backslash ? 2 : 1 }
    return min(position + 1, bytes.count)
  }

  /// A member's name is followed by a colon.
  private static func isName(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: ":")
  }

  private static func value(_ literal: [UInt8]) throws -> String {
    guard let text = (try? JSONParser.parse(literal))?.string else {
      throw ArchiveCorruption("a forecast that isn't JSON")
    }
    return text
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var bytes = [quote]
    for byte in text.utf8 {
      switch byte {
      case quote, backslash: bytes += [backslash, byte]
      case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes + [quote]
  }
}
