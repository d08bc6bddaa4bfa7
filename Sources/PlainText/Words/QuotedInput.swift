// SPDX-License-Identifier: GPL-3.0-or-later

/// Text from a file as a message may repeat it: on one line, not too long, and without characters that could change
/// what a terminal shows.
package enum QuotedInput {
  package static let longest = 72

  package static func of(_ text: String) -> String {
    var echo = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < longest else { return echo + "…" }
      count += 1
      switch scalar {
      case "\n": echo += "\\n"
      case "\t": echo += "\\t"
      default:
        if hides(scalar) {
          echo += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
          echo.unicodeScalars.append(scalar)
        }
      }
    }
    return echo
  }

  /// Controls, formats (the bidirectional ones among them), separators of lines and private characters.
  private static func hides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    default: false
    }
  }
}
