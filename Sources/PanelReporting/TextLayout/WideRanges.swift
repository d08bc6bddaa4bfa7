// SPDX-License-Identifier: GPL-3.0-or-later

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
