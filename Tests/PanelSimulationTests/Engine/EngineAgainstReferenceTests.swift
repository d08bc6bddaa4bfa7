// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios
import PanelSimulation
import Stochastics
import Testing

/// The engine and the scalar reference simulate the same trials with the same luck, and must agree trial by trial.
@Suite("The engine, trial by trial")
struct EngineAgainstReferenceTests {
  @Test("agrees with the reference in every figure of every trial, on every instruction set", arguments: TestPanels.all)
  func agreement(panel: TestPanel) throws {
    let plan = try Plan(panel.scenario)
    let reference = ReferencePanel(panel.scenario, seed: 3)
    let blocks = [0, 5].map { TrialBlock(index: $0) }
    let expected = blocks.flatMap { reference.outcomes(of: $0) }
    for level in KernelLevel.available {
      let trace = TrialTrace(plan, seed: 3, kernels: level)
      let actual = try blocks.flatMap { try trace.outcomes(of: $0) }
      // A trial whose times fall within the tables' error of a threshold may go the other way.
      let deviating = zip(expected, actual).count { !$1.agrees(with: $0) }
      #expect(deviating <= 4, "\(deviating) of 2,048 trials deviate with \(level)")
    }
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
