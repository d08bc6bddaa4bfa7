// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelScenarios

@Suite struct GrammarTests {
  @Test(arguments: [
    ("90s", 90.0), ("10m", 600), ("1m30s", 90), ("1h15m", 4500), ("10 min", 600), ("10 minutes", 600),
    ("1 hour 15 min", 4500), ("2.5m", 150), ("0s", 0), ("0h0m0s", 0), ("1h 0.5s", 3600.5), ("240h", 864_000),
    ("0.001s", 0.001), ("007m", 420), ("1hr2mins3secs", 3723), ("10   m", 600),
  ])
  func lengths(text: String, seconds: Double) throws {
    #expect(try Grammar.length(text).seconds == seconds)
  }

  @Test(arguments: [
    "", " ", "10", "0", "m", "10m ", " 10m", "-5m", "+5m", "1e3s", "5.m", ".5m", "1,5m", "10M", "10m5", "5m1h", "1m1m",
    "1s1s", "10 minuten", "∞", "inf", "nan", "0x10m", "1_000s", "240h1s", "0.0009s", "10\tm", "10\u{A0}m", "１０m", "10%",
    "8m to 13m", "10m\n", "99999999999999999999h",
  ])
  func noLengths(text: String) { #expect(throws: ScalarError.self) { try Grammar.length(text) } }

  @Test func uncertain() throws {
    func ends(_ low: Measure, _ high: Measure) -> UncertainLength { .range(p10: low, p90: high) }
    #expect(
      try Grammar.uncertain("8m to 13m", percentages: false) == ends(.length(.minutes(8)), .length(.minutes(13))))
    #expect(try Grammar.uncertain("85%  to  1 h", percentages: true) == ends(.share(0.85), .length(.hours(1))))
    #expect(try Grammar.uncertain("85%", percentages: true) == .exactly(.share(0.85)))
    for text in ["85%", "8m to 85%", "8m to", "to 8m", "8m to 9m to 10m", "8mto9m", "8m TO 9m", "8m to 9m "] {
      #expect(throws: ScalarError.self, "\(text)") { try Grammar.uncertain(text, percentages: false) }
    }
  }

  @Test(arguments: [
    ("12%", 0.12), ("0.12", 0.12), ("0", 0), ("1", 1), ("100%", 1), ("1e-1", 0.1), (".5", 0.5), ("1.", 1), ("+1", 1),
    ("12.5 %", 0.125), ("-0", 0),
  ])
  func chances(text: String, chance: Double) throws {
    #expect(try Grammar.chance(YAMLScalar(text: text, isPlain: true)) == chance)
  }

  @Test(arguments: [
    "", "%", "12", "1.1", "101%", "-1%", "-0.1", "nan", ".nan", ".inf", "inf", "0x0", "1e400", "1e", "0,5", "half",
    "1_0",
  ])
  func noChances(text: String) {
    #expect(throws: ScalarError.self) { try Grammar.chance(YAMLScalar(text: text, isPlain: true)) }
  }

  @Test func clockTimesAndDates() throws {
    #expect(try Grammar.clockTime("11:45") == ClockTime(hour: 11, minute: 45))
    #expect(try Grammar.clockTime("9:05") == ClockTime(hour: 9, minute: 5))
    #expect(try Grammar.clockTime("00:00") == ClockTime(hour: 0, minute: 0))
    for text in ["24:00", "11:60", "11", "1145", "11:5", "111:45", "11:45:00", "-1:30", "11.45", "11:45 ", "705"] {
      #expect(throws: ScalarError.self, "\(text)") { try Grammar.clockTime(text) }
    }
    #expect(try Grammar.date("2024-02-29") == CivilDate(year: 2024, month: 2, day: 29))
    for text in ["2023-02-29", "2024-2-9", "24-02-09", "2024-13-01", "1582-12-31", "2024-02-29 ", "20240229", "x"] {
      #expect(throws: ScalarError.self, "\(text)") { try Grammar.date(text) }
    }
  }

  @Test(arguments: [
    ("8-13m", "8m to 13m"), ("8m-13m", "8m to 13m"), ("8m – 13m", "8m to 13m"), ("8 - 13 min", "8min to 13min"),
    ("85–125%", "85% to 125%"), ("8m..13m", "8m to 13m"), ("8m-13", "8m to 13m"),
  ])
  func rangesWithDashes(typed: String, meant: String) { #expect(TypingHint.ofRange(typed) == meant) }
}
