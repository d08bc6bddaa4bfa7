// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Why a scenario has no plan.
public enum PlanError: Error, Hashable, Sendable {
  /// The scenario breaks rules of the model; all of them are listed.
  case violations([Violation])
  /// Two names of random variables meet in one place of the generator's counter, so that they would share their random
  /// numbers.
  case collidingVariables(String, String)
  /// No session of the scenario can stand where the plan is to be entered.
  case impossibleEntry(String)
}

extension PlanError: CustomStringConvertible {
  /// What is wrong: a line for each broken rule, else a sentence.
  public var description: String {
    switch self {
    case .violations(let violations):
      violations.map { "\($0)" }.joined(separator: "\n")
    case .collidingVariables(let first, let second):
      "\(first) and \(second) would share their random numbers; change one of the two titles"
    case .impossibleEntry(let reason): reason
    }
  }
}
