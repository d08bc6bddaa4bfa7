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
