// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a simulation could not be finished.
public enum SimulationError: Error, Hashable, Sendable {
  /// A session's questions went on for more rounds than ``roundsAllowed``.
  case endlessRounds(variable: String)
  /// It was interrupted before the first trials were done.
  case interrupted

  /// The rounds of questions that one item may have in one session.
  public static let roundsAllowed = 100_000
}

extension SimulationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .endlessRounds(let variable):
      "\(variable): more than \(Self.roundsAllowed) rounds in one session; make questions or answers longer, or give "
        + "hands a number"
    case .interrupted: "interrupted before the first trials were done"
    }
  }
}
