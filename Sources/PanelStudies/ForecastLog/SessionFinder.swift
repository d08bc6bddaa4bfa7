// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import PanelRecordings

/// Finds the recorded session that a forecast is of (Documentation/Archive.md).
struct SessionFinder {
  private var byName: [ComparedText: [RecordedSession]] = [:]
  private var byTitle: [ComparedText: [RecordedSession]] = [:]

  /// - Parameter sessions: that took place.
  init(_ sessions: [RecordedSession]) {
    for session in sessions {
      // What a session is called may stand alone, or after its event.
      let names = Set([session.id, "\(session.event ?? "")\(session.id)"].compactMap { ComparedText($0) })
      for name in names { byName[name, default: []].append(session) }
      let titles = Set([session.id, session.title].compactMap { ComparedText($0) })
      for title in titles { byTitle[title, default: []].append(session) }
    }
  }

  /// One where it is certain, several where it isn't, none where there is none.
  func sessions(of forecast: ForecastSession) -> [RecordedSession] {
    if let name = ComparedText(forecast.name), let found = byName[name], !found.isEmpty {
      return found.count == 1 ? found : Self.narrowed(found, to: forecast)
    }
    guard let title = ComparedText(forecast.title), let found = byTitle[title] else { return [] }
    return Self.narrowed(found, to: forecast)
  }

  /// Those that nothing speaks against; of these, those for which a day, then an event, speaks, where there are any.
  private static func narrowed(_ found: [RecordedSession], to forecast: ForecastSession) -> [RecordedSession] {
    func event(_ session: RecordedSession) -> Bool? {
      ComparedText(session.event).flatMap { event in ComparedText(forecast.event).map { $0 == event } }
    }
    func day(_ session: RecordedSession) -> Bool? {
      session.date.flatMap { date in forecast.date.map { $0 == date } }
    }
    func start(_ session: RecordedSession) -> Bool? {
      session.start.flatMap { start in forecast.start.map { $0 == start } }
    }
    var left = found.filter { event($0) != false && day($0) != false }
    for speaks in [day, event, start] where left.count > 1 {
      let better = left.filter { speaks($0) == true }
      if !better.isEmpty { left = better }
    }
    return left
  }
}
