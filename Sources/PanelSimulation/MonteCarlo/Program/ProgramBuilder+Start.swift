// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension ProgramBuilder {
  /// What comes before the first item (Model.md, section 3).
  mutating func append(_ step: StartStep) {
    if let lateStart = step.late {
      let late = newColumn()
      append(.draw(draw(lateStart), into: late))
      append(.advance(by: late))
    }
    if let incident = step.incident {
      let strikes = newColumn()
      let costs = newColumn()
      append(.indicate(add(incident.strikes.variable), threshold(incident.strikes), complement: false, into: strikes))
      append(.draw(draw(incident.costs), into: costs))
      append(.mask(costs, by: strikes))
      append(.advance(by: costs))
    }
  }

  /// Z, once for the session (Model.md, section 4 b).
  mutating func append(_ commonFactor: CommonFactor) {
    let column = newColumn()
    let normal = standardNormal()
    append(.draw(Draw(variable: add(commonFactor.variable), sampler: normal), into: column))
    factor = column
  }

  func threshold(_ chance: DrawnChance) -> ChanceThreshold { ChanceThreshold(chance.chance.probability) }
}
