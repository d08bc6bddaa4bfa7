// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

@Suite struct NaturalFrequencyTests {
  @Test(arguments: [
    (0.601039, "6 of 10"), (0.57, "57 of 100"), (0.9, "9 of 10"), (0.92, "92 of 100"), (0.99162, "99 of 100"),
    (0.996, "996 of 1,000"), (0.9997, "more than 999 of 1,000"), (0.0003, "fewer than 1 of 1,000"),
    (0.003, "3 of 1,000"), (0.5, "5 of 10"), (0.1124, "11 of 100"), (1e-9, "fewer than 1 of 1,000"), (0, "none"),
    (1, "all"),
  ])
  func words(_ chance: Double, _ words: String) {
    #expect(NaturalFrequency(chance).description == words)
  }

  @Test func isNeverFarOff() {
    for step in 1..<100_000 {
      let chance = Double(step) / 100_000
      guard case .some(let count, let denominator) = NaturalFrequency(chance) else { continue }
      let error = abs(Double(count) / Double(denominator) - chance)
      #expect(error <= 0.025 && error <= max(0.25 * min(chance, 1 - chance), 0.000501))
    }
  }

  @Test func whatFewTrialsKnowIsSaidRoughly() {
    #expect(NaturalFrequency(0.857, uncertainty: 0.5).description == "9 of 10")
    #expect(NaturalFrequency(0.97, uncertainty: 0.3).description == "more than 9 of 10")
    #expect(NaturalFrequency(0.993, uncertainty: 0.005).description == "99 of 100")
    #expect(NaturalFrequency(0.997, uncertainty: 0.01).description == "more than 99 of 100")
    #expect(NaturalFrequency(0.002, uncertainty: 0.01).description == "fewer than 1 of 100")
  }

  @Test func boundsAreRoundedUp() {
    #expect(NaturalFrequency.bound(3.8414e-6) == "4 in 1,000,000")
    #expect(NaturalFrequency.bound(0.037) == "4 in 100")
    #expect(NaturalFrequency.bound(0.27) == "3 in 10")
    #expect(NaturalFrequency.bound(1e-7) == "1 in 10,000,000")
  }
}

@Suite struct NumberWordsTests {
  @Test func numbers() {
    #expect(NumberWords.grouped(1_000_000) == "1,000,000")
    #expect(NumberWords.grouped(-1234) == "-1,234")
    #expect(NumberWords.grouped(999) == "999")
    #expect(NumberWords.decimal(1.005e3, 1) == "1005.0")
    #expect(NumberWords.decimal(-0.04, 1) == "0.0")
    #expect(NumberWords.decimal(.infinity, 1) == "inf")
    #expect(NumberWords.rough(4_000_000) == "4 million")
    #expect(NumberWords.rough(23_456_789) == "23 million")
    #expect(NumberWords.rough(856_123) == "860,000")
  }

  @Test func chances() {
    #expect(NumberWords.percent(0.5682) == "57%")
    #expect(NumberWords.percent(0.0004) == "<1%")
    #expect(NumberWords.percent(0.9996) == ">99%")
    #expect(NumberWords.percent(0.0) == "0%")
    #expect(NumberWords.percent(1.0) == "100%")
    #expect(NumberWords.required(0.9) == "90%")
    #expect(NumberWords.required(0.999) == "99.9%")
    #expect(NumberWords.percent(Figures.chance(0.601039)) == "60.1% (60.0–60.2%)")
    #expect(NumberWords.percent(Figures.chance(1)) == "100% (99.9–100%)")
    #expect(NumberWords.percent(Estimate(value: 0.4, standardError: 0, interval: nil)) == "40.0%")
    let few = Estimate(value: 0.4, standardError: 0.05, interval: .init(low: 0.3, high: 0.5))
    #expect(NumberWords.percent(few) == "40% (30–50%)")
  }
}

@Suite struct LengthWordsTests {
  @Test func cellsAreMinutesAndHalves() {
    #expect(
      [0, 14, 20, 30, 60, 89, 616, 1214, 4386].map(LengthWords.cell) == [
        "0", "0", "½", "½", "1", "1½", "10½", "20", "73",
      ])
    #expect(LengthWords.cells(180, 420) == "3–7")
    #expect(LengthWords.cells(600, 601) == "10")
    #expect(LengthWords.cell(.infinity) == LengthWords.cell(1e12))
  }

  @Test func sentences() {
    #expect(
      [0, 5, 30, 60, 211, 1196.5].map(LengthWords.sentence) == [
        "no time", "less than half a minute", "half a minute", "1 minute", "3½ minutes", "20 minutes",
      ])
  }

  @Test func longOnesCountHours() {
    #expect(LengthWords.sentence(32_400) == "9 hours")
    #expect(LengthWords.sentence(8100) == "2 hours 15 minutes")
    #expect(LengthWords.sentence(7260) == "2 hours 1 minute")
    #expect(LengthWords.sentence(6780) == "113 minutes")
  }

  @Test func notationIsTheScenarios() {
    #expect(
      [612, 480, 3900, 3605, 3600, 2.5, 0, 0.04, 45.4, 59.7, 930].map { LengthWords.notation(.seconds($0)) } == [
        "10m12s", "8m", "1h05m", "1h00m05s", "1h", "2.5s", "0s", "0.0s", "45s", "1m", "15m30s",
      ])
  }
}

@Suite struct SlotClockTests {
  private func clock(_ panel: OtherPanels.Panel) -> SlotClock { SlotClock(slot: panel.scenario.slot) }

  @Test func wallClock() {
    let clock = clock((SeedPanel.scenario, SeedPanel.forecast))
    #expect(clock.words(4386) == "12:58")
    #expect(clock.words(3722, 4802) == "12:47–13:05")
    #expect(clock.words(100, 101) == "11:47")
    #expect(clock.byTheEnd == "by 13:00")
  }

  @Test func withoutClock() {
    let clock = clock(OtherPanels.byLength)
    #expect(clock.words(4500) == "1:15")
    #expect(clock.words(240) == "0:04")
    #expect(clock.byTheEnd == "within the 75 minutes")
  }

  @Test func pastMidnight() {
    let clock = clock(OtherPanels.pastMidnight)
    #expect(clock.words(3540) == "23:59")
    #expect(clock.words(4800) == "00:20 (+1)")
    #expect(clock.words(3540, 4800) == "23:59–00:20 (+1)")
    #expect(clock.words(3600, 4800) == "00:00–00:20 (+1)")
    // Half a minute before midnight the nearest minute is the next day's.
    #expect(clock.words(3580) == "00:00 (+1)")
  }

  @Test func clocksGoBack() {
    let clock = clock(OtherPanels.clocksGoBack)
    #expect(clock.words(3540) == "02:59")
    #expect(clock.words(3600) == "02:00")
    #expect(clock.end == "02:15")
  }

  @Test func days() {
    #expect(DateWords.long(CivilDate(year: 2017, month: 2, day: 16)!) == "Thursday 16 February 2017")
    #expect(DateWords.long(CivilDate(year: 2000, month: 2, day: 29)!) == "Tuesday 29 February 2000")
    #expect(DateWords.long(CivilDate(year: 1999, month: 12, day: 31)!) == "Friday 31 December 1999")
  }
}
