// SPDX-License-Identifier: GPL-3.0-or-later

/// Text from a scenario, made fit for a terminal: what a title says can neither drive the terminal nor reorder a line.
package enum SafeText {
  /// `text` on one line, with nothing in it that a terminal obeys.
  ///
  /// Line ends and tabs become spaces. Every other control character (ESC and the C1 set among them), every character
  /// that changes the direction of writing and every non-character becomes a visible `�`. Invisible characters that
  /// only mark a place (zero-width space, soft hyphen) go. A mark that begins the text gets a `◌` to stand on.
  package static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch treatment(of: scalar) {
      case .keep: result.append(scalar)
      case .space: result.append(" ")
      case .replace: result.append("\u{FFFD}")
      case .drop: break
      }
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    if let first = result.first, first.properties.isGraphemeExtend { result.insert("\u{25CC}", at: result.startIndex) }
    return String(result)
  }

  /// Each line of `text` made fit for a terminal, with its indentation and its end.
  package static func visibleLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let indentation = line.prefix { $0 == " " }
        return indentation + visible(String(line.dropFirst(indentation.count)))
      }
      .joined(separator: "\n")
  }

  /// `text` without anything that drives or reorders a terminal: the last gate before one, whatever came before it.
  static func gated(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { treatment(of: $0) == .replace }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { treatment(of: $0) == .replace ? "\u{FFFD}" : $0 }))
  }

  /// Whether a terminal shows `scalar` as it is.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool { treatment(of: scalar) == .keep }

  private enum Treatment { case keep, space, replace, drop }

  private static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    if (0x20..<0x7F).contains(scalar.value) { return .keep }
    switch scalar.value {
    case 0x09, 0x0A, 0x2028, 0x2029: return .space
    case 0xAD, 0x180E, 0x200B, 0x2060...0x2064, 0xFEFF: return .drop
    case 0xFFF9...0xFFFB: return .replace
    default: break
    }
    if scalar.properties.generalCategory == .control || isBidirectional(scalar) { return .replace }
    return scalar.properties.isNoncharacterCodePoint ? .replace : .keep
  }

  /// Marks, embeddings, overrides and isolates of the bidirectional algorithm, and their deprecated relatives.
  private static func isBidirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
    default: false
    }
  }
}
