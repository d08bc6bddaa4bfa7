// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension PlanCompiler {
  /// What comes before the first item (Model.md, sections 3 and 4 b).
  mutating func compileStart() throws(PlanError) {
    let late = newColumn()
    append(.draw(try draw(scenario.lateStart, planned: nil, as: "session/late_start"), into: late))
    append(.advance(by: late))
    if let incident = scenario.incident {
      let strikes = newColumn()
      let costs = newColumn()
      let chance = ChanceThreshold(incident.chance.probability)
      append(.indicate(try variable("session/incident"), chance, complement: false, into: strikes))
      append(.draw(try draw(incident.costs, planned: nil, as: "session/incident/costs"), into: costs))
      append(.mask(costs, by: strikes))
      append(.advance(by: costs))
    }
    append(.beginAgenda)
    place = .alike
    if scenario.talks.alike > 0, expanded.contains(where: { $0.segment.kind == .talk }) {
      let column = newColumn()
      let normal = standardNormal()
      append(.draw(Draw(variable: try variable("session/alike"), sampler: normal), into: column))
      setFactor(column)
    }
  }

  func isUncertain(_ length: UncertainLength) -> Bool {
    if case .exactly = length { false } else { true }
  }
}
