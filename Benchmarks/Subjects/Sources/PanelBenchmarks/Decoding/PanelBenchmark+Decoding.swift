// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios
import PanelSimulation

extension PanelBenchmark {
  /// From a file's bytes to a scenario, and from that to a plan that can be run.
  static let decoding: [PanelBenchmark] = [
    PanelBenchmark("decoding/scenario", unit: "file", unitsPerStep: 1, counting: .measuredPart(steps: 40)) {
      DecodingWork(file: BenchmarkScenario.file(PackageResources.un_migration_2017_yaml, name: "un-migration-2017"))
    },
    PanelBenchmark("decoding/plan", unit: "plan", unitsPerStep: 1, counting: .measuredPart(steps: 34)) {
      PlanWork(
        scenario: try BenchmarkScenario.decoded(PackageResources.un_migration_2017_yaml, name: "un-migration-2017"))
    },
  ]

  private struct DecodingWork: BenchmarkWork {
    let file: ScenarioFile
    var items: [Int] = []

    mutating func run(steps: Int) throws {
      items = []
      for _ in 0..<steps { items.append(try file.decode().scenario.agenda.count) }
    }

    func check() throws {
      try WrongAnswer.unless(!items.isEmpty && items.allSatisfy { $0 == 6 }, "agendas of \(Set(items)) items, not 6")
    }
  }

  private struct PlanWork: BenchmarkWork {
    let scenario: Scenario
    var segments: [Int] = []

    mutating func run(steps: Int) throws {
      segments = []
      // A simulation lowers the plan, tables and all; one trial is nothing beside that.
      for _ in 0..<steps {
        let forecast = try Simulation(Plan(scenario), options: SimulationOptions(trials: 1)).run()
        segments.append(forecast.segments.count)
      }
    }

    func check() throws {
      try WrongAnswer.unless(
        !segments.isEmpty && segments.allSatisfy { $0 == 7 }, "plans of \(Set(segments)) segments, not 7")
    }
  }
}
