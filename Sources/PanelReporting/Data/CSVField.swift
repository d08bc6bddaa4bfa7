// SPDX-License-Identifier: GPL-3.0-or-later

/// One field of a CSV file (RFC 4180).
enum CSVField {
  /// A piece of text, always in quotation marks.
  ///
  /// Spreadsheets run a cell that begins like a formula; such a text gets an apostrophe in front, which they take for
  /// "this is text". Control and bidirectional characters are replaced as on a terminal (``SafeText``).
  static func text(_ text: String) -> String {
    let visible = SafeText.visible(text)
    let isFormula = startsFormula(text) || startsFormula(visible)
    return "\"" + (isFormula ? "'" : "") + visible.replacing("\"", with: "\"\"") + "\""
  }

  /// A number, as in JSON; empty for `nil` and for what isn't finite.
  static func number(_ number: Double?) -> String {
    let value = JSONValue.number(number)
    return value == .null ? "" : value.text
  }

  /// Programs differ in what they skip at the start of a cell, so everything that may be skipped is.
  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let start = text.unicodeScalars.first { !($0.properties.isWhitespace || !SafeText.isHarmless($0)) }
    return start.map { formulaStarts.contains($0) } ?? false
  }

  /// With their full-width forms, which some programs treat alike.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
