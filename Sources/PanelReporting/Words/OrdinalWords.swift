// SPDX-License-Identifier: GPL-3.0-or-later

/// Ordinal numbers with their article.
enum OrdinalWords {
  /// `a 4th`, `an 8th`, `a 22nd`.
  static func withArticle(_ number: Int) -> String {
    // 8, 11, 18, 80 to 89, 800 and so on begin with a vowel; so do 11 and 18 thousand.
    let digits = String(number)
    let isVowel = digits.first == "8" || (digits.count % 3 == 2 && (digits.hasPrefix("11") || digits.hasPrefix("18")))
    return (isVowel ? "an " : "a ") + of(number)
  }

  /// `1st`, `12th`, `23rd`.
  static func of(_ number: Int) -> String {
    let suffix =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return NumberWords.grouped(number) + suffix
  }
}
