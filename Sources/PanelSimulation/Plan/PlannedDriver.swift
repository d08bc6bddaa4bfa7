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
    if uncertain[.start] != nil { drivers.append(driver("Late start", .start)) }
    if uncertain[.alike] != nil, isAlike { drivers.append(driver("What talks have in common", .alike)) }
    return drivers + segments.map { driver($0.title, .segment($0.id)) }
  }

  private func driver(_ title: String, _ place: PlannedDriver.Place) -> PlannedDriver {
    PlannedDriver(title: title, draws: (uncertain[place] ?? []).map { variables[$0.index] })
  }

  /// Whether any talk depends on the session's common factor.
  private var isAlike: Bool {
    operations.contains { operation in
      if case .resemble = operation { true } else { false }
    }
  }

  /// The variables that an operation draws; a length that is certain draws none.
  func variables(of operation: ColumnOperation) -> [PlannedVariable] {
    switch operation {
    case .draw(let draw, _): variables(of: draw)
    case .indicate(let variable, _, _, _): [variable]
    case .holdRounds(let rule):
      if case .drawn(let hands, _) = rule.hands {
        [hands] + variables(of: rule.question) + variables(of: rule.answer)
      } else {
        variables(of: rule.question) + variables(of: rule.answer)
      }
    default: []
    }
  }

  private func variables(of draw: Draw) -> [PlannedVariable] {
    if case .table = samplers[draw.sampler.index] { [draw.variable] } else { [] }
  }
}
