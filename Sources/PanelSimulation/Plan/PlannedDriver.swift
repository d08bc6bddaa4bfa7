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

  /// Where a variable belongs.
  enum Place: Hashable, Sendable {
    case start
    case alike
    case segment(PlannedSegment.ID)
  }
}

extension PlanCompiler {
  /// The start and what talks have in common only where they are uncertain; every segment.
  var drivers: [PlannedDriver] {
    var drivers: [PlannedDriver] = []
    if let draws = uncertain[.start] { drivers.append(PlannedDriver(title: "Late start", draws: draws)) }
    if let draws = uncertain[.alike], isAlike {
      drivers.append(PlannedDriver(title: "What talks have in common", draws: draws))
    }
    return drivers
      + segments.map { PlannedDriver(title: $0.title, draws: uncertain[.segment($0.id)] ?? []) }
  }

  /// Whether any talk depends on the session's common factor.
  private var isAlike: Bool {
    operations.contains { operation in
      if case .resemble = operation { true } else { false }
    }
  }

  /// The variables that an operation draws; a length that is certain draws none.
  func variables(of operation: ColumnOperation) -> [Variable] {
    switch operation {
    case .draw(let draw, _): variables(of: draw)
    case .indicate(let variable, _, _): [variable]
    case .holdRounds(let rule):
      if case .drawn(let hands, _) = rule.hands {
        [hands] + variables(of: rule.question) + variables(of: rule.answer)
      } else {
        variables(of: rule.question) + variables(of: rule.answer)
      }
    default: []
    }
  }

  private func variables(of draw: Draw) -> [Variable] {
    if case .table = samplers[draw.sampler.index] { [draw.variable] } else { [] }
  }
}
