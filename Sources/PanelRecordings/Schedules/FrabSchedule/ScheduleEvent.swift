// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// An event of a frab schedule, as XML and JSON alike have it.
struct ScheduleEvent {
  /// Where it begins in the file, counted from 1.
  let line: Int
  var code: String?
  var id: String?
  var guid: String?
  var title: String?
  var track: String?
  var room: String?
  /// The start with its day and its distance from UTC; in old files it may be missing.
  var date: String?
  /// The start on the wall clock.
  var start: String?
  var end: String?
  /// Hours and minutes.
  var duration: String?
  var persons: [String] = []
}

/// A day of a schedule.
struct ScheduleDay {
  let date: CivilDate?
  /// Events that begin earlier than this, in seconds after midnight, belong to the night after the day.
  let beginsAt: Int

  /// - Parameter begins: when the day begins, if that is known. Only events before six in the morning are taken for
  ///   those of a night, for a day may be said to begin later than its first event.
  init(date: CivilDate?, begins: LocalTime?) {
    self.date = date ?? begins?.date
    beginsAt = min(begins.flatMap { $0.date == date ? $0.secondsAfterMidnight : nil } ?? 0, 6 * 3600)
  }
}

/// What holds for a whole schedule.
struct ScheduleConference {
  var title: String?
  var zone: NamedZone?
  /// When a day ends and the next begins (pentabarf's `day_change`), in seconds after midnight.
  var dayChange = 0
}
