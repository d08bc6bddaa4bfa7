// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation

extension ModeratedTalk {
  /// Holds the fit against the talks, as `MaximumLikelihood.goodnessOfFit(replicates:seed:)` does.
  ///
  /// Talks that were cut off are held against what they would have taken, up to where the longest was cut off. O(replicates
  /// · n) time, on all processors.
  ///
  /// - Throws: `FittingError.noGoodnessOfFit(reason:)` where nothing shows how other talks would have been
  ///   observed, or hardly a replicate could be fitted.
  /// - Precondition: at least 20 `replicates`.
  public func goodnessOfFit(replicates: Int = 999, seed: UInt64 = 1) throws(FittingError) -> GoodnessOfFit {
    let (model, start, metric) = (model, peak.point, peak.information)
    guard let uncut = model.length(at: start, cutOff: nil) else {
      throw .noGoodnessOfFit(reason: "its parameters are out of range")
    }
    return try GoodnessTest(sample: sample, distribution: uncut).result(replicates, seed: seed) { drawn in
      let search = ModeratedSearch(scores: ModeratedScores(model: model, sample: drawn))
      return search.peak(near: start, metric: metric).flatMap { model.length(at: $0, cutOff: nil) }
    }
  }
}
