// SPDX-License-Identifier: GPL-3.0-or-later

internal import Stochastics

/// Numbers as people read them.
enum NumberWords {
  /// `1,000,000`.
  static func grouped(_ number: some BinaryInteger) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return number < 0 ? "-" + result : result
  }

  /// `number` with `decimals` digits after the point, rounded by `rule`.
  static func decimal(
    _ number: Double, _ decimals: Int, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return String(number) }
    let scale = (0..<decimals).reduce(1) { value, _ in value * 10 }
    let scaled = Int64((number * Double(scale)).rounded(rule))
    let whole = scaled.magnitude / UInt64(scale)
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let fraction = String(scaled.magnitude % UInt64(scale))
    return sign + String(whole) + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// `12`, `12.5`, `12.25`: what a picture needs of a number, the same everywhere.
  static func short(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    var text = decimal(value, 2)
    while text.contains("."), text.last == "0" || text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// A chance in whole percent, for tables: `57%`. What isn't quite never or always says so: `<1%`, `>99%`.
  static func percent(_ chance: Double) -> String {
    if chance > 0, chance < 0.005 { return "<1%" }
    if chance < 1, chance >= 0.995 { return ">99%" }
    return decimal(chance * 100, 0) + "%"
  }

  /// A chance wanted: `90%`, `99.5%`, `99.99%`.
  static func required(_ chance: Double) -> String {
    for decimals in 0..<4 {
      let text = decimal(chance * 100, decimals)
      if let value = Double(text), (value - chance * 100).magnitude < 1e-9 { return text + "%" }
    }
    return decimal(chance * 100, 4) + "%"
  }

  /// A share in percentage points with two digits that matter: `0.1`, `0.05`, `0.0012`.
  static func points(_ share: Double, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero) -> String {
    let points = share * 100
    var decimals = 0
    var scale = 1.0
    while decimals < 8, points * scale < 10 {
      decimals += 1
      scale *= 10
    }
    // What rounding errors of the arithmetic add isn't rounded up.
    var text = decimal(rule == .up ? points * (1 - 1e-9) : points, decimals, rule)
    while text.contains("."), text.last == "0" || text.last == "." { text.removeLast() }
    return text
  }

  /// A chance with its 95% interval: `60.1% (60.0–60.2%)`.
  static func percent(_ estimate: Estimate) -> String {
    finePercent(estimate) + (interval(estimate).map { " " + $0 } ?? "")
  }

  /// A chance with the decimals that its interval leaves it: `60.1%`, or its bound: `>99.99%`.
  static func finePercent(_ estimate: Estimate) -> String {
    edge(estimate) ?? bound(estimate.value * 100, fineness(estimate), .toNearestOrAwayFromZero) + "%"
  }

  /// `>99.99%`, `<0.01%`: the bound of a chance that would read as always or never, but isn't known to be.
  static func edge(_ estimate: Estimate) -> String? {
    let isLikely = estimate.value > 0.5
    let rare = isLikely ? estimate.complement : estimate
    guard let high = rare.interval?.high, high > 0, high <= 0.01 else { return nil }
    let decimals = fineness(estimate)
    guard Double(decimal(rare.value * 100, decimals)) == 0 else { return nil }
    let scale = decimals == 2 ? 100.0 : 10
    let least = (high * 100 * scale - 1e-9).rounded(.up) / scale
    return isLikely ? ">\(decimal(100 - least, decimals))%" : "<\(decimal(least, decimals))%"
  }

  /// The 95% interval of a chance, rounded outwards: `(60.0–60.2%)`; `nil` where ``finePercent(_:)`` gives its bound.
  static func interval(_ estimate: Estimate) -> String? {
    guard let interval = estimate.interval, edge(estimate) == nil else { return nil }
    let decimals = fineness(estimate)
    // A bound that is a rounding error away from a figure of this fineness is that figure.
    let low = bound(interval.low * 100 + 1e-9, decimals, .down)
    let high = bound(interval.high * 100 - 1e-9, decimals, .up)
    return "(\(low)–\(high)%)"
  }

  /// A percentage, where 0 and 100 need no decimals.
  private static func bound(_ percent: Double, _ decimals: Int, _ rule: FloatingPointRoundingRule) -> String {
    let text = decimal(percent, decimals, rule)
    return Double(text) == 0 || Double(text) == 100 ? decimal(percent, 0, rule) : text
  }

  /// Decimals after which a percentage says nothing more.
  private static func fineness(_ estimate: Estimate) -> Int {
    guard let interval = estimate.interval else { return 1 }
    let width = interval.high - interval.low
    if width <= 0.001, min(estimate.value, 1 - estimate.value) < 0.001 { return 2 }
    return width > 0.03 ? 0 : 1
  }

  /// `0.05 s`, `12 s`, `3 min`: how long a computation took.
  static func elapsed(_ seconds: Double) -> String {
    if seconds < 0.01 { return "under 0.01 s" }
    if seconds < 1 { return decimal(seconds, 2) + " s" }
    if seconds < 10 { return decimal(seconds, 1) + " s" }
    if seconds < 120 { return decimal(seconds, 0) + " s" }
    return decimal(seconds / 60, 0) + " min"
  }

  /// `20 million`, `850,000`: a number of which two digits matter.
  static func rough(_ number: Double) -> String {
    guard number.isFinite, number < 1e15 else { return String(number) }
    let units: [(Double, String)] = [(1e9, " billion"), (1e6, " million")]
    for (unit, name) in units where number >= unit {
      let text = decimal(number / unit, number < 10 * unit ? 1 : 0)
      return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + name
    }
    if number < 100 { return decimal(number, 0) }
    var scale = 1.0
    while number / scale >= 100 { scale *= 10 }
    return grouped(Int((number / scale).rounded() * scale))
  }
}

/// `1 turn`, `8,153 turns`.
enum CountWords {
  /// - Parameter noun: in the singular; its plural ends in s unless `plural` says otherwise.
  static func of(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(NumberWords.grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

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
