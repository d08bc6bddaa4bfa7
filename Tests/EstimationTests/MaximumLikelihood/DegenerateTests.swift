// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Testing

/// Observations that no fit can come from get a named error, never a number.
@Suite struct DegenerateTests {
  typealias Row = Sample.Row

  static let plain: [FitFamily] = [.lognormal, .gamma, .weibull, .loglogistic, .normal, .exponential]
  static let all: [FitFamily] =
    plain + [
      .beta(min: 0, max: 1000), .pert, .metalog(min: 0, max: nil), .mixture(.lognormal, .gamma),
    ]

  private func error(_ family: FitFamily, _ rows: [Row]) -> FittingError? {
    #expect(throws: FittingError.self) { try MaximumLikelihood(family, of: Sample(rows)) }
  }

  @Test(arguments: all) func nothing(_ family: FitFamily) {
    #expect(error(family, []) == .noObservations)
    // A row that allows anything is no observation.
    #expect(error(family, [Row(low: 0, high: .infinity)]) == .noObservations)
  }

  @Test(arguments: all) func one(_ family: FitFamily) {
    guard case .tooFewObservations(_, count: 1, _) = error(family, [Row(low: 5, high: 5)]) else {
      Issue.record("one observation is too few for \(family.name)")
      return
    }
  }

  @Test(arguments: all) func allCutOff(_ family: FitFamily) {
    let rows = (1...8).map { Row(low: Double($0), high: .infinity) }
    #expect(error(family, rows) == .allCutOff(count: 8))
  }

  @Test(arguments: all) func allAtMost(_ family: FitFamily) {
    #expect(error(family, (1...8).map { Row(low: 0, high: Double($0)) }) == .allAtMost(count: 8))
  }

  @Test(arguments: all) func oneValue(_ family: FitFamily) {
    #expect(error(family, [Row(low: 600, high: 600, count: 9)]) == .oneValue(600))
    // Bounds that 600 agrees with don't help.
    #expect(
      error(family, [Row(low: 600, high: 600, count: 9), Row(low: 500, high: .infinity), Row(low: 0, high: 700)])
        == .oneValue(600))
    // Nor do intervals that overlap everywhere.
    #expect(error(family, [Row(low: 590, high: 610, count: 5), Row(low: 600, high: 630, count: 5)]) == .oneValue(610))
  }

  @Test func noLengths() throws {
    #expect(throws: FittingError.notFinite(row: 2, value: .infinity)) {
      try Sample([Row(low: 1, high: 1), Row(low: .infinity, high: .infinity)])
    }
    #expect(throws: FittingError.self) { try Sample([Row(low: .nan, high: 1)]) }
    #expect(throws: FittingError.self) { try Sample([Row(low: 1, high: .nan)]) }
    #expect(throws: FittingError.negative(row: 1, value: -3)) { try Sample([-3]) }
    #expect(throws: FittingError.reversed(row: 1, low: 3, high: 2)) { try Sample([Row(low: 3, high: 2)]) }
    #expect(throws: FittingError.badCount(row: 1, count: 0)) { try Sample([Row(low: 3, high: 4, count: 0)]) }
    #expect(throws: FittingError.badCount(row: 1, count: 1e20)) { try Sample([Row(low: 3, high: 4, count: 1e20)]) }
  }

  @Test(arguments: plain) func zero(_ family: FitFamily) {
    #expect(
      error(family, [Row(low: 0, high: 0), Row(low: 1, high: 1), Row(low: 2, high: 2)])
        == .outsideSupport(family: family.name, value: 0, low: 0, high: .infinity))
  }

  @Test func outsideBounds() {
    let rows = [0.2, 0.5, 1.2].map { Row(low: $0, high: $0) }
    #expect(error(.beta(min: 0, max: 1), rows) == .outsideSupport(family: "beta", value: 1.2, low: 0, high: 1))
    #expect(
      error(.beta(min: 0, max: 1), rows.dropLast() + [Row(low: 1, high: 1)])
        == .outsideSupport(family: "beta", value: 1, low: 0, high: 1))
    #expect(
      error(.beta(min: 2, max: 1), rows)
        == .badFamily("bounds from 2 to 1: the lower must be at least 0 and below the upper"))
    guard case .badFamily = error(.mixture(.pert, .gamma), rows + rows) else {
      Issue.record("a mixture of pert was fitted")
      return
    }
  }

  /// The normal distribution comes the closer to the exponential the further its mean lies below 0.
  @Test func normalThatWouldBeExponential() {
    let rows = (1...40).map { i in
      let x = 10 * Double(i * i) / 100
      return Row(low: x, high: x)
    }
    let heavy = rows + (1...6).map { Row(low: 200 * Double($0), high: 200 * Double($0)) }
    guard case .noMaximum(family: "normal", parameter: _, _) = error(.normal, heavy) else {
      Issue.record("a normal was fitted to a heavy tail")
      return
    }
  }

  /// Many values to the digit alike, others apart: a component draws together on them.
  @Test func mixtureThatDrawsTogether() {
    let rows = [Row(low: 600, high: 600, count: 30)] + [580.0, 640, 655].map { Row(low: $0, high: $0) }
    guard case .unboundedLikelihood(_, let value) = error(.mixture(.lognormal, .lognormal), rows) else {
      Issue.record("a mixture was fitted to a spike")
      return
    }
    #expect(isClose(value, 600, 1e-2))
  }

  @Test func messagesNameTheRemedy() {
    let messages: [(FittingError, String)] = [
      (.noObservations, "there are no observations; give at least 2"),
      (
        .tooFewObservations(family: "gamma", count: 1, needed: 2),
        "1 observation for gamma, which needs at least 2; record more, or pool them with others"
      ),
      (
        .badCount(row: 1, count: 1e20),
        "observation 1 is counted 1e+20 times; the count must be above 0 and at most 1000000000"
      ),
      (
        .allCutOff(count: 8),
        "all 8 observations were cut off, so nothing says how long they would have taken; add some that ended by themselves"
      ),
      (
        .oneValue(600),
        "600 agrees with all observations, so nothing says how much they vary; if they were rounded, say to what, or take it as exactly this length"
      ),
      (
        .noMaximum(family: "normal", parameter: "mean", towards: -.infinity),
        "normal fits the better the closer its mean comes to minus infinity, without end; choose exponential, which it comes close to"
      ),
      (
        .outsideSupport(family: "beta", value: 1.2, low: 0, high: 1),
        "1.2 can't come from beta, whose values lie between 0 and 1 and not on these bounds; say that it was rounded, or choose a family with other bounds"
      ),
      (
        .openEnd(beyond: 900, share: 0.125),
        "the longest observations were cut off: 12.5% are known to be above 900 and nothing says by how much; fit a family, which goes on beyond"
      ),
    ]
    for (error, message) in messages { #expect(error.description == message) }
  }
}
