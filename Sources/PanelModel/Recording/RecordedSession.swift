// SPDX-License-Identifier: GPL-3.0-or-later

/// Which session a recording or a schedule is of.
public struct RecordedSession: Hashable, Sendable {
  /// What its source calls it, such as a talk's number, else made of the file's name; it tells sessions of one source apart.
  public var id: String
  /// The title, such as a talk's; `nil` where the source has none.
  public var title: String?
  /// The conference or the series.
  public var event: String?
  /// The room in which it takes place.
  public var room: String?
  /// The programme's track.
  public var track: String?
  /// The day, by the clock of ``timeZone``.
  public var date: CivilDate?
  /// When it was to begin, on the wall clock.
  public var start: ClockTime?
  /// The IANA name of the time zone that ``date`` and ``start`` are in.
  public var timeZone: String?

  /// A session; what is left out isn't known.
  public init(
    id: String, title: String? = nil, event: String? = nil, room: String? = nil, track: String? = nil,
    date: CivilDate? = nil, start: ClockTime? = nil, timeZone: String? = nil
  ) {
    self.id = id
    self.title = title
    self.event = event
    self.room = room
    self.track = track
    self.date = date
    self.start = start
    self.timeZone = timeZone
  }
}
