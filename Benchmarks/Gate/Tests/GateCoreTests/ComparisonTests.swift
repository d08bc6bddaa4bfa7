// SPDX-License-Identifier: GPL-3.0-or-later

import GateCore
import Testing

/// The whole procedure, on made-up measurements whose truth is known. No clock is read.
@Suite struct ComparisonTests {
  /// Statistical, fixed seeds: a false "slower" or "faster" needs an interval that misses by more than the threshold
  /// twice; here not one in 120.
  @Test(arguments: [0.005, 0.02, 0.05]) func aBuildAgainstItselfIsNeverSlowerNorFaster(spread: Double) {
    var verdicts: [Verdict: Int] = [:]
    for seed in 1...40 {
      verdicts[compared(.init(spread: spread), seed: UInt64(seed))[0].verdict, default: 0] += 1
    }
    #expect(verdicts[.slower] == nil)
    #expect(verdicts[.faster] == nil)
    #expect(verdicts[.same, default: 0] == 40, "the same instructions run")
  }

  /// Statistical, fixed seeds.
  @Test func fivePercentMoreTimeIsFound() {
    var nature = MadeUpLaboratory.Nature(time: 1.05, spread: 0.02)
    nature.countsInstructions = false
    let found = (1...100).count { compared(nature, seed: UInt64($0))[0].verdict == .slower }
    #expect(found >= 95)
  }

  @Test func fivePercentLessTimeIsFound() {
    let found = (1...20).count { compared(.init(time: 1 / 1.05), seed: UInt64($0))[0].verdict == .faster }
    #expect(found >= 19)
  }

  @Test func threePercentMoreInstructionsAreFoundWhateverTheClocksSay() throws {
    let result = compared(.init(instructions: 1.03, spread: 0.2))[0]
    #expect(result.verdict == .slower)
    #expect(try #require(result.finding(.instructions)).judgement == .slower)
    #expect(result.wasMeasuredTwice)
  }

  @Test func aFewInstructionsMoreAreTheSame() {
    #expect(compared(.init(instructions: 1.009))[0].verdict == .same)
  }

  @Test func whatDisturbsTheFirstMeasurementOnlyIsNotReported() {
    // Ten rounds of two, and then it has passed.
    let result = compared(.init(disturbed: 0, passing: (1.3, 20)))[0]
    #expect(result.wasMeasuredTwice)
    #expect(result.verdict == .same)
  }

  @Test func tooMuchNoiseIsInconclusiveWhereNothingIsCounted() {
    var nature = MadeUpLaboratory.Nature(spread: 0.5)
    nature.countsInstructions = false
    let result = compared(nature)[0]
    #expect(result.verdict == .inconclusive)
    #expect(result.rounds.count == 40, "all rounds were spent on it")
  }

  @Test func plainMattersTakeFewRounds() {
    #expect(compared(.init(spread: 0.001, disturbed: 0))[0].rounds.count == 10)
  }

  @Test func aSpentBudgetEndsTheRounds() {
    var nature = MadeUpLaboratory.Nature(spread: 0.5)
    nature.countsInstructions = false
    var now = 0.0
    let clock = {
      now += 100
      return now
    }
    let result = Comparison(laboratory: MadeUpLaboratory(nature, seed: 1), clock: clock)
      .run(base: [.madeUp()], head: [.madeUp()])[0]
    #expect(result.rounds.count == 10)
  }

  @Test func hiddenInstructionsDontSettleTheMatter() {
    var benchmark = BenchmarkDescription.madeUp()
    benchmark.hiddenFromCallgrind = "AVX-512"
    #expect(compared(.init(spread: 0.5), base: [benchmark], head: [benchmark])[0].verdict == .inconclusive)
    #expect(compared(.init(spread: 0.5))[0].verdict == .same)
  }

  @Test func nothingIsHiddenFromTheProcessorsOwnCounter() {
    var benchmark = BenchmarkDescription.madeUp()
    benchmark.hiddenFromCallgrind = "AVX-512"
    #expect(benchmark.counted(by: .callgrind).hiddenFromCallgrind == "AVX-512")
    #expect(benchmark.counted(by: .perf).hiddenFromCallgrind == nil)
  }

  @Test func newOnesAreMeasuredAlone() {
    let result = compared(.init(), base: [], head: [.madeUp()])[0]
    #expect(result.verdict == .new)
    #expect(result.rounds.count == 10)
    #expect(result.rounds.allSatisfy { $0.base.isEmpty && $0.head.count == 1 })
    #expect(result.headInstructions == 1000)
  }

  @Test func anotherWorkByTheSameNameIsNew() {
    let result = compared(.init(time: 3), base: [.madeUp(version: 1)], head: [.madeUp(version: 2)])[0]
    #expect(result.verdict == .new)
    #expect(result.note == "another work by the same name than in the base")
  }

  @Test func goneOnesAreNamed() {
    let results = compared(.init(), base: [.madeUp(), .madeUp("old/one")], head: [.madeUp()])
    #expect(results.map(\.verdict) == [.same, .gone])
    #expect(results[1].benchmark.name == "old/one")
  }

  @Test func aHeadThatFailsIsNamed() {
    let result = compared(.init(failing: [.head]))[0]
    #expect(result.verdict == .failed)
    #expect(result.note == "the head's crashed")
    #expect(GateStatus([result.verdict]) == .nothingMeasured)
  }

  @Test func aNewOneThatFailsIsNamed() {
    let result = compared(.init(failing: [.head]), base: [])[0]
    #expect(result.verdict == .failed)
  }

  @Test func aBaseThatFailsMakesItNew() {
    let result = compared(.init(failing: [.base]))[0]
    #expect(result.verdict == .new)
    #expect(result.note == "fails in the base: the base's crashed")
  }

  @Test func aChangeIsHeldToTheBasesThreshold() {
    var lenient = BenchmarkDescription.madeUp()
    lenient.thresholds = .init(instructions: 0.5, time: 0.5)
    #expect(compared(.init(instructions: 1.03), base: [.madeUp()], head: [lenient])[0].verdict == .slower)
    #expect(compared(.init(instructions: 1.03), base: [lenient], head: [.madeUp()])[0].verdict == .same)
  }
}
