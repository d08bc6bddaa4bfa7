// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings
import PanelStudies
import Stochastics
import Testing

@Suite struct LedgerTests {
  private let kept: StoredForecasts

  init() throws { kept = try StoredForecasts() }

  private func review() throws -> ForecastVerification { try ForecastLog(kept.archive()).review() }

  /// Figures that can be worked out by hand.
  @Test func aForecastThatCame() throws {
    _ = try kept.archive().keep(StoredForecasts.forecast())
    #expect(try review().waiting.map(\.number) == [1])
    try kept.add("water", StoredForecasts.water)
    let review = try review()
    #expect(review.waiting.isEmpty && review.leftOut.isEmpty)
    let scored = try #require(review.scored.first)
    let end = try #require(scored.end)
    // Of a uniform distribution of width w, at a share of u: w·(u³ + (1 − u)³)/3.
    #expect(end.value.came == 3720 && !end.wasOnTime && !end.beginsWithRecording && end.scheduleError == 120)
    #expect(abs(end.value.pit.upTo - 0.6) < 1e-9 && end.value.isWithin == [true, true, true])
    #expect(abs(end.value.rankedProbability - 1200 * (0.216 + 0.064) / 3) < 0.02)
    #expect(scored.missing.isEmpty && scored.items.map(\.foundBy) == [.title, .title])
    let item = scored.items[0]
    #expect(item.value.came == 720 && item.ranOver == true && item.scheduleError == 120)
    #expect(abs(item.value.pit.upTo - 0.75) < 1e-9 && item.value.isWithin == [true, true, true])
    #expect(abs(item.value.rankedProbability - 240 * (0.421875 + 0.015625) / 3) < 0.02)
    #expect(review.ends?.count == 1 && review.ends?.rankedProbability.standardError == nil)
    #expect(review.ends?.chance?.said == 0.5 && review.ends?.chance?.came == 0)
    #expect(review.items?.count == 2 && review.items?.sessions == 1 && review.items?.chance?.came == 1)
  }

  @Test func sumsAreOverSessions() throws {
    for (day, seed) in [(5, 1), (6, 2), (7, 3)] {
      let session = ForecastSession(
        title: "Water \(day)", date: CivilDate(year: 2026, month: 3, day: day), start: ClockTime(hour: 10, minute: 0))
      _ = try kept.archive().keep(StoredForecasts.forecast(session, seed: UInt64(seed)))
      let table = StoredForecasts.water.replacing("Water in the city", with: "Water \(day)")
        .replacing("2026-03-05", with: "2026-03-0\(day)").replacing("10:50,12m", with: "10:50,\(day * 2)m")
      try kept.add("water-\(day)", at: "2026-03-08T00:00:00Z", table)
    }
    let review = try review()
    let ends = try #require(review.ends)
    let came = review.scored.compactMap(\.end?.value.came)
    #expect(came == [3600, 3720, 3840])
    // Ends at shares of ½, 0.6 and 0.7 of a range of 20 minutes, and 0, 2 and 4 minutes off the plan.
    let scores = [0.25, 0.28, 0.37].map { 1200 * $0 / 3 }
    let mean = scores.reduce(0, +) / 3
    let variance = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2
    #expect(abs(ends.rankedProbability.value - mean) < 0.02)
    #expect(abs(try #require(ends.rankedProbability.standardError) - (variance / 3).squareRoot()) < 0.02)
    #expect(ends.scheduleError.value == 120 && ends.count == 3 && ends.sessions == 3)
    #expect(abs(ends.gain.value - (120 - mean)) < 0.02)
    #expect(ends.coverage.map(\.promised) == [0.5, 0.8, 0.95] && ends.coverage.map(\.held.value) == [1, 1, 1])
    #expect(ends.chance?.count == 3 && abs((ends.chance?.came ?? 0) - 1.0 / 3) < 1e-12)
    #expect(review.items?.count == 6 && review.items?.sessions == 3)
  }

  /// The recording says when it began, 10:00 in Berlin, which is 9:00 in UTC.
  @Test(arguments: [
    ("2026-03-05T08:59:59Z", nil), ("2026-03-05T09:00:00Z", LeftOutForecast.Reason.madeAfter),
    ("2026-03-09T00:00:00Z", .madeAfter),
  ])
  func whatIsMadeTooLateIsNoForecast(made: String, reason: LeftOutForecast.Reason?) throws {
    _ = try kept.archive().keep(StoredForecasts.forecast(made: made))
    try kept.add("water", StoredForecasts.water)
    let review = try review()
    #expect(review.leftOut.map(\.reason) == [reason].compactMap(\.self))
    #expect(review.scored.count == (reason == nil ? 1 : 0))
  }

