// SPDX-License-Identifier: GPL-3.0-or-later

/// Why there is no fit: it is never a number that means nothing.
public enum FittingError: Error, Hashable, Sendable {
  /// There is nothing to learn from.
  case noObservations
  case tooFewObservations(family: String, count: Double, needed: Double)
  /// An observation that isn't a number, or a bound that is infinite where it may not be; `row` counts from 1.
  case notFinite(row: Int, value: Double)
  case negative(row: Int, value: Double)
  /// The lower bound is above the upper one.
  case reversed(row: Int, low: Double, high: Double)
  case badCount(row: Int, count: Double)
  /// A planned time that nothing is a share of, in seconds.
  case badAllotment(row: Int, value: Double)
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
  /// Too few groups to tell how much groups differ.
  case tooFewGroups(count: Int, needed: Int)
  /// Too few sessions to forecast some from others.
  case tooFewSessions(count: Int, needed: Int)
  /// No session has two talks, so that nothing says how much talks of a session resemble each other.
  case noPairs
  /// There is no honest way to check the fit of such observations.
  case noGoodnessOfFit(reason: String)
}

extension FittingError: CustomStringConvertible {
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
      "observation \(row) is counted \(count) times; the count must be above 0 and at most \(Sample.mostOfOne.plain)"
    case .badAllotment(let row, let value):
      "observation \(row) has a planned time of \(value.plain) s, of which nothing is a share; give one above 0, or leave "
        + "it out"
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
    case .notIdentified(_, parameter: "heeded"):
      "the observations don't tell how many heed the signal: quite different shares fit equally well; choose a plain "
        + "family, or record talks that were signalled or cut off"
    case .notIdentified(let family, let parameter):
      "the observations don't tell the \(parameter) of \(family): quite different values fit equally well; choose a "
        + "simpler family or record more"
    case .badFamily(let reason): reason
    case .searchFailed(let family, let reason):
      "the best \(family) wasn't found (\(reason)); choose another family, and please report this"
    case .openEnd(let value, let share):
      "the longest observations were cut off: \((share * 1000).rounded() / 10)% are known to be above \(value.plain) "
        + "and nothing says by how much; fit a family, which goes on beyond"
    case .tooFewGroups(let count, let needed):
      "\(count) \(count == 1 ? "group doesn't" : "groups don't") tell how much groups differ; there must be at least "
        + "\(needed), or fit all talks together"
    case .tooFewSessions(let count, let needed):
      "\(count) \(count == 1 ? "session" : "sessions"): to forecast some from others there must be at least \(needed)"
    case .noPairs:
      "no session has two talks or more, so nothing says how much talks of a session resemble each other; record more of "
        + "each session, or say `alike` yourself"
    case .noGoodnessOfFit(let reason):
      "the fit can't be checked: \(reason)"
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
  var plain: String {
    if self == rounded(), abs(self) < 1e15 { return String(Int(self)) }
    if self == .infinity { return "infinity" }
    return self == -.infinity ? "minus infinity" : String(self)
  }
}
