// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// How an event repeats (RFC 5545, section 3.3.10).
struct RecurrenceRule: Hashable {
  var frequency: Frequency
  var interval = 1
  var count: Int?
  var until: CalendarTime?
  var months: [Int] = []
  var weekNumbers: [Int] = []
  var yearDays: [Int] = []
  var monthDays: [Int] = []
  var weekdays: [Weekday] = []
  var hours: [Int] = []
  var minutes: [Int] = []
  var seconds: [Int] = []
  var positions: [Int] = []
  /// From 1 for Monday to 7 for Sunday.
  var weekStart = 1

  enum Frequency: String { case secondly, minutely, hourly, daily, weekly, monthly, yearly }

  struct Weekday: Hashable {
    /// Which of them in the month or the year, from the end where it is negative; 0 for each.
    var ordinal: Int
    /// From 1 for Monday to 7 for Sunday.
    var day: Int
  }

  /// Why a text is no rule that can be expanded.
  struct Fault: Error { var message: String }

  init(_ text: String) throws(Fault) {
    var parts: [String: Substring] = [:]
    // Google's calendar was seen to end rules with a semicolon.
    for part in text.uppercased().split(separator: ";") where !part.trimmed.isEmpty {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw Fault(message: "“\(QuotedInput.of(String(part)))” has no value") }
      guard parts.updateValue(sides[1], forKey: sides[0].trimmed) == nil else {
        throw Fault(message: "\(QuotedInput.of(String(sides[0]))) stands twice")
      }
    }
    guard let written = parts.removeValue(forKey: "FREQ") else { throw Fault(message: "FREQ is missing") }
    guard let frequency = Frequency(rawValue: written.trimmed.lowercased()) else {
      throw Fault(message: "FREQ=\(QuotedInput.of(String(written))) is unknown")
    }
    self.frequency = frequency
    for (name, value) in parts.sorted(by: { $0.key < $1.key }) { try take(name, value) }
    if weekdays.contains(where: { $0.ordinal != 0 }), !([.monthly, .yearly].contains(frequency) && weekNumbers.isEmpty)
    {
      throw Fault(message: "BYDAY counts weekdays, which FREQ=\(frequency.rawValue.uppercased()) doesn't allow here")
    }
    if !weekNumbers.isEmpty, frequency != .yearly { throw Fault(message: "BYWEEKNO goes with FREQ=YEARLY only") }
  }

  private mutating func take(_ name: String, _ value: Substring) throws(Fault) {
    switch name {
    case "INTERVAL": interval = try number(name, value, 1...10_000)
    case "COUNT": count = try number(name, value, 1...1_000_000)
    case "UNTIL":
      guard let time = CalendarTime(value) else {
        throw Fault(message: "UNTIL=\(QuotedInput.of(String(value))) is no time")
      }
      until = time
    case "BYMONTH": months = try list(name, value, 1...12)
    case "BYWEEKNO": weekNumbers = try list(name, value, 1...53, signed: true)
    case "BYYEARDAY": yearDays = try list(name, value, 1...366, signed: true)
    case "BYMONTHDAY": monthDays = try list(name, value, 1...31, signed: true)
    case "BYHOUR": hours = try list(name, value, 0...23)
    case "BYMINUTE": minutes = try list(name, value, 0...59)
    case "BYSECOND": seconds = try list(name, value, 0...60).map { min($0, 59) }
    case "BYSETPOS": positions = try list(name, value, 1...366, signed: true)
    case "BYDAY":
      weekdays = []
      for part in value.split(separator: ",") { weekdays.append(try weekday(part.trimmed)) }
    case "WKST":
      guard let day = Self.names.firstIndex(of: value.trimmed) else {
        throw Fault(message: "WKST=\(QuotedInput.of(String(value))) is no day of the week")
      }
      weekStart = day + 1
    default: throw Fault(message: "\(QuotedInput.of(name)) isn't understood")
    }
  }

  private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private func number(_ name: String, _ text: some StringProtocol, _ range: ClosedRange<Int>) throws(Fault) -> Int {
    guard let number = Int(text.trimmed), range.contains(number) else {
      throw Fault(
        message: "\(name)=\(QuotedInput.of(String(text))) isn't in \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func list(
    _ name: String, _ text: Substring, _ range: ClosedRange<Int>, signed: Bool = false
  ) throws(Fault) -> [Int] {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let isNegative = signed && part.trimmed.hasPrefix("-")
      let number = try number(name, isNegative ? String(part.trimmed.dropFirst()) : String(part), range)
      numbers.append(isNegative ? -number : number)
    }
    return numbers
  }

  private func weekday(_ text: String) throws(Fault) -> Weekday {
    guard let day = Self.names.firstIndex(of: String(text.suffix(2))) else {
      throw Fault(message: "BYDAY=\(QuotedInput.of(text)) is no day of the week")
    }
    let ordinal = text.dropLast(2)
    guard !ordinal.isEmpty else { return Weekday(ordinal: 0, day: day + 1) }
    guard let number = Int(ordinal), (1...53).contains(abs(number)) else {
      throw Fault(message: "BYDAY=\(QuotedInput.of(text)) counts from 1 to 53, or from -1 to -53")
    }
    return Weekday(ordinal: number, day: day + 1)
  }
}
