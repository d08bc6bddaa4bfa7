// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// A plan lowered for blocks of trials: all that the Monte Carlo engine sees.
///
/// It is a list of column operations. The engine goes through it once for each block and applies each operation to the
/// whole block, so nothing is decided per draw that could be decided per block.
final class ColumnProgram: Sendable {
  let slot: Length
  /// When the session is stopped at the latest, after the slot's scheduled start.
  let hardStop: Length?
  /// The clock's first reading.
  let begins: Length
  /// The plan's own.
  let segments: [PlannedSegment]
  let goals: [Goal]

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

  /// Which of the program's segments.
  struct SegmentID: Hashable, Sendable {
    let index: Int
  }

  /// The tables of the plan's distributions take a few milliseconds each.
  ///
  /// - Parameter samplers: tables that other programs have, too.
  init(_ plan: Plan, sharing samplers: SharedSamplers? = nil) {
    var builder = ProgramBuilder(plan, shared: samplers)
    builder.build()
    slot = plan.slot.length
    hardStop = plan.hardStop?.sinceStart
    begins = plan.begins.sinceStart
    segments = builder.segments
    goals = plan.goals
    operations = builder.operations
    variables = builder.variables
    self.samplers = builder.samplers
    countTables = builder.countTables
    constants = builder.constants
    columnCount = builder.columnCount
    questions = builder.questions
  }
}
