// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Runs a plan on one block of trials after the other. Each thread has its own.
final class BlockEngine {
  let plan: Plan
  /// Whose luck the next block has.
  var luck: Luck
  let fault: PlantedFault?

  private let columns: [TrialColumn<Float>]
  /// The time of each trial, in seconds after the slot's scheduled start; a hard stop doesn't stop it.
  let clock = TrialColumn<Double>(repeating: 0)
  /// When the agenda begins.
  private let begin = TrialColumn<Double>(repeating: 0)
  /// The random bits of the draw at hand.
  let bits = TrialColumn<UInt32>(repeating: 0)
  /// Room for lengths that no column keeps.
  let scratch = TrialColumn<Float>(repeating: 0)
  let rounds = RoundsState()

  private(set) var block = TrialBlock(index: 0)

  init(plan: Plan, luck: Luck, fault: PlantedFault? = nil) {
    self.plan = plan
    self.luck = luck
    self.fault = fault
    columns = (0..<plan.columnCount).map { _ in TrialColumn(repeating: 0) }
    for constant in plan.constants { columns[constant.column.index].fill(constant.value) }
  }

  @inline(__always)
  func pointer(_ column: Column) -> UnsafeMutablePointer<Float> { columns[column.index].base }

  /// Simulates the trials of `block`. `record` is called as each segment ends, while its columns hold its figures.
  func run(_ block: TrialBlock, record: (SegmentColumns) -> Void) throws(SimulationError) {
    self.block = block
    clock.fill(0)
    if let totals = plan.questions {
      columns[totals.lasting.index].fill(0)
      if let asked = totals.asked { columns[asked.index].fill(0) }
      if let unasked = totals.unasked { columns[unasked.index].fill(0) }
      columns[totals.served.index].fill(1)
    }
    for operation in plan.operations { try apply(operation, record) }
  }

  private func apply(_ operation: ColumnOperation, _ record: (SegmentColumns) -> Void) throws(SimulationError) {
    switch operation {
    case .draw(let draw, let column): sample(draw, into: pointer(column))
    case .indicate(let variable, let chance, let column):
      fillBits(variable)
      chance.indicate(bits: bits.base, into: pointer(column))
    case .negate(let column): ColumnKernel.negate(pointer(column))
    case .mask(let column, let indicator): ColumnKernel.multiply(pointer(column), by: pointer(indicator))
    case .resemble(let rule, let column): resemble(rule, into: pointer(column))
    case .advance(let column): ColumnKernel.advance(clock.base, by: pointer(column))
    case .readClock(let column): ColumnKernel.read(clock.base, into: pointer(column))
    case .beginAgenda: begin.base.update(from: clock.base, count: TrialBlock.length)
    case .trim(let rule): trim(rule)
    case .heed(let rule): heed(rule)
    case .cutOff(let rule): cutOff(rule)
    case .holdQuestions(let rule): holdQuestions(rule)
    case .holdRounds(let rule): try holdRounds(rule)
    case .stop(let rule): applyStop(rule)
    case .record(let columns): record(columns)
    }
  }

  /// When the session is stopped, in seconds; infinite where it isn't.
  var stop: Double { plan.hardStop?.seconds ?? .infinity }

  /// How a trial of the block ends, in seconds; `lost` is what the agenda would still have taken when it was stopped.
  @inline(__always)
  func ending(of trial: Int) -> (end: Double, undisturbed: Double, isStopped: Bool, lost: Double) {
    let undisturbed = clock[trial]
    let isStopped = undisturbed - stop > Length.tolerance.seconds
    return (
      isStopped ? stop : undisturbed, undisturbed, isStopped, isStopped ? undisturbed - max(stop, begin[trial]) : 0
    )
  }

  // MARK: Draws

  func fillBits(_ variable: Variable, draw: Int = 0) {
    let seed = luck.seed(of: variable)
    let variable = fault?.variable(insteadOf: variable) ?? variable
    UniformStream(seed: seed, variable: variable).fill(bits.base, block: block, draw: draw)
    fault?.loseTail(bits.base)
  }

  /// The values of a draw for all trials of the block.
  func sample(_ draw: Draw, into values: UnsafeMutablePointer<Float>) {
    switch plan.samplers[draw.sampler.index] {
    case .certain(let value): values.update(repeating: value, count: TrialBlock.length)
    case .table(let table):
      fillBits(draw.variable)
      table.lookUp(bits: bits.base, into: values)
    }
    fault?.scale(values, of: draw.variable)
  }

  private func resemble(_ rule: ResembleRule, into values: UnsafeMutablePointer<Float>) {
    let factor = pointer(rule.factor)
    let own = pointer(rule.own)
    for trial in 0..<TrialBlock.length {
      scratch[trial] = rule.factorLoading * factor[trial] + rule.ownLoading * own[trial]
    }
    guard case .table(let table) = plan.samplers[rule.sampler.index] else {
      preconditionFailure("a talk that resembles others has a table")
    }
    table.lookUp(scores: scratch.base, into: values)
    fault?.scale(values, of: rule.variable)
  }
}
