// SPDX-License-Identifier: GPL-3.0-or-later

import GateCore
import Testing

@Suite struct JudgingTests {
  @Test(
    arguments: [
      // A threshold of 2%: the whole interval beyond it, within twice it, or neither.
      (1.021, 1.08, 0.0, .slower), (1.019, 1.08, 0, .inconclusive), (0.97, 1.03, 0, .same),
      (0.95, 1.03, 0, .inconclusive),
      (0.9, 0.979, 0, .faster), (0.9, 0.99, 0, .inconclusive), (1, 1, 0, .same),
      // More noise than that: a change must be beyond the noise.
      (1.021, 1.08, 0.05, .inconclusive), (1.051, 1.08, 0.05, .slower), (0.9, 0.96, 0.05, .inconclusive),
      (0.9, 0.95, 0.05, .faster),
    ] as [(Double, Double, Double, Judgement)])
  func ratios(low: Double, high: Double, noise: Double, expected: Judgement) {
    let ratio = Interval(median: (low + high) / 2, low: low, high: high)
    #expect(Judgement(ratio: ratio, noise: noise, threshold: 0.02) == expected)
  }

  private func finding(_ measure: Measure, _ ratio: Double, spread: Double = 0.001) -> Finding {
    Finding(
      measure: measure, ratio: Interval(median: ratio, low: ratio - spread, high: ratio + spread), noise: 0,
      threshold: 0.02)
  }

  @Test func aChangeMustBeFoundAgain() {
    let slower = finding(.wallTime, 1.1)
    #expect(slower.confirmed(by: finding(.wallTime, 1.06)).judgement == .slower)
    #expect(slower.confirmed(by: finding(.wallTime, 1.06)).ratio.median == 1.06)
    #expect(slower.confirmed(by: finding(.wallTime, 1)).judgement == .same)
    #expect(slower.confirmed(by: finding(.wallTime, 1, spread: 0.5)).judgement == .inconclusive)
    #expect(slower.confirmed(by: finding(.wallTime, 0.8)).judgement == .inconclusive)
    #expect(finding(.wallTime, 1).confirmed(by: finding(.wallTime, 1.2)).judgement == .same)
  }

  @Test func measuresTogether() {
    let (more, same, less) = (1.1, 1.0, 0.9)
    func verdict(_ findings: Finding..., countsWhatRuns: Bool = true) -> Verdict {
      Verdict(findings, countsWhatRuns: countsWhatRuns)
    }
    let unknown = finding(.processorTime, 1, spread: 0.5)
    #expect(verdict(finding(.instructions, more), finding(.processorTime, same)) == .slower)
    #expect(verdict(finding(.instructions, less), finding(.wallTime, more)) == .slower)
    #expect(verdict(finding(.instructions, less), unknown) == .faster)
    #expect(verdict(finding(.instructions, same), unknown) == .same)
    #expect(verdict(finding(.instructions, same), unknown, countsWhatRuns: false) == .inconclusive)
    #expect(verdict(unknown, finding(.wallTime, same)) == .same)
    #expect(verdict(unknown) == .inconclusive)
    #expect(verdict() == .inconclusive)
  }

  @Test(
    arguments: [
      ([.same, .new, .gone], .fine), ([.same, .slower, .faster, .inconclusive], .slower),
      ([.same, .faster, .inconclusive], .inconclusive), ([.same, .faster], .faster), ([], .nothingMeasured),
      ([.slower, .failed], .nothingMeasured), ([.gone, .gone], .nothingMeasured), ([.new], .fine),
    ] as [([Verdict], GateStatus)])
  func exitStatus(verdicts: [Verdict], status: GateStatus) {
    #expect(GateStatus(verdicts) == status)
  }

  @Test func exitStatusesAreTheDocumentedOnes() {
    let all: [GateStatus] = [.fine, .slower, .faster, .inconclusive, .notComparable, .nothingMeasured]
    #expect(all.map(\.rawValue) == [0, 2, 4, 7, 8, 9])
  }
}