  @Test func theLastForecastBeforeItCounts() throws {
    let archive = try kept.archive()
    for (index, day) in ["04", "01", "03", "06"].enumerated() {
      _ = try archive.keep(StoredForecasts.forecast(made: "2026-03-\(day)T12:00:00Z", seed: UInt64(index)))
    }
    try kept.add("water", StoredForecasts.water)
    let review = try review()
    #expect(review.scored.map(\.forecast.number) == [1])
    #expect(review.leftOut.filter { $0.reason == .superseded }.map(\.forecast.number) == [2, 3])
    #expect(review.leftOut.filter { $0.reason == .madeAfter }.map(\.forecast.number) == [4])
  }

  @Test func severalRecordingsMayFit() throws {
    let session = ForecastSession(title: "Weekly")
    _ = try kept.archive().keep(StoredForecasts.forecast(session, made: "2026-01-01T00:00:00Z"))
    for week in 1...2 {
      let table = "session,title,planned,actual\nWeekly,Talk \(week),10m,12m\n"
      try kept.add("week-\(week)", "event," + table.replacing("\nW", with: "\nWeek \(week),W"))
    }
    let review = try review()
    let left = try #require(review.leftOut.first)
    #expect(left.reason == .ambiguous && left.sessions.count == 2 && review.scored.isEmpty)
  }

  /// Without a day, what came into the archive before the forecast was made can't be told from what it was made of.
  @Test(arguments: [("2026-03-05T23:59:59Z", 1), ("2026-03-06T00:00:00Z", 0)])
  func withoutADayTheImportDecides(made: String, scored: Int) throws {
    _ = try kept.archive().keep(StoredForecasts.forecast(ForecastSession(title: "Water in the city"), made: made))
    try kept.add("water", "session,title,planned,actual\nWater in the city,Rivers,10m,12m\n")
    let review = try review()
    #expect(review.scored.count == scored)
    #expect(review.leftOut.map(\.reason) == (scored == 1 ? [] : [.recordingKnown]))
    // Nothing tells when it ended.
    #expect(review.ends == nil && review.scored.allSatisfy { $0.end == nil && $0.missing.map(\.title) == ["Lakes"] })
  }

  @Test func whatWasLearntFromItsOwnRecordingIsNoForecast() throws {
    for (index, pattern) in ["Water*", "Wat", "*"].enumerated() {
      _ = try kept.archive().keep(
        StoredForecasts.forecast(made: "2026-03-04T12:00:0\(index)Z", seed: UInt64(index)) {
          $0.scenario.learntFrom = [pattern]
        })
    }
    try kept.add("water", StoredForecasts.water)
    let review = try review()
    #expect(review.leftOut.map(\.reason) == [.learntFromIt, .learntFromIt])
    #expect(review.scored.map(\.forecast.number) == [2])
  }

  /// Two talks were forecast, and two turns recorded, but nobody says that they are the talks.
  @Test func turnsWithoutAPlanAreNoItems() throws {
    let session = ForecastSession(name: "tape", title: "Water in the city")
    _ = try kept.archive().keep(StoredForecasts.forecast(session))
    try kept.add("tape", "session,speaker,start_seconds,duration_seconds\ntape,Ada,0,700\ntape,Bo,800,2500\n")
    let scored = try #require(try review().scored.first)
    #expect(scored.items.isEmpty && scored.missing.count == 2)
    #expect(scored.end?.value.came == 3300 && scored.end?.beginsWithRecording == true)
  }

  @Test func nothingToCompare() throws {
    _ = try kept.archive().keep(
      StoredForecasts.forecast { $0.segments = [try StoredForecasts.segment("Q", kind: .questions)] })
    try kept.add("water", "session,date,title,planned,actual\nWater in the city,2026-03-05,Rivers,10m,12m\n")
    #expect(try review().leftOut.map(\.reason) == [.nothingToCompare])
  }

  @Test func onlySomeSessions() throws {
    _ = try kept.archive().keep(StoredForecasts.forecast())
    try kept.add("water", StoredForecasts.water)
    try kept.add("other", StoredForecasts.water.replacing("Water in the city", with: "Other"))
    #expect(try ForecastLog(kept.archive(), sessions: SessionSelection(["Other"])).review().waiting.count == 1)
    #expect(try ForecastLog(kept.archive(), sessions: SessionSelection(["Water*"])).review().scored.count == 1)
  }
}
