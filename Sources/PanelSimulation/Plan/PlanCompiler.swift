// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Works out a ``Plan``, in one pass over a scenario's agenda.
struct PlanCompiler {
  let scenario: Scenario
  let entry: PlanEntry
  let needs: PlanNeeds

  private(set) var steps: [PlanStep] = []
  private(set) var commonFactor: CommonFactor?
  /// When the first step begins.
  var begins = SessionTime.start

  /// The agenda with every repetition on its own.
  private let agenda: [(item: AgendaItem, ordinal: Int)]
  /// Lengths that were met, so that equal ones share a distribution.
  private var lengths: [LengthKey: PlannedLength] = [:]
  private var names: [UInt64: String] = [:]

  private struct LengthKey: Hashable {
    let written: UncertainLength
    let planned: Length?
  }

  init(_ scenario: Scenario, at entry: PlanEntry) throws(PlanError) {
    let violations = scenario.violations()
    guard violations.isEmpty else { throw .violations(violations) }
    self.scenario = scenario
    self.entry = entry
    agenda = scenario.agenda.flatMap { item in (1...max(1, item.count)).map { (item, $0) } }
    try entry.check(agenda.map(\.item))
    let handover = PlannedLength(scenario.handover, planned: nil)
    lengths[LengthKey(written: scenario.handover, planned: nil)] = handover
    needs = PlanNeeds(slot: scenario.slot, items: agenda.map(\.item), medianHandover: handover.distribution.median)
  }

  mutating func compile() throws(PlanError) {
    try compileStart()
    for index in (entry.segment?.index ?? 0)..<agenda.count {
      let (item, ordinal) = agenda[index]
      let segment = PlannedSegment(
        id: PlannedSegment.ID(index: index), title: item.count > 1 ? "\(item.title) \(ordinal)" : item.title,
        kind: item.kind, by: item.by, planned: item.planned, deadline: needs.deadline(of: index),
        neededAfter: needs.after(index))
      switch item {
      case .remarks(let remarks): steps.append(.remarks(try step(remarks, segment)))
      case .talk(let talk): steps.append(.talk(try step(talk, segment, ordinal: ordinal)))
      case .questions(let questions): steps.append(.questions(try step(questions, segment)))
      }
    }
  }

  // MARK: The start

  /// What comes before the first item (Model.md, sections 3 and 4 b).
  private mutating func compileStart() throws(PlanError) {
    if entry.place == .notBegun {
      var late: DrawnLength? = try drawn(scenario.lateStart, planned: nil, as: "session/late_start")
      // What could have begun at once, and hasn't, is told from what wasn't to begin yet.
      if entry.time > .start {
        late = try late?.exceeding(entry.time.sinceStart)
        if late == nil { begins = entry.time }
      }
      let incident = try scenario.incident.map { incident throws(PlanError) in
        StartStep.Incident(
          strikes: try drawn(incident.chance, as: "session/incident"),
          costs: try drawn(incident.costs, planned: nil, as: "session/incident/costs"))
      }
      steps.append(.start(StartStep(late: late, incident: incident)))
    } else {
      begins = entry.since ?? entry.time
    }
    let hasTalks = agenda[(entry.segment?.index ?? 0)...].contains { $0.item.kind == .talk }
    if scenario.talks.alike > 0, hasTalks {
      commonFactor = CommonFactor(alike: scenario.talks.alike, variable: try variable("session/alike"))
    }
  }

  // MARK: Building blocks

  /// A random variable under its name; no two may meet in the generator's counter.
  mutating func variable(_ name: String) throws(PlanError) -> Variable {
    let variable = Variable(name)
    if let other = names.updateValue(name, forKey: variable.identifier) {
      throw .collidingVariables(other, name)
    }
    return variable
  }

  mutating func drawn(_ chance: Chance, as name: String) throws(PlanError) -> DrawnChance {
    DrawnChance(chance: chance, variable: try variable(name))
  }

  mutating func drawn(
    _ length: UncertainLength, planned: Length?, as name: String
  ) throws(PlanError) -> DrawnLength {
    let key = LengthKey(written: length, planned: planned)
    let variable = try variable(name)
    if let known = lengths[key] { return DrawnLength(length: known, variable: variable) }
    let new = PlannedLength(length, planned: planned)
    lengths[key] = new
    return DrawnLength(length: new, variable: variable)
  }
}
