// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Stochastics

/// A ledger with something of everything.
enum VerifiedForecasts {
  static func forecast(_ number: Int, _ title: String, name: String? = nil, clock: Bool = true) -> StoredForecast {
    // A straight line has its quantiles in order.
    let end = QuantileGrid((0..<QuantileGrid.count).map { 3000 + Double($0) * 6 })!
    let talk = QuantileGrid((0..<QuantileGrid.count).map { 540 + Double($0) })!
    func segment(_ title: String, _ kind: AgendaItem.Kind) -> StoredSegment {
      StoredSegment(
        title: title, kind: kind, by: nil, planned: .minutes(10), happens: 1, overPlanned: kind == .talk ? 0.7 : nil,
        cut: 0, trimmed: 0, duration: talk)
    }
    return StoredForecast(
      number: number, madeAt: Date(timeIntervalSince1970: 1_770_000_000 + Double(number) * 60),
      session: ForecastSession(
        name: name, title: title, event: "Spring", date: CivilDate(year: 2026, month: 3, day: 5),
        start: clock ? ClockTime(hour: 10, minute: 0) : nil, timeZone: "Europe/Berlin"),
      scenario: StoredScenario(
        text: "title: \(title)\n", sha256: String(repeating: "0", count: 64), overrides: ["talks.alike=0.3"]),
      run: StoredRun(version: "0.1.0", engine: "fma", trials: 1_000_000, seed: .max), slot: .hours(1), onTime: 0.5,
      end: end, segments: [segment("Rivers", .talk), segment("Questions", .questions)], json: "{}\n")
  }

  private static func value(_ came: Double, _ place: Double, _ score: Double) -> ScoredValue {
    ScoredValue(
      came: came, rankedProbability: score, pit: ProbabilityTransform(below: place, upTo: place), p10: came - 200,
      p50: came - 40, p90: came + 150, isWithin: [place > 0.25 && place < 0.75, place > 0.1 && place < 0.9, true])
  }

  private static func came(_ number: Int, _ came: Double, place: Double, title: String) -> ScoredForecast {
    let forecast = forecast(number, title)
    let item = ScoredItem(
      segment: forecast.segments[0], title: "Rivers\u{1B}[31m and lakes", foundBy: .order,
      value: value(came / 5, place, 30), ranOver: came > 3600, scheduleError: 60)
    return ScoredForecast(
      forecast: forecast, session: RecordedSession(id: "water-\(number)", title: title),
      end: ScoredEnd(
        value: value(came, place, 90), wasOnTime: came <= 3600, beginsWithRecording: number == 2, scheduleError: 300),
      items: [item], missing: [forecast.segments[1]])
  }

  static let review: ForecastVerification = {
    let scored = [
      came(1, 3500, place: 0.4, title: "Water in the city"),
      came(2, 3700, place: 0.95, title: "A session whose title has no end, or hardly one, wherever it stands"),
      came(3, 3550, place: 0.6, title: "水の都市"),
    ]
    func mean(_ figures: [Double]) -> ClusteredMean { ClusteredMean(figures, clusters: ["1", "2", "3"]) }
    func sums(_ scale: Double, said: Double) -> VerificationSums {
      VerificationSums(
        count: 3, sessions: 3, rankedProbability: mean([80, 90, 100].map { $0 * scale }),
        scheduleError: mean([200, 300, 400].map { $0 * scale }), gain: mean([120, 210, 300].map { $0 * scale }),
        coverage: [
          .init(promised: 0.5, held: mean([1, 0, 1])), .init(promised: 0.8, held: mean([1, 0, 1])),
          .init(promised: 0.95, held: mean([1, 1, 1])),
        ],
        pit: TransformHistogram(scored.compactMap { $0.end?.value.pit }),
        chance: .init(count: 3, said: said, came: 2.0 / 3, error: 0.3))
    }
    let reasons = LeftOutForecast.Reason.allCases.enumerated().map { index, reason in
      LeftOutForecast(
        forecast: forecast(10 + index, "Water", name: index == 0 ? "water-7" : nil),
        sessions: (0..<(reason == .ambiguous ? 7 : 1)).map { RecordedSession(id: "water-\($0)") }, reason: reason)
    }
    return ForecastVerification(
      scored: scored, waiting: [forecast(4, "Fire\u{202E}", clock: false), forecast(5, "Air", name: "air")],
      leftOut: reasons, ends: sums(1, said: 0.5), items: sums(0.3, said: 0.7))
  }()
}
