// SPDX-License-Identifier: GPL-3.0-or-later
// The engine on a scenario, one thread: trials per second, best of nine. The suite proper is still to come; this is the
// one number to watch until then.
//
//   swift run -c release --package-path Benchmarks SeedPanel ../Scenarios/un-migration-2017.yaml
import PanelScenarios
import PanelSimulation

let path = CommandLine.arguments.dropFirst().first ?? "Scenarios/un-migration-2017.yaml"
let plan = try Plan(ScenarioDecoder.decode(contentsOfFile: path).scenario)
let simulation = Simulation(plan, options: SimulationOptions(trials: 1_000_000))
var best = 0.0
for _ in 0..<9 {
  let forecast = try simulation.run()
  precondition(forecast.run.trials == 1_000_000 && (0...1).contains(forecast.onTime.value))
  best = max(best, forecast.run.trialsPerSecond ?? 0)
}
print("\(path): \((best / 1e4).rounded() / 100) million trials a second and core")
