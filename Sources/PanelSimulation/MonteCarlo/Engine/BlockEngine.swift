// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Runs a program on one block of trials after the other. Each thread has its own.
final class BlockEngine {
  let program: ColumnProgram
  let kernels: ColumnKernels
  /// Where the next block's random numbers come from.
  var seeds: StreamSeeds
  let fault: PlantedFault?

  private let columns: [TrialColumn<Float>]
  /// The program's samplers and its variables' identifiers, at hand.
  private let samplers: [BoundSampler]
  private let identifiers: [UInt64]

  /// A sampler whose table the program keeps.
  private enum BoundSampler {
    case certain(Float)
    case table(BorrowedTable)
  }

  /// The time of each trial, in seconds after the slot's scheduled start; a hard stop doesn't stop it.
  let clock = TrialColumn<Double>(repeating: 0)
  /// When the agenda begins; kept only where there is a hard stop.
  let begin = TrialColumn<Double>(repeating: 0)
  /// Room for random bits.
  let bits = TrialColumn<UInt32>(repeating: 0)
  /// Room for lengths that no column keeps.
  let scratch = TrialColumn<Float>(repeating: 0)
  let rounds = RoundsState()

  private(set) var block = TrialBlock(index: 0)

  init(
    _ program: ColumnProgram, seeds: StreamSeeds, kernels: ColumnKernels = ColumnKernels(), fault: PlantedFault? = nil
  ) {
    self.program = program
    self.seeds = seeds
    self.kernels = kernels
    self.fault = fault
    samplers = program.samplers.map { sampler in
      switch sampler {
      case .certain(let value): .certain(value)
      case .table(let table): .table(BorrowedTable(table))
      }
    }
    identifiers = program.variables.map(\.identifier)
    columns = (0..<program.columnCount).map { _ in TrialColumn(repeating: 0) }
    for constant in program.constants { columns[constant.column.index].fill(constant.value) }
  }

  @inline(__always)
  func pointer(_ column: Column) -> UnsafeMutablePointer<Float> { columns[column.index].base }

  /// Simulates the trials of `block`. `record` is called as each segment ends, while its columns hold its figures.
  func run(_ block: TrialBlock, record: (SegmentColumns) -> Void) throws(SimulationError) {
    self.block = block
    clock.fill(program.begins.seconds)
    if let totals = program.questions {
      columns[totals.lasting.index].fill(0)
      if let asked = totals.asked { columns[asked.index].fill(0) }
      if let unasked = totals.unasked { columns[unasked.index].fill(0) }
      columns[totals.served.index].fill(1)
    }
    for operation in program.operations { try apply(operation, record) }
  }

  private func apply(_ operation: ColumnOperation, _ record: (SegmentColumns) -> Void) throws(SimulationError) {
    switch operation {
    case .draw(let draw, let column): sample(draw, into: pointer(column))
    case .indicate(let variable, let chance, let isComplement, let column):
      kernels.indicate(chance, complement: isComplement, from: stream(variable), into: pointer(column))
    case .set(let column, let value): pointer(column).update(repeating: value, count: TrialBlock.length)
    case .raise(let column, let least): raise(pointer(column), to: least)
    case .mask(let column, let indicator): kernels.multiply(pointer(column), by: pointer(indicator))
    case .resemble(let rule, let column): resemble(rule, into: pointer(column))
    case .advance(let column): kernels.advance(clock.base, by: pointer(column))
    case .readClock(let column): kernels.read(clock.base, into: pointer(column))
    case .beginAgenda where program.hardStop == nil: break
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

  private func raise(_ values: UnsafeMutablePointer<Float>, to least: Float) {
    for trial in 0..<TrialBlock.length { values[trial] = max(values[trial], least) }
  }

  /// When the session is stopped, in seconds; infinite where it isn't.
  var stop: Double { program.hardStop?.seconds ?? .infinity }

  // MARK: Draws

  func stream(_ variable: PlannedVariable, draw: Int = 0) -> DrawnStream {
    var identifier = identifiers[variable.index]
    let seed = seeds.seed(of: identifier)
    if let fault { identifier = fault.variable(insteadOf: program.variables[variable.index]).identifier }
    return DrawnStream(seed: seed, variable: identifier, block: block, draw: draw)
  }

  /// The values of a draw, or of draw `number` of its variable, for all trials of the block.
  func sample(_ draw: Draw, number: Int = 0, into values: UnsafeMutablePointer<Float>) {
    switch samplers[draw.sampler.index] {
    case .certain(let value): values.update(repeating: value, count: TrialBlock.length)
    case .table(let table): kernels.draw(table, from: stream(draw.variable, draw: number), into: values)
    }
    if let fault { plant(fault, draw, number: number, into: values) }
  }

  private func resemble(_ rule: ResembleRule, into values: UnsafeMutablePointer<Float>) {
    guard case .table(let table) = samplers[rule.sampler.index] else {
      preconditionFailure("a talk that resembles others has a table")
    }
    kernels.lookUp(
      table, factor: pointer(rule.factor), factorLoading: rule.factorLoading, own: pointer(rule.own),
      ownLoading: rule.ownLoading, into: values)
    fault?.scale(values, of: program.variables[rule.variable.index])
  }

  private func plant(_ fault: PlantedFault, _ draw: Draw, number: Int, into values: UnsafeMutablePointer<Float>) {
    if case .tailLost = fault, case .table(let table) = program.samplers[draw.sampler.index] {
      kernels.fill(bits.base, from: stream(draw.variable, draw: number))
      fault.loseTail(bits.base)
      kernels.lookUp(table, bits: bits.base, into: values)
    }
    fault.scale(values, of: program.variables[draw.variable.index])
  }
}
