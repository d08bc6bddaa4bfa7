// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Points of a session as the people in the room read them: by the clock on the wall, or, where a slot has no place on
/// the clock, in hours and minutes after its start.
struct SlotClock: Sendable {
  let slot: Slot

  var hasClock: Bool { slot.clock != nil }

  /// `13:05`, `00:20 (+1)` on the next day, `02:15*` where the clock shows it for the second time; without a clock `1:15`.
  func words(_ seconds: Double) -> String {
    guard let day = day(seconds), let clock = wallClock(seconds) else { return Self.hoursAndMinutes(seconds) }
    return clock.description + (isRepeated(seconds) ? "*" : "") + (day == 0 ? "" : " (\(day > 0 ? "+" : "")\(day))")
  }

  /// Whether the clock has shown this time before, because it was put back.
  private func isRepeated(_ seconds: Double) -> Bool {
    slot.clock?.changes.contains { change in
      let since = LengthWords.readable(seconds) - change.at.sinceStart.seconds
      return since >= 0 && since < -change.shift.seconds
    } ?? false
  }

  /// `12:47–13:05`, or one time where both ends read alike.
  func words(_ low: Double, _ high: Double) -> String {
    let (first, last) = (words(low), words(high))
    if first == last { return first }
    // The day is said once if it's the same.
    guard day(low) == day(high), let clock = wallClock(low) else { return "\(first)–\(last)" }
    let start = clock.description + (isRepeated(low) ? "*" : "")
    return "\(start)–\(last)"
  }

  /// The slot's end; with seconds where it isn't at a whole minute.
  var end: String {
    let length = slot.length.seconds
    return length == (length / 60).rounded() * 60 ? words(length) : wordsWithSeconds(length)
  }

  /// `12:59:40`, `00:00:20 (+1)`; without a clock `1:14:40`.
  func wordsWithSeconds(_ seconds: Double) -> String {
    let whole = LengthWords.readable(seconds).rounded()
    let minute = (whole / 60).rounded(.down)
    let rest = Int(whole - minute * 60)
    let parts = words(minute * 60).split(separator: " ", maxSplits: 1).map(String.init)
    let star = isRepeated(minute * 60) ? "*" : ""
    let time = parts[0].replacing("*", with: "") + (rest < 10 ? ":0" : ":") + "\(rest)" + star
    return ([time] + parts.dropFirst()).joined(separator: " ")
  }

  /// `11:45–13:00, 75 minutes`; without a clock how long it is.
  var span: String {
    (hasClock ? "\(words(0, slot.length.seconds)), " : "") + LengthWords.sentence(slot.length.seconds)
  }

  /// `by 13:00`; without a clock `within the 75 minutes`.
  var byTheEnd: String { hasClock ? "by \(end)" : "within the \(LengthWords.exact(slot.length.seconds))" }

  private func wallClock(_ seconds: Double) -> WallClock? {
    slot.wallClock(at: SessionTime(sinceStart: .seconds(LengthWords.readable(seconds))))
  }

  /// Days after the slot's first.
  private func day(_ seconds: Double) -> Int? {
    guard let clock = wallClock(seconds) else { return nil }
    return Int(((clock.secondsAfterMidnight / 60).rounded() / 1440).rounded(.down))
  }

  private static func hoursAndMinutes(_ seconds: Double) -> String {
    let minutes = Int((LengthWords.readable(seconds) / 60).rounded())
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    return (minutes < 0 ? "-" : "") + "\(hours):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

/// Times by which sessions end, in words that don't contradict how many are done by the slot's end.
extension SlotClock {
  private static let tolerance = Length.tolerance.seconds

  /// `by 13:05`, `within 1:20`: to the nearest minute, as the agenda's table has it.
  ///
  /// What is earlier than the slot's end isn't rounded to it, but said to the second, or as `just before 13:00`; what is
  /// later is rounded up from it.
  ///
  /// - Parameter isLate: whether it is later than the slot's end, which holds where `seconds` is too close to it to tell.
  func by(_ seconds: Double, isLate: Bool) -> String {
    let end = slot.length.seconds
    let preposition = hasClock ? "by" : "within"
    let isClose = (seconds - end).magnitude < 60
    if isClose, isLate, seconds <= end + Self.tolerance { return "just after \(self.end)" }
    if (seconds - end).magnitude <= Self.tolerance { return "\(preposition) \(self.end)" }
    if isClose, !isLate, seconds > end { return "just before \(self.end)" }
    let nearest = (seconds / 60).rounded() * 60
    let minute = seconds > end && nearest <= end ? Self.roundedUp(seconds, to: 60) : nearest
    let isOdd = isClose && end.truncatingRemainder(dividingBy: 60) != 0
    guard seconds < end, minute >= end - Self.tolerance || isOdd else { return "\(preposition) \(words(minute))" }
    let second = Self.roundedUp(seconds, to: 1)
    return second < end - Self.tolerance ? "\(preposition) \(wordsWithSeconds(second))" : "just before \(self.end)"
  }

  /// `at 12:55`, `after 1:10`, for times that all read alike; what reads like the slot's end says on which side it is.
  func at(_ low: Double, _ high: Double) -> String {
    let end = slot.length.seconds
    let preposition = hasClock ? "at" : "after"
    let middle = words((low + high) / 2)
    guard middle == words(end) else { return "\(preposition) \(middle)" }
    if low > end + Self.tolerance { return "just after \(self.end)" }
    if high < end - Self.tolerance { return "just before \(self.end)" }
    return high - low <= 2 * Self.tolerance ? "\(preposition) \(self.end)" : "\(preposition) about \(self.end)"
  }

  private static func roundedUp(_ seconds: Double, to unit: Double) -> Double {
    ((LengthWords.readable(seconds) - tolerance) / unit).rounded(.up) * unit
  }
}
