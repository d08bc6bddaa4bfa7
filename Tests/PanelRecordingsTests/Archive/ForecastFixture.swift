// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

/// Forecasts made in code, to be kept.
enum ForecastFixture {
  static func grid(_ low: Double, _ high: Double) -> QuantileGrid? {
    QuantileGrid((0..<QuantileGrid.count).map { low + (high - low) * (Double($0) + 0.5) / Double(QuantileGrid.count) })
  }

  /// Of the panel that ``ArchiveFixture/panel(_:event:)`` is a recording of; something of everything.
  static func panel(name: String? = nil, seed: UInt64 = .max) throws -> StoredForecast {
    let end = try #require(grid(800, 1000))
    let talk = try #require(grid(500, 700))
    return StoredForecast(
      madeAt: Date(timeIntervalSince1970: 1_770_000_000),
      session: ForecastSession(
        name: name, title: "Water in the city", event: "Water 2026", date: CivilDate(year: 2026, month: 3, day: 5),
        start: ClockTime(hour: 9, minute: 5), timeZone: "Europe/Berlin"),
      scenario: StoredScenario(
        text: "title: Water in the city\nagenda:\n  - talk: Rivers\n    by: Jane Doe # the host\n",
        sha256: String(repeating: "a", count: 64), overrides: ["agenda[0].by=Jane Doe", "talks.alike=0.3"],
        learntFrom: ["talk-by-jane-doe", "other"]),
      run: StoredRun(version: "1", engine: "fma", trials: 1000, seed: seed), slot: .minutes(15), onTime: 0.625,
      end: end,
      segments: [
        StoredSegment(
          title: "Rivers, by Jane Doe", kind: .talk, by: "Jane Doe", planned: .minutes(10), happens: 0.9,
          overPlanned: 0.5, cut: 0.25, trimmed: 0, duration: talk),
        StoredSegment(
          title: "Questions", kind: .questions, by: nil, planned: .minutes(5), happens: 1, overPlanned: nil, cut: 0,
          trimmed: 0, duration: talk),
      ],
      json: #"{ "Jane Doe": 1, "by": "Jane\n\"Doe\"", "kind": "talk", "title": "a \\ by Jane Doe" }"#)
  }
}
