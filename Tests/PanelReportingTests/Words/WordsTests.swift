// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

@Suite struct NaturalFrequencyTests {
  @Test(arguments: [
    (0.601039, "6 of 10"), (0.623, "62 of 100"), (0.682, "68 of 100"), (0.715, "72 of 100"), (0.605, "6 of 10"),
    (0.57, "57 of 100"), (0.9, "9 of 10"), (0.92, "92 of 100"), (0.99162, "99 of 100"),
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
      #expect(error <= 0.005001 && error <= max(0.25 * min(chance, 1 - chance), 0.000501))
    }
  }

  @Test func whatFewTrialsKnowIsSaidRoughly() {
    #expect(NaturalFrequency(0.857, uncertainty: 0.5).description == "about 9 of 10")
    #expect(NaturalFrequency(0.97, uncertainty: 0.3).description == "more than 9 of 10")
    #expect(NaturalFrequency(0.993, uncertainty: 0.005).description == "about 99 of 100")
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
    #expect(NumberWords.percent(Figures.chance(1)) == ">99.99%")
    #expect(NumberWords.percent(Figures.chance(0)) == "<0.01%")
    #expect(NumberWords.percent(Figures.chance(0.9993)) == "99.93% (99.92–99.94%)")
    let thousand = Estimate(value: 1, standardError: 0, interval: .init(low: 0.99631, high: 1))
    #expect(NumberWords.percent(thousand) == ">99.6%")
    let ten = Estimate(value: 1, standardError: 0, interval: .init(low: 0.69, high: 1))
    #expect(NumberWords.percent(ten) == "100% (69–100%)")
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

  @Test func givenLengthsAreExact() {
    #expect(
      [3510, 3500, 4500, 7230, 45, 1, 0.4, 8100, 3661].map(LengthWords.exact) == [
        "58½ minutes", "58m 20s", "75 minutes", "2h 00m 30s", "45 seconds", "1 second", "0.4 seconds",
        "2 hours 15 minutes", "1h 01m 01s",
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
