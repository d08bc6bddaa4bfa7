// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelStudies

@Suite struct SessionFinderTests {
  private let day = CivilDate(year: 2026, month: 3, day: 5)
  private let next = CivilDate(year: 2026, month: 3, day: 6)

  private func found(_ forecast: ForecastSession, _ sessions: RecordedSession...) -> [String] {
    SessionFinder(sessions).sessions(of: forecast).map(\.id)
  }

  @Test func byName() {
    let (a, b) = (RecordedSession(id: "panel-1", event: "Water"), RecordedSession(id: "panel-1", event: "Fire"))
    #expect(found(ForecastSession(name: "panel-1", title: "x"), a) == ["panel-1"])
    #expect(SessionFinder([a, b]).sessions(of: ForecastSession(name: "Fire/Panel 1", title: "x")) == [b])
    #expect(SessionFinder([a, b]).sessions(of: ForecastSession(name: "panel-1", title: "x", event: "water")) == [a])
    #expect(SessionFinder([a, b]).sessions(of: ForecastSession(name: "panel-1", title: "x")).count == 2)
    // Whoever names it means it, whatever else is known of it.
    #expect(found(ForecastSession(name: "panel-1", title: "x", event: "Air"), a) == ["panel-1"])
    // A name that no recording has leaves the title.
    #expect(found(ForecastSession(name: "p", title: "Panel 1"), a) == ["panel-1"])
  }

  @Test func byTitle() {
    let session = RecordedSession(id: "42", title: "Water: in the City!", event: "Spring", date: day)
    #expect(found(ForecastSession(title: "water in the city"), session) == ["42"])
    #expect(found(ForecastSession(title: "42"), session) == ["42"])
    #expect(found(ForecastSession(title: "Water in the cities"), session).isEmpty)
    #expect(found(ForecastSession(title: "water in the city", event: "Autumn"), session).isEmpty)
    #expect(found(ForecastSession(title: "water in the city", date: next), session).isEmpty)
  }

  @Test func whatSpeaksForOneDecides() {
    let sessions = [
      RecordedSession(id: "a", title: "Weekly", date: day), RecordedSession(id: "b", title: "Weekly", date: next),
      RecordedSession(id: "c", title: "Weekly"),
    ]
    let finder = SessionFinder(sessions)
    #expect(finder.sessions(of: ForecastSession(title: "Weekly", date: next)).map(\.id) == ["b"])
    #expect(finder.sessions(of: ForecastSession(title: "Weekly")).map(\.id) == ["a", "b", "c"])
    let (morning, noon) = (ClockTime(hour: 9, minute: 0), ClockTime(hour: 12, minute: 0))
    let halves = SessionFinder([
      RecordedSession(id: "a", title: "Day", date: day, start: morning),
      RecordedSession(id: "b", title: "Day", date: day, start: noon),
    ])
    #expect(halves.sessions(of: ForecastSession(title: "Day", date: day, start: noon)).map(\.id) == ["b"])
  }

  @Test func beginnings() throws {
    let session = RecordedSession(id: "a", date: day)
    let midnight = try StoredForecasts.moment("2026-03-04T23:00:00Z")
    let berlin = ForecastSession(title: "x", timeZone: "Europe/Berlin")
    let whole = SessionBeginning(of: session, forecast: berlin, recorded: .distantPast)
    #expect(whole == .onDay(from: midnight, to: midnight + 86_400))
    #expect(whole.objection(to: midnight - 1) == nil && whole.objection(to: midnight) == .madeThatDay)
    #expect(whole.objection(to: midnight + 86_400) == .madeAfter)
    // Clocks are put forward from 2:00 to 3:00.
    let spring = ForecastSession(
      title: "x", date: CivilDate(year: 2026, month: 3, day: 29), start: ClockTime(hour: 2, minute: 30),
      timeZone: "Europe/Berlin")
    let gap = SessionBeginning(of: RecordedSession(id: "a"), forecast: spring, recorded: .distantPast)
    #expect(gap == .at(try StoredForecasts.moment("2026-03-29T01:30:00Z")))
    let unknown = SessionBeginning(
      of: RecordedSession(id: "a"), forecast: ForecastSession(title: "x"), recorded: midnight)
    #expect(unknown.objection(to: midnight) == .recordingKnown && unknown.objection(to: midnight - 1) == nil)
  }
}
