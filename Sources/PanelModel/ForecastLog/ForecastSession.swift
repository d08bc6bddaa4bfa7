// SPDX-License-Identifier: GPL-3.0-or-later

/// The session that a forecast is of, as far as it was known beforehand.
public struct ForecastSession: Hashable, Sendable {
  /// What its recording will be called, or `event/name`; `nil` where nobody said.
  public var name: String?
  /// The scenario's.
  public var title: String
  /// The conference or the series, as the scenario names it.
  public var event: String?
  /// The day of the session; `nil` where the scenario doesn't say it.
  public var date: CivilDate?
  /// When the slot begins, on the wall clock.
  public var start: ClockTime?
  /// The IANA name of the zone of ``date`` and ``start``: the scenario's, else that of the machine that made the forecast.
  public var timeZone: String?

  package init(
    name: String? = nil, title: String, event: String? = nil, date: CivilDate? = nil, start: ClockTime? = nil,
    timeZone: String? = nil
  ) {
    self.name = name
    self.title = title
    self.event = event
    self.date = date
    self.start = start
    self.timeZone = timeZone
  }

  /// The session that a scenario describes.
  ///
  /// - Parameter localZone: the zone to take where the scenario names none.
  package init(_ scenario: Scenario, name: String? = nil, localZone: String? = nil) {
    self.init(
      name: name, title: scenario.title, event: scenario.event, date: scenario.slot.date,
      start: scenario.slot.clock?.from, timeZone: scenario.slot.timeZone ?? localZone)
  }
}
