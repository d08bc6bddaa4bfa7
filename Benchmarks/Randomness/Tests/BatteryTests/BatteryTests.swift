// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Battery

@Suite struct BatteryTests {
  /// What fails at once, of one pass of the small battery.
  private func failing(_ generator: @escaping () -> UInt32) -> [String] {
    var words = Words(generator)
    return zip(Battery.small.statistics, Battery.small.run(&words)).compactMap { name, value in
      min(value.upper, value.lower) < Finding.failing ? name : nil
    }
  }

  private func expect(_ caught: [String], toHold names: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for name in names { #expect(caught.contains(name), "\(caught)", sourceLocation: sourceLocation) }
  }

  /// Statistical, fixed seed: 24 passes of good words. Each of the 32 statistics is held to uniform p-values at 10⁻⁵,
  /// and all of them together, so that a wrong null distribution shows.
  @Test func goodWordsGiveUniformPValues() {
    var words = Words(Generators.good())
    let passes = (0..<24).map { _ in Battery.small.run(&words) }
    for (place, name) in Battery.small.statistics.enumerated() {
      let finding = Finding(statistic: name, values: passes.map { $0[place] })
      #expect(finding.chance > 1e-5, "\(name): \(finding.values.map(\.upper))")
      for value in finding.values { #expect(abs(value.upper + value.lower - 1) < 1e-9, "\(name)") }
    }
    #expect(KolmogorovSmirnov.pValue(passes.flatMap { $0.map(\.upper) }).twoSided > 1e-4)
  }

  @Test func everyStatisticHasItsNameAndItsValue() {
    var words = Words(Generators.good())
    #expect(Battery.small.run(&words).count == Battery.small.statistics.count)
    #expect(Set(Battery.small.statistics).count == Battery.small.statistics.count)
    #expect(Battery.standard.statistics.count == Battery.small.statistics.count)
  }

  @Test func lowBitsOfACongruentialGeneratorAreCaught() {
    expect(
      failing(Generators.congruential()),
      toHold: [
        "serial pairs, low 6 bits", "gaps, low 4 bits", "linear complexity, bit 0", "matrix rank 60 × 60, low 30 bits",
      ])
  }

  @Test func randuIsCaught() {
    expect(failing(Generators.randu()), toHold: ["birthday spacings, high 19 bits", "linear complexity, bit 0"])
  }

  @Test func linearBitsAreCaught() {
    expect(
      failing(Generators.xorshift32()),
      toHold: [
        "matrix rank 60 × 60, high 30 bits", "matrix rank 60 × 60, low 30 bits", "linear complexity, bit 0",
        "linear complexity, bit 31",
      ])
  }

  @Test func aSingleLinearBitIsCaughtByItsComplexityOnly() {
    let caught = failing(Generators.xoshiro128plus())
    #expect(caught == ["linear complexity, bit 0"])
  }

  @Test func aCounterIsCaught() {
    #expect(failing(Generators.counter()).count > Battery.small.statistics.count / 2)
  }

  @Test func identicalStreamsAreCaught() {
    expect(
      failing(Generators.twins()),
      toHold: ["correlation of like bits, lags 1–64", "Hamming weights of neighbours", "collisions, high 12 bits of 2"])
  }

  /// Its lag is 3 · 16 + 15 words.
  @Test func anEchoAmongSixteenStreamsIsCaught() {
    expect(failing(Generators.echo()), toHold: ["correlation of like bits, lags 1–64"])
  }

  @Test func aBiasedBitIsCaught() {
    expect(failing(Generators.biased()), toHold: ["ones in each bit"])
  }

  /// No test may wait for something that never comes.
  @Test(arguments: [0, 1, 0x8000_0000, UInt32.max]) func wordsThatNeverChangeAreCaught(word: UInt32) {
    #expect(failing { word }.count > Battery.small.statistics.count / 2)
  }
}
