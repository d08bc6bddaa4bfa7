// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Lowers a plan to the parts of a ``ColumnProgram``, in one pass over its steps.
struct ProgramBuilder {
  let plan: Plan
  let segments: [PlannedSegment]

  private(set) var operations: [ColumnOperation] = []
  private(set) var variables: [Variable] = []
  private(set) var samplers: [Sampler] = []
  private(set) var countTables: [CountTable] = []
  private(set) var constants: [ColumnProgram.Constant] = []
  private(set) var columnCount = 0
  private(set) var questions: QuestionsColumns?
  /// The session's common factor, Z, if any talk depends on it.
  var factor: Column?

  private let shared: SharedSamplers?
  private var samplerIDs: [LengthID: Sampler.ID] = [:]
  private var standardNormalID: Sampler.ID?
  private var constantColumns: [Float: Column] = [:]

  /// A length of this plan: told by its identity, because records are many to compare.
  private struct LengthID: Hashable {
    let length: ObjectIdentifier
    let argument: QuantileTable.Argument
  }

  init(_ plan: Plan, shared: SharedSamplers?) {
    self.plan = plan
    self.shared = shared
    segments = plan.segments
  }

  /// The clock's reading at a hard stop, in seconds.
  var hardStop: Double? { plan.hardStop?.sinceStart.seconds }

  mutating func build() {
    var steps = plan.steps[...]
    if case .start(let start) = steps.first {
      append(start)
      steps.removeFirst()
    }
    append(.beginAgenda)
    if let factor = plan.commonFactor { append(factor) }
    for (index, step) in steps.enumerated() {
      let segment = ColumnProgram.SegmentID(index: index)
      switch step {
      case .start: preconditionFailure("a session starts once")
      case .remarks(let remarks): append(remarks, segment)
      case .talk(let talk): append(talk, segment)
      case .questions(let questions): append(questions, segment)
      }
    }
  }

  // MARK: Building blocks

  mutating func append(_ operation: ColumnOperation) { operations.append(operation) }

  mutating func newColumn() -> Column {
    defer { columnCount += 1 }
    return Column(index: columnCount)
  }

  /// A column that holds `value` in every trial; the same one for the same value.
  mutating func constant(_ value: Double) -> Column {
    let value = Float(value)
    if let column = constantColumns[value] { return column }
    let column = newColumn()
    constantColumns[value] = column
    constants.append(ColumnProgram.Constant(column: column, value: value))
    return column
  }

  mutating func makeQuestionsColumns(counting: Bool, endless: Bool) -> QuestionsColumns {
    if let questions { return questions }
    let columns = QuestionsColumns(
      lasting: newColumn(), asked: counting ? newColumn() : nil, unasked: counting && !endless ? newColumn() : nil,
      served: newColumn())
    questions = columns
    return columns
  }

  mutating func add(_ variable: Variable) -> PlannedVariable {
    variables.append(variable)
    return PlannedVariable(index: variables.count - 1)
  }

  mutating func draw(_ length: DrawnLength) -> Draw {
    Draw(variable: add(length.variable), sampler: sampler(length.length))
  }

  /// The sampler of a length; equal lengths share one.
  mutating func sampler(_ length: PlannedLength, by argument: QuantileTable.Argument = .bits) -> Sampler.ID {
    let id = LengthID(length: length.identity, argument: argument)
    if let known = samplerIDs[id] { return known }
    let sampler = add(.length(length, by: argument)) {
      length.isCertain
        ? .certain(Float(length.distribution.support.lowerBound))
        : .table(QuantileTable(length.distribution, by: argument))
    }
    samplerIDs[id] = sampler
    return sampler
  }

  /// The sampler of the scores by which talks resemble each other.
  mutating func standardNormal() -> Sampler.ID {
    if let standardNormalID { return standardNormalID }
    let sampler = add(.standardNormal) {
      // An error of the score counts as many times less as the length varies less than it.
      .table(QuantileTable(Normal.standard, tolerance: QuantileTable.Tolerance(relative: 1e-5, absolute: 1e-5)))
    }
    standardNormalID = sampler
    return sampler
  }

  mutating func add(_ table: CountTable) -> PlannedCounts {
    countTables.append(table)
    return PlannedCounts(index: countTables.count - 1)
  }

  private mutating func add(_ key: Sampler.Key, _ make: () -> Sampler) -> Sampler.ID {
    samplers.append(shared?.sampler(key, make) ?? make())
    return Sampler.ID(index: samplers.count - 1)
  }
}
