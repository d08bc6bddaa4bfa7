// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios
import PanelSimulation
import Stochastics
import Testing

/// The engine and the scalar reference simulate the same trials with the same luck, and must agree trial by trial.
@Suite("The engine, trial by trial")
struct EngineAgainstReferenceTests {
  @Test("agrees with the reference in every figure of every trial", arguments: TestPanels.all)
  func agreement(panel: TestPanel) throws {
    let scenario = panel.scenario
    let plan = try Plan(scenario)
    let reference = ReferencePanel(scenario, seed: 3)
    let trace = TrialTrace(plan, seed: 3)
    // A trial whose times fall within the tables' error of a threshold may go the other way.
    var deviating = 0
    for block in [0, 5] {
      let block = TrialBlock(index: UInt32(block))
      let expected = reference.outcomes(of: block)
      let actual = try trace.outcomes(of: block)
      for (expected, actual) in zip(expected, actual) where !actual.agrees(with: expected) { deviating += 1 }
    }
    #expect(deviating <= 4, "\(deviating) of 2,048 trials deviate")
  }

  @Test("would be caught with two streams swapped or a mean 0.1% off")
  func plantedFaults() throws {
    let scenario = TestPanels.seed.scenario
    let plan = try Plan(scenario)
    let faults: [PlantedFault] = [
      .swapped("talk/Historic overview/1/takes", "talk/National perspective/1/takes"),
      .swapped("questions/Q and A/1/question", "questions/Q and A/1/answer"),
      .scaled(variable: "remarks/Closing/1/takes", factor: 1.001),
    ]
    for fault in faults {
      let expected = ReferencePanel(scenario, seed: 3).outcomes(of: TrialBlock(index: 0))
      let actual = try TrialTrace(plan, seed: 3, fault: fault).outcomes(of: TrialBlock(index: 0))
      let deviating = zip(expected, actual).count { !$1.agrees(with: $0) }
      #expect(deviating > 100, "\(fault)")
    }
  }
}
