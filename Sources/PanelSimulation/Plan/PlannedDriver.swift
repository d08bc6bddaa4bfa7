// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// Something uncertain that can move the end of a session, with all of its random variables.
///
/// The drivers of a plan share no variable, and between them they have all: the session's start, what its talks have in
/// common, and each segment.
public struct PlannedDriver: Hashable, Sendable {
  /// The segment's title, or what else it is ("Late start").
  public let title: String
  /// The names of its random variables, in the order of their first draws; empty where nothing about it is uncertain.
  public var variables: [String] { draws.map(\.name) }

  let draws: [Variable]
}

extension Plan {
  /// What can move the end of the session: its start and what talks have in common, where they are uncertain, and each
  /// segment, in order.
  public var drivers: [PlannedDriver] {
    var drivers: [PlannedDriver] = []
    for case .start(let step) in steps where !step.variables.isEmpty {
      drivers.append(PlannedDriver(title: "Late start", draws: step.variables))
    }
    if let commonFactor, hasAlikeTalks {
      drivers.append(PlannedDriver(title: "What talks have in common", draws: [commonFactor.variable]))
    }
    return drivers
      + steps.compactMap { step in
        step.segment.map { PlannedDriver(title: $0.title, draws: step.variables) }
      }
  }

  /// Whether any talk depends on the session's common factor.
  private var hasAlikeTalks: Bool {
    steps.contains { step in
      if case .talk(let talk) = step { talk.isAlike && !talk.takes.draws.isEmpty } else { false }
    }
  }
}
