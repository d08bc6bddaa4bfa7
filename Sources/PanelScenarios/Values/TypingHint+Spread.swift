// SPDX-License-Identifier: GPL-3.0-or-later

extension TypingHint {
  /// `9m bis 14m`, `9-14`, `between 9m and 14m` or `10m ± 2m` as a range; what to write instead.
  ///
  /// Bare numbers are taken for minutes.
  static func ofSpread(_ text: String, percentages: Bool) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    let form =
      #/
      (?:between|from|about|zwischen|von|entre|de)?\x20*
      ([0-9]+(?:\.[0-9]+)?)\x20*([a-z%]*?)\x20*
      (-|–|—|‐|‑|−|\.\.\.?|…|~|\/|±|\+\/-|\+-|to|and|or|bis|und|oder|et|à|a)\x20*
      ([0-9]+(?:\.[0-9]+)?)\x20*([a-z%]*)
      /#
    guard let match = text.lowercased().wholeMatch(of: form), var low = Double(match.1), var high = Double(match.4),
      let lowUnit = unit(match.2), let highUnit = unit(match.5)
    else { return nil }
    let unit = highUnit.isEmpty ? (lowUnit.isEmpty ? "m" : lowUnit) : highUnit
    var first = lowUnit.isEmpty ? unit : lowUnit
    let second = unit
    if ["±", "+/-", "+-"].contains(match.3) {
      // Of different units the middle would have to be converted.
      guard first == second, high < low else { return nil }
      (low, high) = (low - high, low + high)
      first = second
    }
    guard low > 0, percentages || (first != "%" && second != "%") else { return nil }
    let range = "\(low.hundredths)\(first) to \(high.hundredths)\(second)"
    return range == text ? nil : range
  }

  /// The unit that a word begins with; `nil` for one that isn't known.
  private static func unit(_ word: Substring) -> String? {
    switch word {
    case "", "%": String(word)
    case "m", "s", "h": String(word)
    case _ where word.hasPrefix("min"): "m"
    case _ where word.hasPrefix("sec") || word.hasPrefix("sek"): "s"
    case _ where word.hasPrefix("h") || word.hasPrefix("st"): "h"
    default: nil
    }
  }
}

extension Double {
  /// To the hundredth, without zeros at the end.
  fileprivate var hundredths: String {
    let rounded = (self * 100).rounded() / 100
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }
}
