// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import PanelSimulation

/// Why there is no saying how many panellists fit.
public enum CapacityError: Error, Hashable, Sendable {
  /// The agenda has no talk whose count could be varied.
  case noTalks
  /// Several talks might be meant, and none was named; the titles of all.
  case severalTalks(titles: [String])
  /// No single talk has this title; the titles of all.
  case unknownTitle(String, titles: [String])
  /// A bound, by the option that gave it, is outside `Scenario.Limits.count`.
  case countOutOfRange(flag: String, Int, allowed: ClosedRange<Int>)
  /// The least count is above the greatest.
  case nothingBetween(from: Int, to: Int)
  /// There are more counts than ``CapacityRange/mostCounts``.
  case tooManyCounts(Int)
  /// There are no goals to hold counts against.
  case nothingRequired
  /// A goal of 0% or 100%.
  case unprovable(Goal)
  /// The agenda has nothing that the goal could be about.
  case nothingToReach(Goal.Name)
  /// The scenario breaks a rule with this count.
  case count(Int, PlanError)
}

extension CapacityError: CustomStringConvertible {
  /// What failed, the values, and the remedy.
  public var description: String {
    switch self {
    case .noTalks: "the agenda has no talk whose count could be varied"
    case .severalTalks(let titles):
      "there are several talks; name the one whose count is to be varied with --vary: \(Self.list(titles))"
    case .unknownTitle(let title, let titles):
      "--vary \"\(title)\": no talk has this title; the talks are \(Self.list(titles))"
    case .countOutOfRange(let flag, let count, let allowed):
      "\(flag) is \(count); a count can be \(allowed.lowerBound) to \(allowed.upperBound)"
    case .nothingBetween(let from, let to): "there is no count from \(from) to \(to); --from must not exceed --to"
    case .tooManyCounts(let count):
      "\(count) counts; at most \(CapacityRange.mostCounts) can be tried at once: raise --from or lower --to"
    case .nothingRequired:
      "nothing says what a panel must reach to fit; add --require on_time=90%, or goals to the file"
    case .unprovable(let goal):
      "the goal \(goal.name.rawValue) of \(goal.required == .always ? "100%" : "0%") can't be settled by any number of "
        + "trials; add --require \(goal.name.rawValue)=\(goal.required == .always ? "99" : "90")%, or change the file"
    case .nothingToReach(let name): "\(name.rawValue) is required, but the agenda has no questions"
    case .count(let count, let error): "with a count of \(count): \(error)"
    }
  }

  private static func list(_ titles: [String]) -> String {
    let shown = titles.prefix(10).map { "\"\($0)\"" }.joined(separator: ", ")
    return titles.count > 10 ? "\(shown) and \(titles.count - 10) more" : shown
  }
}
