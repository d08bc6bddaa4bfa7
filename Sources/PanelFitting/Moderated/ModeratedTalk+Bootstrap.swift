// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation

extension ModeratedTalk {
  /// Fits the same kind of talk to many samples drawn from these talks with replacement.
  ///
  /// A heeded share whose best value is 1 stays there, and has neither standard error nor interval.
  ///
  /// The same seed gives the same figures on any number of threads. O(replicates · n) time, on all processors.
  ///
  /// - Precondition: at least 20 `replicates`.
  public func bootstrap(replicates: Int = 200, seed: UInt64 = 1) -> Bootstrap {
    precondition(replicates >= 20, "\(replicates) replicates")
    let points = Replicates.map(replicates) { number -> [Double]? in
      var random = RandomNumbers(seed: seed, purpose: "bootstrap", replicate: number)
      let search = ModeratedSearch(scores: ModeratedScores(model: model, sample: sample.resampled(&random)))
      guard let point = search.peak(near: peak.point, metric: peak.information), !model.isAtEnd(point) else {
        return nil
      }
      return values(at: model.canonical(point))
    }
    var influences = influences
    if model.heeded == .always { influences.insert([], at: model.undisturbed.parameters.count) }
    return Bootstrap(
      estimates: values(at: peak.point), values: points.compactMap(\.self), replicates: replicates,
      influences: influences)
  }

  /// Of ``parameters``, with those that lie at a bound.
  private func values(at point: [Double]) -> [Double] {
    var values = zip(model.parameters, point).map { $0.link.value($1) }
    if model.heeded == .always { values.insert(1, at: model.undisturbed.parameters.count) }
    return values
  }

  /// Each talk's pull at each parameter (see ``Fitted/influences``).
  private var influences: [[(count: Double, pull: Double)]] {
    guard let inverse = peak.information.inverse, let parts = model.parts(at: peak.point) else {
      return peak.point.map { _ in [] }
    }
    var point = ModeratedPoint(parts, model, dimensions: peak.point.count)
    var score = [Double](repeating: 0, count: peak.point.count)
    let scores = sample.rows.map { row -> (Double, [Double]) in
      let likelihood = point.likelihood(row, &score)
      return (row.count, score.map { $0 / likelihood })
    }
    return inverse.indices.map { i in
      scores.map { count, score in (count, zip(inverse[i], score).reduce(0) { $0 + $1.0 * $1.1 }) }
    }
  }
}
