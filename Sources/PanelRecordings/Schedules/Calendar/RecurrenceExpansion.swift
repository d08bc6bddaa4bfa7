// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import PanelModel

/// The times at which a rule repeats, one period after the other.
struct RecurrenceExpansion {
  /// How many times one rule may give.
  static let most = 10_000

  private let rule: RecurrenceRule
  private let start: LocalTime
  private let startDate: CivilDate
  private let hours: [Int]
  private let minutes: [Int]
  private let seconds: [Int]
  /// How many days and times may still be looked at, so that no rule takes an afternoon.
  private(set) var budget: Int

  init(_ rule: RecurrenceRule, from start: LocalTime, date: CivilDate, budget: Int) {
    self.rule = rule
    self.start = start
    startDate = date
    self.budget = budget
    let after = start.secondsAfterMidnight
    hours = rule.hours.isEmpty ? [after / 3600] : Set(rule.hours).sorted()
    minutes = rule.minutes.isEmpty ? [after / 60 % 60] : Set(rule.minutes).sorted()
    seconds = rule.seconds.isEmpty ? [after % 60] : Set(rule.seconds).sorted()
  }

  /// The times from the start on, in order.
  ///
  /// - Parameter isWithin: whether a time isn't beyond the rule's end, or beyond what is wanted.
  mutating func times(isWithin: (LocalTime) -> Bool) throws(RecurrenceRule.Fault) -> [LocalTime] {
    var times: [LocalTime] = []
    var period = Period(rule, from: start, date: startDate)
    while let (candidates, next) = try candidates(of: period) {
      for time in atPositions(candidates) where time >= start {
        guard isWithin(time), times.count < rule.count ?? .max else { return times }
        guard times.count < Self.most else {
          throw RecurrenceRule.Fault(message: "it repeats more than \(Self.most) times")
        }
        times.append(time)
      }
      if times.count == rule.count { return times }
      // A period begins before all its times.
      guard isWithin(next.begin) else { return times }
      period = next
    }
    return times
  }

  private func atPositions(_ times: [LocalTime]) -> [LocalTime] {
    guard !rule.positions.isEmpty else { return times }
    return times.enumerated().filter { index, _ in
      rule.positions.contains(index + 1) || rule.positions.contains(index - times.count)
    }.map(\.element)
  }

  /// The times of a period in order, and the period after it; `nil` beyond the calendar.
  private mutating func candidates(
    of period: Period
  ) throws(RecurrenceRule.Fault) -> (times: [LocalTime], next: Period)? {
    guard let days = period.days else { return nil }
    var times: [LocalTime] = []
    if period.isWithinDay {
      try spend(1)
      let begin = period.begin
      guard let date = begin.date else { return nil }
      guard rule.holds(on: date, start: startDate) else {
        return ([], period.next(notBefore: (days.lowerBound + 1) * 86_400))
      }
      let after = begin.secondsAfterMidnight
      guard rule.hours.isEmpty || rule.hours.contains(after / 3600) else {
        return ([], period.next(notBefore: begin.seconds - after % 3600 + 3600))
      }
      if rule.frequency != .hourly {
        guard rule.minutes.isEmpty || rule.minutes.contains(after / 60 % 60) else {
          return ([], period.next(notBefore: begin.seconds - after % 60 + 60))
        }
      }
      switch rule.frequency {
      case .secondly: if rule.seconds.isEmpty || rule.seconds.contains(after % 60) { times = [begin] }
      case .minutely: times = seconds.map { LocalTime(seconds: begin.seconds - after % 60 + $0) }
      default:
        for minute in minutes {
          times += seconds.map { LocalTime(seconds: begin.seconds - after % 3600 + minute * 60 + $0) }
        }
      }
    } else {
      try spend(days.count)
      for day in days {
        guard let date = CivilDate(daysSince1970: day), rule.holds(on: date, start: startDate) else { continue }
        try spend(hours.count * minutes.count)
        for hour in hours {
          for minute in minutes {
            times += seconds.map { LocalTime(date, secondsAfterMidnight: hour * 3600 + minute * 60 + $0) }
          }
        }
      }
    }
    return (times, period.next(notBefore: .min))
  }

  private mutating func spend(_ amount: Int) throws(RecurrenceRule.Fault) {
    budget -= amount
    guard budget >= 0 else { throw RecurrenceRule.Fault(message: "it takes too long to expand") }
  }
}

/// A stretch of time in which a rule gives its times: a year, a month, a week, a day, or less.
private struct Period {
  let rule: RecurrenceRule
  let frequency: RecurrenceRule.Frequency
  /// Years, months, or else seconds since 1970.
  private var position: Int
  private let startOfDay: Int

  init(_ rule: RecurrenceRule, from start: LocalTime, date: CivilDate) {
    self.rule = rule
    frequency = rule.frequency
    startOfDay = start.seconds - start.secondsAfterMidnight
    position =
      switch rule.frequency {
      case .yearly: rule.weekNumbers.isEmpty ? date.year : rule.weekYear(of: date)
      case .monthly: date.year * 12 + date.month - 1
      case .weekly: rule.weekBegin(of: date.daysSince1970) * 86_400
      case .daily: startOfDay
      default: start.seconds
      }
  }

  var isWithinDay: Bool { [.hourly, .minutely, .secondly].contains(frequency) }

  private var step: Int {
    switch frequency {
    case .yearly, .monthly, .secondly: rule.interval
    case .weekly: rule.interval * 7 * 86_400
    case .daily: rule.interval * 86_400
    case .hourly: rule.interval * 3600
    case .minutely: rule.interval * 60
    }
  }

  /// Its first moment.
  var begin: LocalTime {
    switch frequency {
    case .yearly: LocalTime(seconds: firstDay(position) * 86_400)
    case .monthly: LocalTime(seconds: RecurrenceRule.day(position / 12, position % 12 + 1, 1) * 86_400)
    default: LocalTime(seconds: position)
    }
  }

  /// The first day of a year. A rule that numbers weeks goes by years of whole weeks.
  private func firstDay(_ year: Int) -> Int {
    rule.weekNumbers.isEmpty ? RecurrenceRule.day(year, 1, 1) : rule.firstWeek(year)
  }

  /// Its days since 1970; `nil` beyond the calendar.
  var days: Range<Int>? {
    let first = (begin.seconds - begin.secondsAfterMidnight) / 86_400
    guard first <= 2_932_896 else { return nil }
    switch frequency {
    case .yearly: return first..<firstDay(position + 1)
    case .monthly: return first..<RecurrenceRule.day((position + 1) / 12, (position + 1) % 12 + 1, 1)
    case .weekly: return first..<first + 7
    default: return first..<first + 1
    }
  }

  /// The next period of the rule, or a later one that begins at or after `bound`.
  func next(notBefore bound: Int) -> Period {
    var next = self
    let steps = bound > position ? max(1, (bound - position + step - 1) / step) : 1
    next.position += steps * step
    return next
  }
}
