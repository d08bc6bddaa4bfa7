// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Stochastics
import Testing

@testable import PanelFitting

@Suite struct BetweenProfileTests {
  /// Talks that hardly vary within their groups tell τ as well as so many factors would: with a standard error of
  /// τ/√(2(J − 1)).
  @Test func manyGroupsLeaveTauLittleRoom() throws {
    let count = 60
    let groups = try (0..<count).map { j in
      let b = 0.3 * StandardNormal.quantile((Double(j) + 0.5) / Double(count))
      return try Sample([Reference.exp(b - 0.02), Reference.exp(b + 0.02)])
    }
    let likelihood = PooledLikelihood(base: PooledLength(family: LognormalFamily()), groups: groups)
    let profile = try BetweenProfile(likelihood, start: [0, Reference.log(0.3)], name: "lognormal")
    let mean = profile.places.reduce(0) { $0 + $1.weight * $1.place.tau }
    let square = profile.places.reduce(0) { $0 + $1.weight * ($1.place.tau - mean) * ($1.place.tau - mean) }
    #expect(isClose(mean, profile.best.tau, 0.04))
    #expect(isClose(square.squareRoot(), profile.best.tau / Double(2 * (count - 1)).squareRoot(), 0.12))
  }
}
