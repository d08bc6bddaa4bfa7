// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Why a simulation could not be finished.
public enum SimulationError: Error, Hashable, Sendable {
  /// A session's questions and answers went on for more than ``drawsAllowed``.
  case endlessRounds(variable: String)
  /// It was interrupted before the first trials were done.
  case interrupted

  /// The questions and answers that one item may have in one session: twice what the rules let a scenario expect.
  public static let drawsAllowed = 2 * Scenario.Limits.questionsAndAnswers
}

extension SimulationError: CustomStringConvertible {
  /// What went wrong, and of endless rounds what to change in the scenario.
  public var description: String {
    switch self {
    case .endlessRounds(let variable):
      "\(variable): more than \(Self.drawsAllowed) questions and answers in one session; make questions or answers longer, or give "
        + "hands a number"
    case .interrupted: "interrupted before the first trials were done"
    }
  }
}
