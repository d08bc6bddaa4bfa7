// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Testing

@Suite("Tables that plans share")
struct SharedSamplersTests {
  @Test("change nothing about the plans")
  func plans() throws {
    let samplers = SharedSamplers()
    let scenarios = [
      TestPanels.seedScenario(), TestPanels.seedScenario { $0.agenda.remove(at: 1) },
      TestPanels.seedScenario { $0.talks.alike = 0 },
      // Talks of another length that take the same share of it have tables of their own.
      TestPanels.seedScenario { scenario in
        for index in scenario.agenda.indices {
          guard case .talk(var talk) = scenario.agenda[index] else { continue }
          talk.planned = .minutes(7)
          scenario.agenda[index] = .talk(talk)
        }
      },
    ]
    for scenario in scenarios {
      let (shared, own) = (try Plan(scenario, sharing: samplers), try Plan(scenario))
      #expect(shared == own && shared.programDescription == own.programDescription)
      let options = SimulationOptions(trials: 5000)
      let forecasts = try [shared, own].map { try Simulation($0, options: options).run() }
      #expect(SimulationTests.text(forecasts[0]) == SimulationTests.text(forecasts[1]))
    }
  }
}
