// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
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
    let profile = Profile(fitted, threshold: Self.threshold(confidence, sample, fitted.surface.dimensions))
    let intervals = fitted.family.parameters.indices.map { i -> ConfidenceInterval? in
      let parameter = fitted.family.parameters[i]
      guard let low = profile.end(of: i, upper: false), let high = profile.end(of: i, upper: true) else { return nil }
      return ConfidenceInterval(
        low: fitted.own(low, parameter.dimension), high: fitted.own(high, parameter.dimension))
    }
    return fitted.atBound.map { _ in nil } + intervals
  }

  /// How far twice the log-likelihood may fall.
  static func threshold(_ confidence: Double, _ sample: Sample, _ parameters: Int) -> Double {
    let bounded = sample.rows.reduce(0) { $0 + ($1.high < .infinity ? $1.count : 0) }
    let degrees = max(1, bounded - Double(parameters - 1))
    let t = StudentT.upperQuantile((1 - confidence) / 2, degrees: degrees)
    return max(1, bounded) * Logarithm.natural(1 + t * t / degrees)
  }
}

/// The likelihood over one coordinate, with the best of the others.
private struct Profile {
  private let fitted: Fitted
  private let threshold: Double

  init(_ fitted: Fitted, threshold: Double) {
    self.fitted = fitted
    self.threshold = threshold
  }

  /// Where the interval of a parameter ends, in units of the fit; `nil` where the search comes to nothing.
  func end(of index: Int, upper: Bool) -> Double? {
    let link = fitted.family.parameters[index].link
    let peak = fitted.peak
    guard let covariance = peak.shape.curvature.inverse else { return nil }
    let error = covariance[index][index].squareRoot()
    var others = peak.point
    let best = others.remove(at: index)
    // The others' best values go, to begin with, along the regression on this one.
    var slopes = covariance[index].map { $0 / covariance[index][index] }
    slopes.remove(at: index)
    let reach = (0..<peak.point.count).filter { $0 != index }.map { 1 / peak.shape.curvature[$0, $0].squareRoot() }

    var guess = zip(others, slopes).map { (value: $0, slope: $1) }
    var guessedAt = best
    func excess(_ coordinate: Double) -> Double? {
      let surface = fitted.surface.holding(index, at: coordinate)
      let start = guess.map { $0.value + $0.slope * (coordinate - guessedAt) }
      let there = surface.peak(from: start, reach: reach)
      guard there.value.isFinite else { return nil }
      if there.converged {
        guess = zip(there.point, guess).map { (value: $0, slope: $1.slope) }
        guessedAt = coordinate
      }
      return 2 * (peak.value - there.value) - threshold
    }

    var inner = best
    var step = (upper ? 1 : -1) * error * threshold.squareRoot()
    for _ in 0..<12 {
      let outer = inner + step
      guard let here = excess(outer) else {
        step /= 2
        if abs(step) < 1e-6 * error { return link.value(inner) }
        continue
      }
      if here > 0 {
        guard let root = try? GSL.root(between: inner, and: outer, tolerance: 1e-7 * error, { excess($0) ?? 1 })
        else { return nil }
        return link.value(root)
      }
      inner = outer
      step *= 1.6
    }
    return link.limit(upper: upper)
  }
}
