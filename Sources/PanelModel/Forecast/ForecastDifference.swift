// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// What one scenario changes against another with common random numbers: the other's figure taken from this
/// one's, trial by trial.
public struct ForecastDifference: Hashable, Sendable {
  /// Of the chance to be done by the slot's end.
  public var onTime: Estimate
  /// Of the chance that all questions are served; `nil` where one of the two has no questions.
  public var questionsServed: Estimate?
  /// Of the session's end, in seconds.
  public var finish: Estimate
  /// Of the overrun, in seconds.
  public var overrun: Estimate
  /// Of the time for questions, in seconds; `nil` where one of the two has none.
  public var questions: Estimate?

  package init(
    onTime: Estimate, questionsServed: Estimate?, finish: Estimate, overrun: Estimate, questions: Estimate?
  ) {
    self.onTime = onTime
    self.questionsServed = questionsServed
    self.finish = finish
    self.overrun = overrun
    self.questions = questions
  }
}

extension ForecastDifference {
  /// Exactly nothing.
  public static func zero(hasQuestions: Bool) -> ForecastDifference {
    let zero = Estimate(value: 0, standardError: 0, interval: ConfidenceInterval(low: 0, high: 0))
    return ForecastDifference(
      onTime: zero, questionsServed: hasQuestions ? zero : nil, finish: zero, overrun: zero,
      questions: hasQuestions ? zero : nil)
  }
}
