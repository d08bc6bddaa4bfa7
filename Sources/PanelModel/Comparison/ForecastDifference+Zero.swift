// SPDX-License-Identifier: GPL-3.0-or-later

internal import Stochastics

extension ForecastDifference {
  /// Exactly nothing.
  public static func zero(hasQuestions: Bool) -> ForecastDifference {
    let zero = Estimate(value: 0, standardError: 0, interval: ConfidenceInterval(low: 0, high: 0))
    return ForecastDifference(
      onTime: zero, questionsServed: hasQuestions ? zero : nil, finish: zero, overrun: zero,
      questions: hasQuestions ? zero : nil)
  }
}
