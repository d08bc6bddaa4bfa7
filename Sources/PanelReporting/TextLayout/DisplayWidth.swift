// SPDX-License-Identifier: GPL-3.0-or-later

/// How many columns of a terminal a text takes.
///
/// What a reader takes for one character is a grapheme cluster. An emoji cluster, a family of seven scalars included,
/// takes two columns; any other takes the sum of its scalars' widths, where combining marks have none. Characters of
/// ambiguous width (Greek, box drawing) count as one column, as they do outside East Asian legacy encodings.
public enum DisplayWidth {
  /// The columns that `text` takes on one line. Control characters count as none; see ``SafeText``.
  public static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns that one character takes: 0, 1 or 2, more only for clusters of several spacing letters.
  public static func of(_ character: Character) -> Int {
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
