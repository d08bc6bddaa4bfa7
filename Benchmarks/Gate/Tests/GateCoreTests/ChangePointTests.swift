// SPDX-License-Identifier: GPL-3.0-or-later

import GateCore
import Testing

@Suite struct ChangePointTests {
  /// A series with noise that is skewed as times are.
  private func series(_ levels: [Double], seed: UInt64, spread: Double = 0.02) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return levels.map { level in
      let u = Double.random(in: 0..<1, using: &generator)
      return level * (1 + spread * u * u * 3)
    }
  }

  /// Statistical, fixed seeds: the rate is 1% by construction. Of 400 series, 4 are to be expected; more than 12 have a
  /// chance of 3·10⁻⁴.
  @Test func falseAlarmsAreAsRareAsStated() {
    let alarms = (1...400).count { seed in
      !ChangePoint.find(
        in: series(Array(repeating: 1, count: 24), seed: UInt64(seed)), resamples: 499, seed: UInt64(seed)
      ).isEmpty
    }
    #expect(alarms <= 12)
  }

  /// Statistical, fixed seeds.
  @Test func aStepIsFoundWhereItIs() {
    let levels = Array(repeating: 1.0, count: 12) + Array(repeating: 1.08, count: 12)
    let found = (1...50).count { seed in
      let points = ChangePoint.find(in: series(levels, seed: UInt64(seed)), resamples: 999, seed: UInt64(seed))
      return points.contains { abs($0.index - 12) <= 1 && $0.chance <= 0.01 && $0.after / $0.before > 1.04 }
    }
    #expect(found >= 48)
  }

  @Test func twoStepsAreBothFound() {
    let levels = [1.0, 1.3, 1.1].flatMap { Array(repeating: $0, count: 15) }
    let points = ChangePoint.find(in: series(levels, seed: 3))
    #expect(points.map(\.index) == [15, 30])
    #expect(points[0].after > 1.29 && points[1].before == points[0].after)
  }

  /// Statistical, fixed seeds: it raises no more alarms than nothing would, 1 in 100.
  @Test func aStrayValueIsNoChange() {
    let alarms = (1...100).count { seed in
      var values = series(Array(repeating: 1, count: 20), seed: UInt64(seed))
      values[10] = 9
      return !ChangePoint.find(in: values, resamples: 499, seed: UInt64(seed)).isEmpty
    }
    #expect(alarms <= 5)
  }

  @Test func whatNeverMovesHasNoChange() {
    #expect(ChangePoint.find(in: Array(repeating: 1, count: 30)).isEmpty)
  }

  @Test(arguments: 0...5) func tooFewValuesTellNothing(count: Int) {
    #expect(ChangePoint.find(in: (0..<count).map(Double.init)).isEmpty)
  }

  @Test func theSameSeriesGivesTheSamePoints() {
    let values = series(Array(repeating: 1, count: 9) + Array(repeating: 1.2, count: 9), seed: 2)
    #expect(ChangePoint.find(in: values) == ChangePoint.find(in: values))
  }

  @Test func stepsOfCountsAreBeyondTheThreshold() {
    let points = ChangePoint.steps(in: [100, 100, 100.5, 103, 103, 90], threshold: 0.01)
    #expect(points.map(\.index) == [3, 5])
    #expect(points[0] == ChangePoint.steps(in: [100, 100, 100.5, 103, 103], threshold: 0.01)[0])
  }
}
