// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Battery

/// A test that believes the words themselves to be p-values, in units of 2⁻³².
private struct Believing: RandomnessTest {
  let statistics = ["first", "second"]

  func run(_ words: inout Words) -> [PValue] {
    statistics.map { _ in
      let u = words.uniform()
      return PValue(upper: u, lower: 1 - u)
    }
  }
}

@Suite struct ExaminationTests {
  private func finding(_ values: [Double]) -> Finding {
    Finding(statistic: "", values: values.map { PValue(upper: $0, lower: 1 - $0) })
  }

  @Test func verdictsFollowTheThresholds() {
    #expect(finding([0.5]).verdict == .passed)
    #expect(finding([6e-5]).verdict == .passed)
    #expect(finding([4e-5]).verdict == .suspicious)
    #expect(finding([1 - 4e-5]).verdict == .suspicious)
    #expect(finding([2e-10]).verdict == .suspicious)
    #expect(finding([9e-11]).verdict == .failed)
    #expect(Finding(statistic: "", values: [PValue(upper: 1, lower: 9e-11)]).verdict == .failed)
  }

  @Test func manyPassesMayHaveRarePValues() {
    let values = (0..<1000).map { (Double($0) + 0.5) / 1000 }
    #expect(finding(values + [4e-5]).chanceOfMostExtreme > 0.07)
    #expect(finding(values + [4e-5]).uniformity.map { $0.upper > 0.5 } == true)
  }

  @Test func pValuesMustBeUniformTogether() {
    #expect(finding(Array(repeating: 0.3, count: 200)).verdict == .failed)
    #expect(finding((1...20).map { 0.025 * Double($0) }).verdict == .suspicious)
    // Too uniform is not uniform: all in the middle of their places.
    #expect(finding((0..<500).map { (Double($0) + 0.5) / 500 }).verdict != .passed)
    #expect(finding([0.1, 0.1, 0.1]).uniformity == nil)
  }

  @Test func passesGoOnUntilThereIsEnough() {
    let examination = Examination(Battery([Believing()]), bytes: 100)
    let result = examination.run(seed: 7) { Words(Generators.good(seed: $0)) }
    #expect(result.passes == 13 && result.bytes == 104)
    #expect(result.findings.map(\.statistic) == ["first", "second"])
    #expect(result.failures.isEmpty && result.repetitions.isEmpty)
  }

  /// A seed whose first word is a rare one: suspicious, and other words say that it was chance.
  @Test func theSuspiciousIsRepeatedWithOtherWords() {
    let examination = Examination(Battery([Believing()]), bytes: 16)
    var seeds: [UInt64] = []
    let result = examination.run(seed: 7) { seed in
      seeds.append(seed)
      let good = Generators.good(seed: seed)
      var first = true
      return Words {
        defer { first = false }
        return first && seed == 7 ? 1 << 12 : good()
      }
    }
    #expect(seeds.count == 2 && seeds[0] == 7 && seeds[1] != 7)
    #expect(result.findings.map(\.verdict) == [.suspicious, .passed])
    #expect(result.repetitions.keys.sorted() == ["first"])
    #expect(result.repetitions["first"]?.values.count == 8)
    #expect(result.failures.isEmpty)
    #expect(Report.row("made up", seed: 7, result).contains("| passed, 1 on repetition |"))
    #expect(Report.remarks("made up", result).count == 1)
  }

  @Test func whatIsSuspiciousAgainHasFailed() {
    let examination = Examination(Battery([Believing()]), bytes: 16)
    let result = examination.run(seed: 7) { _ in Words { 1 << 14 } }
    #expect(result.findings.map(\.verdict) == [.suspicious, .suspicious])
    #expect(result.failures.map(\.statistic) == ["first", "second"])
    #expect(Report.row("made up", seed: 7, result).contains("**failed**: 2 of 2"))
  }
}
