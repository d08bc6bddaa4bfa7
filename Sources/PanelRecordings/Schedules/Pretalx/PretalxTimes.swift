// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// When a session begins and ends, as pretalx says it, and how many minutes it is given.
struct PretalxTimes {
  let start: WrittenTime
  let end: WrittenTime?
  let minutes: Double?
  let line: Int

  /// - Parameter record: has `start`, and perhaps `end`.
  init(_ record: JSONRecord, minutes: Double?) throws(ImportError) {
    func time(_ name: String) throws(ImportError) -> WrittenTime? {
      guard let text = try record.text(name) else { return nil }
      guard let time = WrittenTime(text) else {
        throw record.fault(
          "the \(name) “\(QuotedInput.of(text))” is no time", at: record[name],
          remedy: "write it as 2022-08-21T08:55:00+02:00")
      }
      return time
    }
    guard let start = try time("start") else { throw record.fault("there is no start") }
    self.start = start
    end = try time("end")
    self.minutes = minutes
    line = record.line
  }
}

extension ScheduledEvent {
  /// Takes over start, zone and length. A time in UTC is shown as the clocks of `zone` show it.
  mutating func setTimes(
    _ times: PretalxTimes, zone: NamedZone?, in collector: inout ScheduleCollector
  ) throws(ImportError) {
    start = times.start.local
    if let zone, let moment = times.start.moment {
      if times.start.offset == 0 {
        start = zone.local(at: moment)
        timeZone = zone.name
      } else if zone.local(at: moment) == start {
        timeZone = zone.name
      }
    }
    var seconds = times.minutes.map { $0 * 60 }
    if let end = times.end {
      if let from = times.start.moment, let to = end.moment {
        seconds = Double(to - from)
      } else {
        seconds = Double(end.local.seconds - times.start.local.seconds)
      }
    }
    guard let seconds else { return }
    guard seconds >= 0, seconds <= 366 * 86_400 else {
      throw collector.fault(
        times.line, "it lasts \(Length(seconds: seconds).written)", remedy: "correct its start or its end")
    }
    if seconds > 0 {
      slot = Length(seconds: seconds)
    } else {
      collector.note(times.line, "“\(QuotedInput.of(title ?? id))” lasts no time, so its length is taken for unknown")
    }
  }
}
