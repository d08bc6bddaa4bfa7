// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

extension MaximumLikelihood {
  /// Confidence intervals by the profile likelihood: the values of a parameter that, with the best of the others, come
  /// close enough to the maximum. One for each parameter, in order; `nil` where there is none.
  ///
  /// Unlike estimate ± 1.96 standard errors they needn't lie evenly about the estimate, don't depend on how the family is
  /// written, and stay within the parameter's range. An end that the observations don't bound is the range's own, such
  /// as infinity.
  ///
  /// Close enough is within n·ln(1 + t²/ν) of twice the log-likelihood, where n observations have both bounds and t is
  /// Student's with ν = n less the other parameters. That makes the interval of a normal mean exact; the usual χ²,
  /// which it tends to, makes intervals from 30 observations a little too narrow (Documentation/Learning.md has figures).
  ///
  /// - Parameter confidence: above 0 and below 1.
  public func profileIntervals(confidence: Double = 0.95) -> [ConfidenceInterval?] {
    precondition(confidence > 0 && confidence < 1, "an interval of confidence \(confidence)")
    let profile = LikelihoodProfile(
      point: fitted.peak.point, value: fitted.peak.value, curvature: fitted.peak.shape.curvature,
      links: fitted.family.parameters.map(\.link),
      threshold: LikelihoodProfile.threshold(confidence, sample, fitted.surface.dimensions),
      search: fitted.surface.search(fitted.peak.shape.curvature))
    let intervals = fitted.family.parameters.indices.map { i -> ConfidenceInterval? in
      let parameter = fitted.family.parameters[i]
      guard let low = profile.end(of: i, upper: false), let high = profile.end(of: i, upper: true) else { return nil }
      return ConfidenceInterval(
        low: fitted.own(low, parameter.dimension), high: fitted.own(high, parameter.dimension))
    }
    return fitted.atBound.map { _ in nil } + intervals
  }
}

extension LogLikelihoodSurface {
  /// The search for the best place with one coordinate held.
  fileprivate func search(_ curvature: SymmetricMatrix) -> LikelihoodProfile.Search {
    { index, start in
      var others = start
      let coordinate = others.remove(at: index)
      let reach = start.indices.filter { $0 != index }.map { 1 / curvature[$0, $0].squareRoot() }
      let there = self.holding(index, at: coordinate).peak(from: others, reach: reach)
      var point = there.point
      point.insert(coordinate, at: index)
      return LikelihoodProfile.Place(point: point, value: there.value, isSure: there.converged)
    }
  }
}
