// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension Grammar {
  /// A length, or a percentage of the item's planned time where that is allowed.
  static func measure(_ text: String, percentages: Bool) throws(Misreading) -> Measure {
    guard text.hasSuffix("%") else { return .length(try length(text)) }
    guard percentages else {
      throw Misreading(
        .lengthPercentage, "a percentage, but nothing is planned here that it could be of", allowed: lengthExamples)
    }
    return .share(try share(text, positive: false))
  }

  /// A percentage of a planned time, up to 1000%.
  static func share(_ text: String, positive: Bool) throws(Misreading) -> Double {
    let share = try percentage(text)
    let (least, greatest) = (Scenario.Limits.smallestShare, Scenario.Limits.greatestShare)
    guard share >= least || (share == 0 && !positive), share <= greatest else {
      throw Misreading(
        .init(.shareOutOfRange), "out of range",
        allowed: (positive ? "" : "0%, or ")
          + "\(Measure.written(share: least)) to \(Measure.written(share: greatest))")
    }
    return share
  }

  /// An uncertain length written in a word: `10m` or `8m to 13m`.
  static func uncertain(_ text: String, percentages: Bool) throws(Misreading) -> UncertainLength {
    guard let (low, high) = rangeEnds(text) else {
      do throws(Misreading) {
        return .exactly(try measure(text, percentages: percentages))
      } catch {
        var misreading = error
        if let range = TypingHint.ofRange(text) { misreading.hint = "write \(range)" }
        throw misreading
      }
    }
    do throws(Misreading) {
      return .range(
        p10: try measure(low, percentages: percentages), p90: try measure(high, percentages: percentages))
    } catch {
      var misreading = error
      if let range = TypingHint.ofRange("\(low) - \(high)", bareUnit: "m") { misreading.hint = "write \(range)" }
      throw misreading
    }
  }

  /// The two sides of ` to `.
  private static func rangeEnds(_ text: String) -> (low: String, high: String)? {
    guard let word = text.firstRange(of: " to ") else { return nil }
    var low = text[..<word.lowerBound]
    while low.last == " " { low.removeLast() }
    return (String(low), String(text[word.upperBound...].drop { $0 == " " }))
  }
}
