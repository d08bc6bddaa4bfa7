// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule that a scenario breaks although each of its values is well formed by itself.
public struct Violation: Hashable, Sendable {
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
    case agendaEmpty = "agenda.empty"
    case agendaTooLong = "agenda.too-long"
    case titleCollides = "title.collides"
    case slotLength = "slot.length"
    case plannedZero = "planned.zero"
    case countOutOfRange = "count.range"
    case shareOutOfRange = "share.range"
    case cutOffBelowSignal = "moderation.cut-off-below-signal"
    case lengthOutOfRange = "length.range"
    case percentageOfNothing = "length.percentage-of-nothing"
    case rangeFromZero = "range.from-zero"
    case rangeOrder = "range.order"
    case parametersOrder = "distribution.order"
    case parameterOutOfRange = "distribution.parameter"
    case tailTooLong = "distribution.tail"
    case noValues = "distribution.no-values"
    case mixtureTooDeep = "distribution.mixture-too-deep"
    case mixtureTooLarge = "distribution.mixture-too-large"
    case tooManyDistributions = "distribution.too-many"
    case atMostBelowAtLeast = "questions.at-most-below-at-least"
    case closesNeverProtected = "questions.closes-never-protected"
    case closesNeverAtMost = "questions.closes-never-at-most"
    case handsWithoutEnd = "questions.endless"
    case roundOfNoTime = "questions.round-of-no-time"
    case handsOutOfRange = "questions.hands-range"
    case roundOutOfRange = "questions.round-range"
  }

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
  public var description: String {
    "\(path): \(message)" + (allowed.map { "; allowed: \($0)" } ?? "") + (hint.map { " (\($0))" } ?? "")
  }
}
