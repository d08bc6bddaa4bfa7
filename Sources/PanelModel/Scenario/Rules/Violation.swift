// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule that a scenario breaks although each of its values is well formed by itself.
public struct Violation: Hashable, Sendable {
  /// Which rule is broken.
  public var rule: Rule
  /// The value to change.
  public var path: ScenarioPath
  /// What is wrong, with the values.
  public var message: String
  /// What would be right.
  public var allowed: String?
  /// What to do.
  public var hint: String?
  /// All values that the rule looked at, `path` among them.
  public var involved: [ScenarioPath]

  /// The rules by their stable names.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The agenda has no items.
    case agendaEmpty = "agenda.empty"
    /// The agenda has more items, or more segments after repetition, than ``Scenario/Limits`` allow.
    case agendaTooLong = "agenda.too-long"
    /// Two items of a kind have the same title, also once they are numbered. They would share their streams.
    case titleCollides = "title.collides"
    /// The slot has no length, or is shorter or longer than ``Scenario/Limits`` allow.
    case slotLength = "slot.length"
    /// A talk's planned time isn't above zero.
    case plannedZero = "planned.zero"
    /// An item's count is outside ``Scenario/Limits/count``.
    case countOutOfRange = "count.range"
    /// A share or a percentage is out of its range.
    case shareOutOfRange = "share.range"
    /// A talk would be cut off before the moderator signals.
    case cutOffBelowSignal = "moderation.cut-off-below-signal"
    /// A length is neither zero nor within the range that ``Scenario/Limits`` allow at this place.
    case lengthOutOfRange = "length.range"
    /// A percentage stands where there is no planned time that it could be of.
    case percentageOfNothing = "length.percentage-of-nothing"
    /// A range `low to high` begins at zero, below which no length can be one time in ten.
    case rangeFromZero = "range.from-zero"
    /// A range `low to high` has its ends in the wrong order, or both alike.
    case rangeOrder = "range.order"
    /// Parameters of a distribution that must increase don't.
    case parametersOrder = "distribution.order"
    /// A distribution's parameter is out of range, or no distribution of the family has these parameters.
    case parameterOutOfRange = "distribution.parameter"
    /// Once in four billion draws the length would exceed ``Scenario/Limits/longestDraw``.
    case tailTooLong = "distribution.tail"
    /// A mixture has no components, an `empirical` no samples, or either too many.
    case noValues = "distribution.no-values"
    /// Mixtures stand deeper within each other than ``Scenario/Limits/mixtureDepth``.
    case mixtureTooDeep = "distribution.mixture-too-deep"
    /// A mixture has too many samples of `empirical`, or too many components where each talk needs its own.
    case mixtureTooLarge = "distribution.mixture-too-large"
    /// The scenario has more distributions than ``Scenario/Limits/distributions``.
    case tooManyDistributions = "distribution.too-many"
    /// `at_most` of questions is below their `at_least`.
    case atMostBelowAtLeast = "questions.at-most-below-at-least"
    /// Questions that never close are protected, too.
    case closesNeverProtected = "questions.closes-never-protected"
    /// Questions that never close have an `at_most`, too.
    case closesNeverAtMost = "questions.closes-never-at-most"
    /// Questions would never end: they never close, and hands have no end.
    case handsWithoutEnd = "questions.endless"
    /// Hands have no end, and a round may take no time, or too little on average, so that a trial might not end.
    case roundOfNoTime = "questions.round-of-no-time"
    /// The number of hands is out of range.
    case handsOutOfRange = "questions.hands-range"
    /// A round has too few or too many questions or answers.
    case roundOutOfRange = "questions.round-range"
  }

  /// A violation of a rule.
  ///
  /// - Parameters:
  ///   - rule: which rule is broken.
  ///   - path: the value to change.
  ///   - message: what is wrong, with the values.
  ///   - allowed: what would be right, such as `at least 0 and below 1`; `nil` where the message says it all.
  ///   - hint: what to do about it; `nil` where there is nothing to suggest.
  ///   - others: what the rule looked at besides.
  public init(
    _ rule: Rule, at path: ScenarioPath, _ message: String, allowed: String? = nil, hint: String? = nil,
    with others: [ScenarioPath] = []
  ) {
    self.rule = rule
    self.path = path
    self.message = message
    self.allowed = allowed
    self.hint = hint
    self.involved = [path] + others
  }
}

extension Violation: CustomStringConvertible {
  /// The path, what is wrong, what is allowed, and what to do.
  public var description: String {
    "\(path): \(message)" + (allowed.map { "; allowed: \($0)" } ?? "") + (hint.map { " (\($0))" } ?? "")
  }
}
