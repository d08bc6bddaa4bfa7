// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension MaximumLikelihood {
  /// Fits the family to many samples drawn from these observations with replacement.
  ///
  /// The same seed gives the same figures on any number of threads. O(replicates · fits) time, on all processors.
  ///
  /// - Precondition: at least 20 `replicates`.
  public func bootstrap(replicates: Int = 2000, seed: UInt64 = 1) -> Bootstrap {
    precondition(replicates >= 20, "\(replicates) replicates")
    let start = fitted.peak.point
    let fits = Replicates.map(replicates) { number -> [Double]? in
      var random = RandomNumbers(seed: seed, purpose: "bootstrap", replicate: number)
      let drawn = sample.resampled(&random)
      guard let again = try? MaximumLikelihood(fit.family, of: drawn, start: start),
        again.fit.parameters.count == fit.parameters.count
      else { return nil }
      return again.fit.parameters.map(\.value)
    }
    return Bootstrap(
      estimates: fit.parameters.map(\.value), values: fits.compactMap(\.self), replicates: replicates,
      influences: fitted.influences)
  }
}

extension Fitted {
  /// By how much, in proportion, each observation pulls at each parameter: how often it occurred, and its pull.
  ///
  /// The pull is the inverse information times the gradient of the observation's own log-likelihood.
  var influences: [[(count: Double, pull: Double)]] {
    let none = atBound.map { _ in [(count: Double, pull: Double)]() }
    guard let inverse = peak.shape.curvature.inverse else { return none + family.parameters.map { _ in [] } }
    let links = family.parameters.map(\.link)
    func distribution(_ point: [Double]) -> (any Distribution)? {
      family.distribution(zip(links, point).map { $0.value($1) })
    }
    var gradients = sample.rows.map { _ in [Double]() }
    for i in links.indices {
      let step = 1e-3 / max(peak.shape.curvature[i, i], 1e-6).squareRoot()
      var (up, down) = (peak.point, peak.point)
      up[i] += step
      down[i] -= step
      guard let above = distribution(up), let below = distribution(down) else {
        return none + family.parameters.map { _ in [] }
      }
      for (k, row) in sample.rows.enumerated() {
        gradients[k].append(
          (Sample.logLikelihood(row, of: above) - Sample.logLikelihood(row, of: below)) / (2 * step))
      }
    }
    let pulls = links.indices.map { i in
      zip(sample.rows, gradients).map { row, gradient in
        (count: row.count, pull: zip(inverse[i], gradient).reduce(0) { $0 + $1.0 * $1.1 })
      }
    }
    return none + pulls
  }
}
