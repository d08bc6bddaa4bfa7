// SPDX-License-Identifier: GPL-3.0-or-later

/// Why there is no fit: it is never a number that means nothing.
public enum FittingError: Error, Hashable, Sendable {
  /// There is nothing to learn from.
  case noObservations
  /// Fewer observations than `needed`: 2, or one more than the parameters where there are three or more of them.
  case tooFewObservations(family: String, count: Double, needed: Double)
  /// An observation that isn't a number, or a bound that is infinite where it may not be; `row` counts from 1.
  case notFinite(row: Int, value: Double)
  /// A bound below 0, which no length has; `row` counts from 1.
  case negative(row: Int, value: Double)
  /// The lower bound is above the upper one.
  case reversed(row: Int, low: Double, high: Double)
  /// An observation that is counted a number of times that isn't above 0 or is above 1e9; `row` counts from 1.
  case badCount(row: Int, count: Double)
  /// An exact observation where the family has no density, or an interval that it cannot reach.
  case outsideSupport(family: String, value: Double, low: Double, high: Double)
  /// No observation says how long anything took, only how long at least.
  case allCutOff(count: Double)
  /// No observation says how long anything took, only how long at most.
  case allAtMost(count: Double)
  /// One value agrees with all observations: there is nothing that varies.
  case oneValue(Double)
  /// The likelihood has no bound: the closer the family draws together on a value, the better it fits.
  case unboundedLikelihood(family: String, at: Double)
  /// The likelihood rises on and on as a parameter goes to the end of its range.
  case noMaximum(family: String, parameter: String, towards: Double)
  /// Quite different parameters fit equally well.
  case notIdentified(family: String, parameter: String)
  /// Parameters that a family was given with and cannot have.
  case badFamily(String)
  /// The search for the maximum went wrong, though nothing is known to be wrong with the data.
  case searchFailed(family: String, reason: String)
  /// The longest observations were cut off, so that a share of the lengths is known to be above a value only.
  case openEnd(beyond: Double, share: Double)
  /// There is no honest way to check the fit of such observations.
  case noGoodnessOfFit(reason: String)
  /// What whoever knows where the observations come from finds wrong with them, in their words.
  case unusable(reason: String)

  /// How often an observation may be counted: what is drawn with replacement is drawn one by one.
  static let mostOfOne = 1e9
}

extension FittingError: CustomStringConvertible {
  /// What is wrong, with the values, and where there is a remedy what it is, in a sentence.
  public var description: String {
    switch self {
    case .noObservations:
      "there are no observations; give at least 2"
    case .tooFewObservations(let family, let count, let needed):
      "\(count.plain) \(count == 1 ? "observation" : "observations") for \(family), which needs at least "
        + "\(needed.plain); record more, or pool them with others"
    case .notFinite(let row, let value):
      "observation \(row) is \(value); a length must be a finite number"
    case .negative(let row, let value):
      "observation \(row) is \(value.plain), below 0; a length can't be, so its start and its end may have been exchanged"
    case .reversed(let row, let low, let high):
      "observation \(row) lies between \(low.plain) and \(high.plain), the wrong way round; give the lesser bound first"
    case .badCount(let row, let count):
      "observation \(row) is counted \(count) times; the count must be above 0 and at most \(Self.mostOfOne.plain)"
    case .outsideSupport(let family, let value, let low, let high):
      "\(value.plain) can't come from \(family), whose values lie between \(low.plain) and \(high.plain) and not on "
        + "these bounds; say that it was rounded, or choose a family with other bounds"
    case .allCutOff(let count):
      "all \(count.plain) observations were cut off, so nothing says how long they would have taken; add some that "
        + "ended by themselves"
    case .allAtMost(let count):
      "all \(count.plain) observations have only an upper bound, so nothing says how long they took; add some that "
        + "were timed"
    case .oneValue(let value):
      "\(value.plain) agrees with all observations, so nothing says how much they vary; if they were rounded, say to "
        + "what, or take it as exactly this length"
    case .unboundedLikelihood(let family, let value):
      "\(family) fits the better the closer it draws together on \(value.plain), without end; if the values were "
        + "rounded, say to what, or choose a simpler family"
    case .noMaximum(let family, let parameter, let end):
      "\(family) fits the better the closer its \(parameter) comes to \(end.plain), without end; choose "
        + "\(Self.instead(of: family))"
    case .notIdentified(let family, let parameter):
      "the observations don't tell the \(parameter) of \(family): quite different values fit equally well; choose a "
        + "simpler family or record more"
    case .badFamily(let reason): reason
    case .searchFailed(let family, let reason):
      "the best \(family) wasn't found (\(reason)); choose another family, and please report this"
    case .openEnd(let value, let share):
      "the longest observations were cut off: \((share * 1000).rounded() / 10)% are known to be above \(value.plain) "
        + "and nothing says by how much; fit a family, which goes on beyond"
    case .noGoodnessOfFit(let reason):
      "the fit can't be checked: \(reason)"
    case .unusable(let reason): reason
    }
  }

  private static func instead(of family: String) -> String {
    switch family {
    case "normal": "exponential, which it comes close to"
    case "mixture": "one of its components alone"
    default: "another family"
    }
  }
}

extension Double {
  /// Without a fraction of zero.
  package var plain: String {
    if self == rounded(), abs(self) < 1e15 { return String(Int(self)) }
    if self == .infinity { return "infinity" }
    return self == -.infinity ? "minus infinity" : String(self)
  }
}
