// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import Stochastics

/// A scenario, compiled for simulation: flat, immutable, and all that the engine sees.
///
/// A plan is a list of column operations. The engine goes through it once for each block of trials and applies each
/// operation to the whole block, so nothing is decided per draw that could be decided per block. Print it to see what
/// a scenario comes to.
public struct Plan: Sendable {
  /// The slot's length, L.
  public let slot: Length
  /// When the session is stopped at the latest, after the slot's scheduled start.
  public let hardStop: Length?
  /// One for each item and repetition, in order.
  public let segments: [PlannedSegment]
  /// The scenario's goals.
  public let goals: [Goal]
  /// What can move the end of the session: its start and what talks have in common, where they are uncertain, and each
  /// segment, in order.
  public let drivers: [PlannedDriver]

  let operations: [ColumnOperation]
  let variables: [Variable]
  let samplers: [Sampler]
  let countTables: [CountTable]
  let constants: [Constant]
  let columnCount: Int
  let questions: QuestionsColumns?

  /// A column that is the same for every trial.
  struct Constant: Hashable, Sendable {
    let column: Column
    let value: Float
  }

  /// Compiles a scenario. The tables of its distributions take a few milliseconds each.
  ///
  /// - Parameter samplers: tables that other plans have, too.
  /// - Throws: ``PlanError`` where the scenario breaks a rule of the model.
  public init(_ scenario: Scenario, sharing samplers: SharedSamplers? = nil) throws(PlanError) {
    var compiler = PlanCompiler(scenario, shared: samplers)
    try compiler.compile()
    slot = scenario.slot.length
    hardStop = scenario.hardStop.map { scenario.slot.length + $0 }
    segments = compiler.segments
    goals = scenario.goals
    operations = compiler.operations
    variables = compiler.variables
    self.samplers = compiler.samplers
    countTables = compiler.countTables
    constants = compiler.constants
    columnCount = compiler.columnCount
    questions = compiler.questions
    drivers = compiler.drivers
  }
}

/// An item of the agenda, or one repetition of it.
public struct PlannedSegment: Hashable, Sendable {
  /// Its place in the session.
  public struct ID: Hashable, Comparable, Sendable {
    public let index: Int
    public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  public let id: ID
  /// With its number where the item is repeated: "National perspective 2".
  public let title: String
  public let kind: AgendaItem.Kind
  public let by: String?
  public let planned: Length
}
