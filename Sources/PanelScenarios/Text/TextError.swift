// SPDX-License-Identifier: GPL-3.0-or-later

/// Why bytes are no text that a scenario could be read from.
enum TextError: Error, Hashable {
  /// UTF-16 or UTF-32, by the name people know.
  case encoding(String)
  /// What another program saves, by the name people know.
  case document(String)
  case notUTF8(byte: UInt8, at: Place)
  /// A control character, or another that no editor shows.
  case unseen(scalar: UInt32, at: Place)

  /// How it is reported.
  var problem: Problem {
    let allowed = "text in UTF-8"
    switch self {
    case .encoding(let name):
      return Problem(
        rule: .textEncoding, place: .start, message: "this file is in \(name)", allowed: allowed,
        hint: "save it as UTF-8")
    case .document(let name):
      return Problem(
        rule: .textEncoding, place: .start, message: "this file is \(name)", allowed: allowed,
        hint: "save it as plain text")
    case .notUTF8(let byte, let place):
      let written = "0x" + String(byte, radix: 16, uppercase: true)
      // 0xA0 and 0xAD are a space and a hyphen that nobody sees.
      let latin = byte > 0xA0 && byte != 0xAD ? ", which in Latin-1 is \(Unicode.Scalar(byte))" : ""
      return Problem(
        rule: .textEncoding, place: place, message: "a byte that is no UTF-8", read: written + latin, allowed: allowed,
        hint: "save the file as UTF-8")
    case .unseen(let scalar, let place):
      let code =
        "U+" + String(repeating: "0", count: max(0, 4 - String(scalar, radix: 16).count))
        + String(scalar, radix: 16, uppercase: true)
      let kind =
        switch scalar {
        case 0x85, 0x2028, 0x2029: "a line break that most editors don't show"
        case 0xFEFF: "a byte order mark within the text"
        default: "a control character"
        }
      return Problem(
        rule: .textControl, place: place, message: kind, read: code,
        allowed: "visible characters, spaces and line breaks",
        hint: "delete it, or retype the line")
    }
  }
}
