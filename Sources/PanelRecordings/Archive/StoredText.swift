// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// How days and moments are written in the archive.
enum StoredText {
  /// `2017-02-16`.
  static func date(_ date: CivilDate) -> String {
    let (month, day) = (String(date.month + 100).dropFirst(), String(date.day + 100).dropFirst())
    return "\(date.year)-\(month)-\(day)"
  }

  /// The day that `text` stands for; `nil` if it stands for none.
  static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The time of day that `text`, such as `09:30`, stands for; `nil` if it stands for none.
  static func clock(_ text: String) -> ClockTime? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return ClockTime(hour: parts[0], minute: parts[1])
  }

  /// The day in a row.
  static func readDate(_ text: String) throws -> CivilDate { try valid(date(text), text) }

  /// The time of day in a row.
  static func readClock(_ text: String) throws -> ClockTime { try valid(clock(text), text) }

  private static func valid<Value>(_ value: Value?, _ text: String) throws -> Value {
    guard let value else { throw ArchiveCorruption("“\(text)” is no day or time") }
    return value
  }
}
