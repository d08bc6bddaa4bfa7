// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import PanelModel
import Testing

@testable import PanelRecordings

@Suite("Kept forecasts")
struct ArchiveForecastTests {
  private let fixture: ArchiveFixture

  init() throws { fixture = try ArchiveFixture() }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: fixture.path)) }

  @Test func comeBackAsTheyWere() throws {
    var forecast = try ForecastFixture.panel(name: "P1")
    let kept = try fixture.open().keep(forecast)
    #expect(kept.number == 1 && kept.isNew)
    forecast.number = 1
    let archive = try fixture.open(.reading)
    #expect(try archive.forecasts() == [forecast])
    #expect(try archive.forecastCount() == 1)
    #expect(try archive.check() == (0, 1))
  }

  @Test func theSameTwiceChangesNothing() throws {
    let forecast = try ForecastFixture.panel()
    _ = try fixture.open().keep(forecast)
    let before = try bytes()
    var again = forecast
    again.madeAt += 86_400
    again.json = "{}"
    again.session.timeZone = nil
    #expect(try fixture.open().keep(again) == (1, false))
    #expect(try bytes() == before)
  }

  @Test func whatSaysSomethingElseIsAnother() throws {
    let archive = try fixture.open()
    let forecast = try ForecastFixture.panel()
    var others = [forecast, try ForecastFixture.panel(name: "P1"), try ForecastFixture.panel(seed: 1)]
    func add(_ change: (inout StoredForecast) throws -> Void) rethrows {
      var other = forecast
      try change(&other)
      others.append(other)
    }
    add { $0.session.event = nil }
    add { $0.session.date = nil }
    add { $0.scenario.overrides = ["agenda[0].by=Jane Doe,", "talks.alike=0.3"] }
    add { $0.scenario.overrides = ["agenda[0].by=Jane Doe"] }
    add { $0.run.trials += 1 }
    try add { $0.end = try #require(ForecastFixture.grid(800, 1001)) }
    try add { $0.segments[1].duration = try #require(ForecastFixture.grid(500, 701)) }
    for (index, other) in others.enumerated() { #expect(try archive.keep(other) == (index + 1, true)) }
    #expect(try archive.check() == (0, others.count))
  }

  @Test func forgotten() throws {
    let archive = try fixture.open()
    for seed in 1...3 { _ = try archive.keep(ForecastFixture.panel(seed: UInt64(seed))) }
    #expect {
      try archive.forgetForecasts([2, 7])
    } throws: {
      "\($0)".hasSuffix("has the number 7; panelsim sessions forecasts lists them")
    }
    #expect(try archive.forecastCount() == 3)
    try archive.forgetForecasts([1, 3])
    #expect(try archive.forecasts().map(\.number) == [2])
    try archive.forgetForecasts([2])
    #expect(try bytes().range(of: Data("Rivers".utf8)) == nil)
    #expect(try archive.check() == (0, 0))
  }

  @Test func aSpeakerIsForgottenHereToo() throws {
    let archive = try fixture.open()
    _ = try archive.keep(ForecastFixture.panel())
    let forgotten = try archive.forget(Speaker("Jane Doe"))
    #expect(forgotten.forecasts == 1 && forgotten.sessions == 0 && forgotten.mentions == 7)
    let text = String(decoding: try bytes(), as: UTF8.self).lowercased()
    #expect(!text.contains("jane-doe"))
    let kept = try #require(try archive.forecasts().first)
    #expect(kept.scenario.text.contains("by: … # the host"))
    #expect(kept.scenario.overrides[0] == "agenda[0].by=…" && kept.scenario.learntFrom[0] == "talk-by-…")
    #expect(kept.segments[0].title == "Rivers, by …" && kept.segments[0].by == "…")
    // Names of members stay, whatever they say: they are panelsim's own.
    #expect(kept.json == #"{ "Jane Doe": 1, "by": "…\"", "kind": "talk", "title": "a \\ by …" }"#)
    #expect(try archive.check() == (0, 1))
  }

  @Test(arguments: [
    "UPDATE forecasts SET on_time = on_time + 0.001", "UPDATE forecasts SET forecast = forecast || ' '",
    "UPDATE forecast_segments SET cut = 0.5 WHERE number = 0", "DELETE FROM forecast_overrides WHERE number = 1",
    "UPDATE forecast_recordings SET recording = 'another' WHERE number = 1",
    "UPDATE forecasts SET end_quantiles = '[1,2,x]'", "UPDATE forecasts SET end_quantiles = '[2,1]'",
    "UPDATE forecasts SET seed = '-1'", "UPDATE forecasts SET made_at = 'yesterday'",
  ])
  func damage(sql: String) throws {
    let archive = try fixture.open()
    _ = try archive.keep(ForecastFixture.panel())
    try archive.write { db in try db.execute(sql: sql) }
    #expect {
      _ = try archive.check()
    } throws: {
      if case ArchiveError.damaged = $0 { true } else { false }
    }
  }
}
