// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension Grammar {
  /// A length, or a percentage of the item's planned time where that is allowed.
  static func measure(_ text: String, percentages: Bool) throws(ScalarError) -> Measure {
    guard text.hasSuffix("%") else { return .length(try length(text)) }
    guard percentages else {
      throw ScalarError(
        .lengthPercentage, "a percentage, but nothing is planned here that it could be of", allowed: lengthExamples)
    }
    return .share(try share(text, positive: false))
  }

  /// A percentage of a planned time, up to 1000%.
  static func share(_ text: String, positive: Bool) throws(ScalarError) -> Double {
    let share = try percentage(text)
    let (least, greatest) = (Scenario.Limits.smallestShare, Scenario.Limits.greatestShare)
    guard share >= least || (share == 0 && !positive), share <= greatest else {
      throw ScalarError(
        .init(.shareOutOfRange), "out of range",
        allowed: (positive ? "" : "0%, or ")
          + "\(Measure.written(share: least)) to \(Measure.written(share: greatest))")
    }
    return share
  }

  static let uncertainExamples = "10m, 8m to 13m, or a family such as { pert: { min: 8m, mode: 10m, max: 15m } }"

  /// An uncertain length written in a word: `10m` or `8m to 13m`.
  static func uncertain(_ text: String, percentages: Bool) throws(ScalarError) -> UncertainLength {
    guard let (low, high) = rangeEnds(text) else {
      do throws(ScalarError) {
        return .exactly(try measure(text, percentages: percentages))
      } catch {
        throw uncertainError(error, TypingHint.ofRange(text), text, percentages: percentages)
      }
    }
    do throws(ScalarError) {
      return .range(
        p10: try measure(low, percentages: percentages), p90: try measure(high, percentages: percentages))
    } catch {
      let range = TypingHint.ofRange("\(low) - \(high)", bareUnit: "m")
      throw uncertainError(error, range, text, percentages: percentages)
    }
  }

  /// What is wrong with a text that is no uncertain length: ranges and families are wanted too.
  private static func uncertainError(
    _ error: ScalarError, _ range: String?, _ text: String, percentages: Bool
  ) -> ScalarError {
    var scalarError = error
    if scalarError.allowed == lengthExamples { scalarError.allowed = uncertainExamples }
    if let range = range ?? TypingHint.ofSpread(text, percentages: percentages) { scalarError.hint = "write \(range)" }
    return scalarError
  }

  /// The two sides of ` to `.
  private static func rangeEnds(_ text: String) -> (low: String, high: String)? {
    guard let word = text.firstRange(of: " to ") else { return nil }
    var low = text[..<word.lowerBound]
    while low.last == " " { low.removeLast() }
    return (String(low), String(text[word.upperBound...].drop { $0 == " " }))
  }
}
