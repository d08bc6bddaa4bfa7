// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

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
