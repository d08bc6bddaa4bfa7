// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension Grammar {
  /// A time of day: `11:45` or `9:05`.
  static func clockTime(_ text: String) throws(ScalarError) -> ClockTime {
    let allowed = "a time of day from 00:00 to 23:59"
    var cursor = TextCursor(text)
    let hour = cursor.takeDigits()
    let colon = cursor.take(":")
    let minute = cursor.takeDigits()
    guard colon, (1...2).contains(hour.utf8.count), minute.utf8.count == 2, cursor.isAtEnd,
      let hourNumber = Int(hour), let minuteNumber = Int(minute)
    else {
      throw ScalarError(
        .clockGrammar, "this is no time of day", allowed: allowed,
        hint: TypingHint.of(text) ?? TypingHint.ofClock(text))
    }
    guard let time = ClockTime(hour: hourNumber, minute: minuteNumber) else {
      throw ScalarError(
        .clockGrammar, "there is no such time of day", allowed: allowed,
        hint: hourNumber == 24 && minuteNumber == 0 ? "write 00:00" : nil)
    }
    return time
  }

  /// A day: `2017-02-16`.
  static func date(_ text: String) throws(ScalarError) -> CivilDate {
    let allowed = "a day such as 2017-02-16: year, month, day"
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    guard digits, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { throw ScalarError(.dateGrammar, "this is no date", allowed: allowed, hint: TypingHint.of(text)) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw ScalarError(.dateNoSuchDay, "the calendar has no such day", allowed: allowed)
    }
    return date
  }
}
