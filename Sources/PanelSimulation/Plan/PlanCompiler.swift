// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Turns a scenario into the parts of a ``Plan``, in one pass over its agenda.
struct PlanCompiler {
  let scenario: Scenario
  /// The agenda with every repetition on its own.
  let expanded: [(item: AgendaItem, segment: PlannedSegment, ordinal: Int)]

  private(set) var operations: [ColumnOperation] = []
  private(set) var variables: [Variable] = []
  private(set) var samplers: [Sampler] = []
  private(set) var countTables: [CountTable] = []
  private(set) var constants: [Plan.Constant] = []
  private(set) var columnCount = 0
  private(set) var questions: QuestionsColumns?
  /// What is compiled at the moment.
  var place = PlannedDriver.Place.start
  /// The variables that are drawn in each place.
  private(set) var uncertain: [PlannedDriver.Place: [PlannedVariable]] = [:]

  private let shared: SharedSamplers?
  private var samplerIDs: [Sampler.Key: Sampler.ID] = [:]
  private var constantColumns: [Float: Column] = [:]
  private var names: [UInt64: String] = [:]
  /// The session's common factor, Z, if any talk depends on it.
  private(set) var factor: Column?
  /// The handover's median, which the plan counts on for each later talk.
  private(set) var medianHandover = 0.0

  init(_ scenario: Scenario, shared: SharedSamplers? = nil) {
    self.scenario = scenario
    self.shared = shared
    var expanded: [(AgendaItem, PlannedSegment, Int)] = []
    for item in scenario.agenda {
      for ordinal in 1...max(1, item.count) {
        let segment = PlannedSegment(
          id: PlannedSegment.ID(index: expanded.count),
          title: item.count > 1 ? "\(item.title) \(ordinal)" : item.title,
          kind: item.kind, by: item.by, planned: item.planned)
        expanded.append((item, segment, ordinal))
      }
    }
    self.expanded = expanded
  }

  var segments: [PlannedSegment] { expanded.map(\.segment) }

  /// The clock's reading at a hard stop, in seconds.
  var hardStop: Double? { scenario.hardStop.map { (scenario.slot.length + $0).seconds } }

  mutating func compile() throws(PlanError) {
    let violations = scenario.violations()
    guard violations.isEmpty else { throw .violations(violations) }
    medianHandover = distribution(scenario.handover, planned: nil, of: "handover").median
    try compileStart()
    for entry in expanded {
      place = .segment(entry.segment.id)
      switch entry.item {
      case .remarks(let remarks): try compile(remarks, entry.segment)
      case .talk(let talk): try compile(talk, entry.segment, ordinal: entry.ordinal)
      case .questions(let questions): try compile(questions, entry.segment)
      }
    }
  }

  // MARK: What the plan still needs

  /// The planned time of the items after a segment, and the median handover for each talk among them (Model.md,
  /// section 5).
  func needed(after segment: PlannedSegment) -> Double {
    expanded[(segment.id.index + 1)...].reduce(0) { sum, entry in
      sum + entry.segment.planned.seconds + (entry.segment.kind == .talk ? medianHandover : 0)
    }
  }

  /// The planned time of the talks from a segment on, itself included.
  func plannedTalks(from segment: PlannedSegment) -> Double {
    expanded[segment.id.index...].reduce(0) { sum, entry in
      sum + (entry.segment.kind == .talk ? entry.segment.planned.seconds : 0)
    }
  }

  // MARK: Building blocks

  mutating func append(_ operation: ColumnOperation) {
    operations.append(operation)
    let variables = variables(of: operation)
    if !variables.isEmpty { uncertain[place, default: []] += variables }
  }

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
    constants.append(Plan.Constant(column: column, value: value))
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

  mutating func setFactor(_ column: Column) { factor = column }

  /// A random variable under its name; no two may meet in the generator's counter.
  mutating func variable(_ name: String) throws(PlanError) -> PlannedVariable {
    let variable = Variable(name)
    if let other = names.updateValue(name, forKey: variable.identifier) {
      throw .collidingVariables(other, name)
    }
    variables.append(variable)
    return PlannedVariable(index: variables.count - 1)
  }

  mutating func draw(
    _ length: UncertainLength, planned: Length?, as name: String
  ) throws(PlanError) -> Draw {
    Draw(variable: try variable(name), sampler: try sampler(length, planned: planned, of: name))
  }

  /// The sampler of a length; equal lengths share one.
  mutating func sampler(
    _ length: UncertainLength, planned: Length?, by argument: QuantileTable.Argument = .bits, of name: String
  ) throws(PlanError) -> Sampler.ID {
    let key = Sampler.Key.length(length, planned: planned, by: argument)
    if let known = samplerIDs[key] { return known }
    let distribution = distribution(length, planned: planned, of: name)
    let support = distribution.support
    return add(key) {
      support.lowerBound == support.upperBound
        ? .certain(Float(support.lowerBound)) : .table(QuantileTable(distribution, by: argument))
    }
  }

  /// The sampler of the scores by which talks resemble each other.
  mutating func standardNormal() -> Sampler.ID {
    samplerIDs[.standardNormal]
      ?? add(.standardNormal) {
        // An error of the score counts as many times less as the length varies less than it.
        .table(QuantileTable(Normal.standard, tolerance: QuantileTable.Tolerance(relative: 1e-5, absolute: 1e-5)))
      }
  }

  mutating func add(_ table: CountTable) -> PlannedCounts {
    countTables.append(table)
    return PlannedCounts(index: countTables.count - 1)
  }

  private mutating func add(_ key: Sampler.Key, _ make: () -> Sampler) -> Sampler.ID {
    samplers.append(shared?.sampler(key, make) ?? make())
    let id = Sampler.ID(index: samplers.count - 1)
    samplerIDs[key] = id
    return id
  }

  func distribution(
    _ length: UncertainLength, planned: Length?, of name: String
  ) -> any Distribution {
    do {
      return try length.distribution(planned: planned)
    } catch {
      preconditionFailure("the scenario's rules let \(name) pass: \(error)")
    }
  }
}
