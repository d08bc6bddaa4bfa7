// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Stochastics
import Testing

@testable import PanelFitting

/// Known answers: what a group's talks are worth with its factor unknown.
@Suite struct PooledLikelihoodTests {
  private func spread(_ rows: [Sample.Row], sigma: Double, between tau: Double) throws -> PooledLikelihood.Spread {
    let likelihood = PooledLikelihood(base: PooledLength(family: LognormalFamily()), groups: [])
    return try #require(likelihood.spread(of: Sample(rows), at: [0, Reference.log(sigma)], between: tau))
  }

  /// A lognormal talk times a lognormal factor is lognormal.
  @Test(arguments: [0.05, 0.2], [0.1, 0.3, 0.6])
  func oneTalk(sigma: Double, tau: Double) throws {
    let all = try Lognormal(mu: 0, sigma: (sigma * sigma + tau * tau).squareRoot())
    for x in [0.7, 1, 1.5] {
      let exact = try spread([Sample.Row(low: x, high: x)], sigma: sigma, between: tau)
      #expect(abs(exact.logLikelihood - all.logDensity(x)) < 1e-10, "\(x)")
      // Falls off steeply on one side and slowly on the other, or has an edge far from its peak.
      let cut = try spread([Sample.Row(low: x, high: .infinity)], sigma: sigma, between: tau)
      #expect(abs(cut.logLikelihood - all.logSurvival(x)) < 1e-10, "cut off at \(x)")
      let most = try spread([Sample.Row(low: 0, high: x)], sigma: sigma, between: tau)
      #expect(abs(most.logLikelihood - all.logCumulative(x)) < 1e-10, "at most \(x)")
    }
  }
}
