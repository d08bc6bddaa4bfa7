// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// What a cell of a timing table says.
enum TableCell {
  /// Whether a cell says that there is nothing to say.
  static func isEmpty(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return true }
    switch first {
    case "n", "N": return ["na", "n/a", "null", "none"].contains(text.lowercased())
    case "-", "–", "—": return text.unicodeScalars.count == 1
    default: return false
    }
  }

  /// Whether a cell is a number without a unit.
  static func isBareNumber(_ text: String) -> Bool {
    DecimalText.finite(text) != nil || DecimalText.finite(text, mark: UInt8(ascii: ",")) != nil
  }

  /// The seconds that a cell says: a number in `unit`, `12:30`, `1:02:03`, `25 min`, `1h15m`.
  ///
  /// - Parameter isPoint: whether it is a point in time, where `12:30` means minutes and seconds by itself.
  static func seconds(
    _ text: String, unit: TimeUnit?, isPoint: Bool, mark: inout DecimalMark
  ) throws(RecordError) -> Double {
    let seconds: Double
    if let number = try mark.number(text) {
      guard let size = unit?.seconds else {
        throw RecordError(
          "the bare number \(QuotedInput.of(text)) has no unit", remedy: "write 25 min, or name the unit with --map")
      }
      seconds = number * size
    } else if text.utf8.contains(UInt8(ascii: ":")) {
      seconds = try stamp(text, unit: unit, isPoint: isPoint)
    } else if let length = try lengthInWords(text, mark: &mark) {
      seconds = length
    } else {
      throw RecordError(
        "“\(QuotedInput.of(text))” is no time",
        remedy: "write a number, 12:30, 1:02:03 or 25 min; leave it empty if unknown")
    }
    guard seconds >= 0 else { throw RecordError("the time \(QuotedInput.of(text)) is negative") }
    guard seconds <= TimeLimits.latest else {
      throw RecordError("the time \(QuotedInput.of(text)) is longer than 31 years")
    }
    return seconds
  }

  private static func stamp(_ text: String, unit: TimeUnit?, isPoint: Bool) throws(RecordError) -> Double {
    guard let seconds = StampText.seconds(text) else {
      throw RecordError("“\(QuotedInput.of(text))” is no time", remedy: "write 12:30 or 1:02:03")
    }
    // Three parts can only be hours, minutes and seconds.
    guard text.utf8.count(where: { $0 == UInt8(ascii: ":") }) == 1 else { return seconds }
    switch unit {
    case .minutesAndSeconds, .minutes: return seconds
    case .hoursAndMinutes, .hours: return seconds * 60
    case .seconds where isPoint: return seconds
    case nil where isPoint: return seconds
    case .seconds, .milliseconds, .clock, nil:
      throw RecordError(
        "whether \(QuotedInput.of(text)) is in minutes and seconds or in hours and minutes isn't clear",
        remedy: "name the unit with --map, as in --map planned=COLUMN:mm:ss or :hh:mm")
    }
  }

  /// `1h15m`, `25 min`, `1 h 30 min`.
  private static func lengthInWords(_ text: String, mark: inout DecimalMark) throws(RecordError) -> Double? {
    var rest = Substring(text)
    var seconds = 0.0
    var last = Double.infinity
    while true {
      rest = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
      if rest.isEmpty { return last.isFinite ? seconds : nil }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
      rest = rest.dropFirst(digits.count).drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
      let word = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(word.count)
      if rest.first == "." { rest = rest.dropFirst() }
      // From larger to smaller units, each once.
      guard let size = TimeUnit(word: word)?.seconds, size < last, let number = try mark.number(String(digits))
      else { return nil }
      seconds += number * size
      last = size
    }
  }

  /// The seconds after midnight of a time of day, such as `09:30`, `9:30:00` or `9:30 pm`; `nil` where it is none.
  static func clockSeconds(_ text: String) -> Int? {
    var clock = text.lowercased()
    var shift: Int?
    for (ending, hours) in [("am", 0), ("pm", 12)] where clock.hasSuffix(ending) {
      shift = hours
      clock = clock.dropLast(2).trimmed
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, (1...2).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), parts.allSatisfy({ isDigits($0) }),
      var hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
    else { return nil }
    if let shift {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + shift
    }
    guard hour < 24, let second = parts.count == 3 ? Int(parts[2]) : 0, second < 60 else { return nil }
    return (hour * 60 + minute) * 60 + second
  }

  /// A day: `2024-02-03`, also with a time behind it, `2024/02/03` or `3.2.2024`.
  static func date(_ text: String) throws(RecordError) -> CivilDate {
    let day = text.prefix { $0 != "T" && $0 != " " }
    let marks: [Character] = ["-", "/", "."]
    let mark = day.first { marks.contains($0) }
    let parts = mark.map { day.split(separator: $0, omittingEmptySubsequences: false) } ?? []
    if parts.count == 3,
      parts.allSatisfy({ (1...4).contains($0.utf8.count) && isDigits($0) })
    {
      let numbers = parts.compactMap { Int($0) }
      let isYearFirst = parts[0].count == 4 && mark != "."
      let isDayFirst = parts[2].count == 4 && mark == "."
      if isYearFirst || isDayFirst {
        let (year, month, day) =
          isYearFirst ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
        if let date = CivilDate(year: year, month: month, day: day) { return date }
      }
    }
    throw RecordError("“\(QuotedInput.of(text))” is no day that can be told", remedy: "write it as 2024-02-03")
  }

  private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Whether a mark is set.
  static func truth(_ text: String) throws(RecordError) -> Bool {
    switch text.lowercased() {
    case "1", "true", "yes", "y", "x", "ja", "oui", "sí": return true
    case "0", "false", "no", "n", "nein", "non", "": return false
    default: throw RecordError("“\(QuotedInput.of(text))” is neither yes nor no", remedy: "write 1 or 0")
    }
  }
}
