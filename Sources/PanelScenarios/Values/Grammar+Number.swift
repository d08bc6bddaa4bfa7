// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension Grammar {
  /// A number as YAML writes it: decimal, with or without an exponent. Nothing else counts, neither `inf` nor `0x10`.
  static func number(_ text: String) throws(ScalarError) -> Double {
    guard isNumber(text), let value = Double(text.hasSuffix(".") ? text + "0" : text), value.isFinite else {
      throw ScalarError(
        .numberGrammar, "this is no number", allowed: "a number such as 0.5 or 12",
        hint: TypingHint.of(text) ?? (try? percentage(text)).map { "write \(($0 * 100).written), without the sign" })
    }
    return value
  }

  /// A whole number in `range`.
  static func whole(_ text: String, in range: ClosedRange<Int>) throws(ScalarError) -> Int {
    let allowed = "a whole number, \(range.lowerBound) to \(range.upperBound)"
    let value: Double
    do throws(ScalarError) {
      value = try number(text)
    } catch {
      throw ScalarError(error.rule, error.message, allowed: allowed, hint: error.hint)
    }
    guard value == value.rounded() else { throw ScalarError(.numberGrammar, "not a whole number", allowed: allowed) }
    guard value >= Double(range.lowerBound), value <= Double(range.upperBound) else {
      throw ScalarError(.numberRange, "out of range", allowed: allowed)
    }
    return Int(value)
  }

  /// A percentage: digits and a percent sign. 1 stands for 100%.
  static func percentage(_ text: String) throws(ScalarError) -> Double {
    var cursor = TextCursor(text)
    let allowed = "a percentage such as 100%"
    guard let number = cursor.takeDecimal() else {
      throw ScalarError(.percentageGrammar, "this is no percentage", allowed: allowed, hint: TypingHint.of(text))
    }
    _ = cursor.takeSpaces()
    guard cursor.take("%"), cursor.isAtEnd else {
      // 1.3 is meant as 130%, and 130 too.
      let meant = cursor.isAtEnd ? "write " + Measure.written(share: number <= 10 ? number : number / 100) : nil
      throw ScalarError(
        .percentageGrammar, "this is no percentage", allowed: allowed, hint: TypingHint.of(text) ?? meant)
    }
    return number / 100
  }

  /// A chance: `12%` or `0.12`, in 0...1.
  ///
  /// - Parameter noun: what messages call it.
  static func chance(_ scalar: YAMLScalar, noun: String = "a chance") throws(ScalarError) -> Double {
    let allowed = "\(noun) from 0% to 100%, or from 0 to 1"
    let value: Double
    if scalar.text.contains("%") {
      do throws(ScalarError) {
        value = try percentage(scalar.text)
      } catch {
        throw ScalarError(.chanceGrammar, "this is no percentage and no number", allowed: allowed, hint: error.hint)
      }
    } else {
      guard isNumber(scalar.text), let number = try? number(scalar.text) else {
        throw ScalarError(
          .chanceGrammar, "this is no percentage and no number", allowed: allowed, hint: TypingHint.of(scalar.text))
      }
      guard scalar.isPlain else {
        throw ScalarError(
          .chanceGrammar, "a number in quotes", allowed: allowed, hint: "write \(scalar.text) without quotes")
      }
      value = number
    }
    guard value >= 0 else { throw ScalarError(.chanceRange, "\(noun) can't be negative", allowed: allowed) }
    guard value <= 1 else {
      let percent = !scalar.text.contains("%") && value >= 2 && value <= 100
      throw ScalarError(
        .chanceRange, "\(noun) above 1", allowed: allowed, hint: percent ? "write \(scalar.text)%" : nil)
    }
    return value
  }

  /// Whether a text is a number of YAML's core schema in decimal notation.
  private static func isNumber(_ text: String) -> Bool {
    var cursor = TextCursor(text)
    if !cursor.take("-") { _ = cursor.take("+") }
    let whole = cursor.takeDigits()
    let fraction = cursor.take(".") ? cursor.takeDigits() : ""
    guard !(whole.isEmpty && fraction.isEmpty) else { return false }
    if cursor.take("e") || cursor.take("E") {
      if !cursor.take("-") { _ = cursor.take("+") }
      guard !cursor.takeDigits().isEmpty else { return false }
    }
    return cursor.isAtEnd
  }
}
