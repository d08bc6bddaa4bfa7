// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
public import Stochastics

extension ModeratedTalk {
  /// Confidence intervals by the profile likelihood, one for each of ``parameters``, in order; `nil` where there is none.
  ///
  /// See `MaximumLikelihood.profileIntervals(confidence:)`. Where the best share of speakers who heed the
  /// signal is 1 its interval ends there, and begins where fewer would fit too badly.
  ///
  /// - Parameter confidence: above 0 and below 1.
  public func profileIntervals(confidence: Double = 0.95) -> [ConfidenceInterval?] {
    precondition(confidence > 0 && confidence < 1, "an interval of confidence \(confidence)")
    let model = model
    let profile = profile(model, peak.point, peak.information, confidence)
    var intervals = Replicates.map(model.parameters.count) { i -> ConfidenceInterval? in
      guard let low = profile.end(of: i, upper: false), let high = profile.end(of: i, upper: true), low <= high else {
        return nil
      }
      return ConfidenceInterval(low: low, high: high)
    }
    if model.heeded == .always {
      let place = model.undisturbed.parameters.count
      // So close to 1 that the likelihood is the greatest in all but name.
      let open = opened(heeded: 12)
      let low = self.profile(openModel, open.point, open.information, confidence).end(of: place, upper: false)
      intervals.insert(low.map { ConfidenceInterval(low: min($0, 1), high: 1) }, at: place)
    }
    return intervals
  }

  private func profile(
    _ model: ModeratedModel, _ point: [Double], _ curvature: SymmetricMatrix, _ confidence: Double
  ) -> LikelihoodProfile {
    let scores = ModeratedScores(model: model, sample: sample)
    return LikelihoodProfile(
      point: point, value: peak.value, curvature: curvature, links: model.parameters.map(\.link),
      threshold: LikelihoodProfile.threshold(confidence, sample, point.count)
    ) { held, start in
      ModeratedSearch(scores: scores, held: held).ridge(from: start).map {
        LikelihoodProfile.Place(point: $0.point, value: $0.value, isSure: true)
      }
    }
  }
}
