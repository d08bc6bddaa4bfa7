// SPDX-License-Identifier: GPL-3.0-or-later

/// How many columns of a terminal a text takes.
///
/// What a reader takes for one character is a grapheme cluster. An emoji cluster, a family of seven scalars included,
/// takes two columns; any other takes the sum of its scalars' widths, where combining marks have none. Characters of
/// ambiguous width (Greek, box drawing) count as one column, as they do outside East Asian legacy encodings.
package enum DisplayWidth {
  /// The columns that `text` takes on one line. Control characters count as none; see ``SafeText``.
  package static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns that one character takes: 0, 1 or 2, more only for clusters of several spacing letters.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    if isEmoji(scalars, first) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// The columns that one scalar takes by itself.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    let properties = scalar.properties
    if scalar.value == 0xAD { return 1 }
    if properties.isDefaultIgnorableCodePoint || isLaterJamo(scalar) { return 0 }
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if isRegionalIndicator(scalar) { return 1 }
    return properties.isEmojiPresentation || WideRanges.contains(scalar) ? 2 : 1
  }

  private static func isEmoji(_ scalars: Character.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
    if first.properties.isEmojiPresentation { return true }
    // A text symbol, a digit or a letter becomes an emoji by the selector U+FE0F or by a skin tone.
    guard first.properties.isEmoji else { return false }
    return scalars.contains { $0.value == 0xFE0F || $0.properties.isEmojiModifier }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Hangul's vowels and final consonants stand in the leading consonant's columns.
  private static func isLaterJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }
}

/// The scalars that East Asian typography sets two columns wide, apart from emoji.
///
/// Source: Unicode 15.0, `EastAsianWidth.txt` (https://www.unicode.org/Public/15.0.0/ucd/EastAsianWidth.txt), the
/// classes W and F. Scalars with emoji presentation are left out, because the standard library knows them; gaps that
/// hold only those, unassigned scalars and combining marks are closed. That leaves 22 ranges of the file's 122.
enum WideRanges {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return ranges.contains { $0.contains(scalar.value) }
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul's leading consonants
    0x2329...0x232A,  // angle brackets
    0x2E80...0x2FFB,  // radicals, description characters
    0x3000...0x3029, 0x3030...0x303E,  // ideographic space, punctuation
    0x3041...0x31E3,  // kana, Bopomofo, Hangul's compatibility letters, strokes
    0x31F0...0x3247, 0x3250...0x4DBF,  // kana, enclosed letters, ideographs
    0x4E00...0xA4C6,  // ideographs, Yi
    0xA960...0xA97C,  // Hangul's leading consonants
    0xAC00...0xD7A3,  // Hangul's syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE6B,  // vertical and small forms
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
    0x16FE0...0x16FE3, 0x17000...0x187F7, 0x18800...0x18CD5, 0x18D00...0x18D08,  // Tangut, Khitan
    0x1AFF0...0x1B2FB,  // kana, Nüshu
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x3FFFD,  // ideographs of the supplementary planes
  ]
}
