// SPDX-License-Identifier: GPL-3.0-or-later

extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: String {
    // Most texts begin and end with ASCII that is no space, and then there is nothing to look up.
    let isPlain: (Unicode.Scalar) -> Bool = { (0x21...0x7E).contains($0.value) }
    if let first = unicodeScalars.first, let last = unicodeScalars.last, isPlain(first), isPlain(last) {
      return String(self)
    }
    let scalars = unicodeScalars
    let isSpace: (Unicode.Scalar) -> Bool = \.properties.isWhitespace
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
