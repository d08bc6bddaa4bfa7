// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension PlanCompiler {
  /// Model.md, section 3, "What happens", 1 and 2.
  mutating func compileStart() throws(PlanError) {
    let late = newColumn()
    append(.draw(try draw(scenario.lateStart, planned: nil, as: "session/late_start"), into: late))
    append(.advance(by: late))
    if let incident = scenario.incident {
      let strikes = newColumn()
      let costs = newColumn()
      let chance = ChanceThreshold(incident.chance.probability)
      append(.indicate(try variable("session/incident"), chance, into: strikes))
      append(.draw(try draw(incident.costs, planned: nil, as: "session/incident/costs"), into: costs))
      append(.mask(costs, by: strikes))
      append(.advance(by: costs))
    }
    append(.beginAgenda)
    place = .alike
    if scenario.talks.alike > 0, expanded.contains(where: { $0.segment.kind == .talk }) {
      let column = newColumn()
      let normal = add(.table(QuantileTable(Normal.standard)))
      append(.draw(Draw(variable: try variable("session/alike"), sampler: normal), into: column))
      setFactor(column)
    }
  }

  func isUncertain(_ length: UncertainLength) -> Bool {
    if case .exactly = length { false } else { true }
  }
}
