// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import PanelModel
import PlainText

/// Decodes the slot: a length, or its place on the clock.
struct SlotDecoder {
  let context: DecodingContext

  private struct Zone {
    let name: String
    let clock: ZoneClock
  }

  func slot(_ field: Field) -> Slot? {
    let allowed = "{ from, to } or { length }, and date and time_zone if they are known"
    guard let fields = Fields(of: field, allowed, in: context) else { return nil }
    fields.refuseUnknown(known: ["from", "to", "length", "date", "time_zone"])
    let date = fields["date"].flatMap { field in
      context.parse(field, "a day such as 2017-02-16") { (scalar) throws(ScalarError) -> CivilDate in
        try Grammar.date(scalar.text)
      }
    }
    let zone = fields["time_zone"].flatMap(zone)
    if let lengthField = fields["length"] {
      let length = context.length(lengthField, positive: true, atMost: Scenario.Limits.longestSlot)
      for key in ["from", "to"] {
        guard let other = fields[key] else { continue }
        context.report(
          .keyChoice, at: other.keyPlace, other.path, "a slot has a length, or from and to, but not both", read: key,
          allowed: allowed)
        _ = clockTime(other)
      }
      return length.map { Slot(length: $0, date: date, timeZone: zone?.name) }
    }
    guard fields["from"] != nil || fields["to"] != nil else {
      context.report(
        .keyMissing, at: field.node.place, field.path.key("from"), "the slot has no length", allowed: allowed)
      return nil
    }
    let fromField = fields.required("from", "a time of day")
    let toField = fields.required("to", "a time of day")
    let from = fromField.flatMap(clockTime)
    let to = toField.flatMap(clockTime)
    guard let fromField, let toField, let from, let to else { return nil }
    guard from != to else {
      context.report(
        .slotNoTime, at: toField.node.place, toField.path, "the slot ends when it begins", read: "\(from) to \(to)",
        allowed: "two different times; an earlier one is on the next day")
      return nil
    }
    let nextDay = to < from
    if let date, let zone {
      return zonedSlot(date, zone, (from, fromField), (to, toField), daysLater: nextDay ? 1 : 0)
    }
    // A slot whose date or zone can't be read is no slot without one; its errors are already reported.
    let minutes = to.minutesAfterMidnight - from.minutesAfterMidnight + (nextDay ? 1440 : 0)
    return Slot(
      length: .minutes(Double(minutes)), clock: Slot.Clock(from: from, to: to), date: date, timeZone: zone?.name)
  }

  private func clockTime(_ field: Field) -> ClockTime? {
    context.parse(field, "a time of day from 00:00 to 23:59") { (scalar) throws(ScalarError) -> ClockTime in
      try Grammar.clockTime(scalar.text)
    }
  }

  private func zone(_ field: Field) -> Zone? {
    let allowed = "an IANA name such as Europe/Berlin or UTC"
    return context.parse(field, allowed) { (scalar) throws(ScalarError) -> Zone in
      let name = scalar.text
      guard let clock = ZoneClock(name: name) else {
        let names = ZoneClock.names.sorted()
        // Somebody who knows the city only.
        let underscored = name.replacing(" ", with: "_").lowercased()
        let guess =
          names.first { $0.lowercased() == underscored || $0.lowercased().hasSuffix("/" + underscored) }
          ?? Suggestion.nearest(to: name, among: names.filter { abs($0.utf8.count - name.utf8.count) < 4 })
        throw ScalarError(
          .timeZoneUnknown, "an unknown time zone", allowed: allowed,
          hint: TypingHint.of(name) ?? guess.map { "did you mean \($0)?" })
      }
      return Zone(name: name, clock: clock)
    }
  }

  /// A slot on a known day in a known zone: it lasts the time that really passes.
  private func zonedSlot(
    _ date: CivilDate, _ zone: Zone, _ from: (time: ClockTime, field: Field), _ to: (time: ClockTime, field: Field),
    daysLater: Int
  ) -> Slot? {
    let start = moment(date, zone, from.time, from.field, daysLater: 0)
    let end = moment(date, zone, to.time, to.field, daysLater: daysLater)
    guard let start, let end else { return nil }
    guard end > start, end - start <= Int(Scenario.Limits.longestSlot.seconds) else {
      context.report(
        .init(.slotLength), at: to.field.node.place, to.field.path,
        "with its changes of clocks this slot lasts \(Length(seconds: Double(end - start)).written)",
        allowed: "more than zero, at most \(Scenario.Limits.longestSlot.written)")
      return nil
    }
    let length = Length(seconds: Double(end - start))
    let changes = zone.clock.changes(after: start)
    for change in changes where change.at.sinceStart <= length {
      warn(of: change, start: from.time, length: length, to.field)
    }
    return Slot(
      length: length, clock: Slot.Clock(from: from.time, to: to.time, changes: changes), date: date,
      timeZone: zone.name)
  }

  private func moment(_ date: CivilDate, _ zone: Zone, _ time: ClockTime, _ field: Field, daysLater: Int) -> Int? {
    switch zone.clock.moments(date, time, daysLater: daysLater) {
    case .one(let moment): return moment
    case .two(let first, let second):
      context.report(
        .slotInFold, at: field.node.place, field.path,
        "the clocks are put back, so \(time) comes twice; the first is taken", read: "\(time)",
        hint: "the second comes \(Length(seconds: Double(second - first)).written) later", severity: .warning)
      return first
    case .none:
      context.report(
        .slotInGap, at: field.node.place, field.path, "the clocks are put forward, so \(time) doesn't come",
        read: "\(time)", allowed: "a time that the clocks of \(zone.name) show on that day")
      return nil
    }
  }

  private func warn(of change: ClockChange, start: ClockTime, length: Length, _ field: Field) {
    let forward = change.shift > .zero
    let size = Length(seconds: abs(change.shift.seconds)).written
    let shown = WallClock(
      secondsAfterMidnight: Double(start.minutesAfterMidnight * 60) + change.at.sinceStart.seconds)
    context.report(
      .slotClockChange, at: field.node.place, field.path,
      "at \(shown) the clocks are put \(forward ? "forward" : "back") by \(size); the slot lasts \(length.written)",
      severity: .warning)
  }
}
