// SPDX-License-Identifier: GPL-3.0-or-later

package import Estimation
package import Stochastics

/// What a model says of further talks, in shares of the planned time.
package struct LearntForecast: Sendable {
  /// What a talk takes. Where talks are always cut off at the same share, that is in it.
  package let distribution: any Distribution
  /// The moderated talk, where the model has one: what the speaker would take, and what becomes of that.
  package let moderated: ModeratedLength?
  /// Where all talks are cut off that go on so long; `nil` where there is no such place.
  package let cut: Double?

  package init(distribution: any Distribution, moderated: ModeratedLength? = nil, cut: Double? = nil) {
    self.distribution = distribution
    self.moderated = moderated
    self.cut = cut
  }

  /// What came of a talk, as the forecast is of it.
  ///
  /// Where all talks are cut off at the same share, one that was cut off there took just that, as was forecast. One that
  /// was cut off elsewhere is only known to have lasted so long.
  package func outcome(of talk: RecordedTalk) -> Sample.Row {
    guard let cut, talk.length.isCutOff, Sample.isSameCut(talk.length.low, cut) else { return talk.length }
    return Sample.Row(low: cut, high: cut)
  }
}
