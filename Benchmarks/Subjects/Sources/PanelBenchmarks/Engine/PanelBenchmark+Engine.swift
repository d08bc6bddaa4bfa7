// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics

extension PanelBenchmark {
  /// The engine: drawing and all statistics, one thread, on the processor's best level, and
  /// one panel on the others. A step is a block of trials.
  static let engine: [PanelBenchmark] =
    KernelLevel.available.filter { $0 != .best }.map { level in
      engine("open-loop", PackageResources.open_loop_yaml, finish: Truth(value: 5015.063), level)
    } + [
      engine("open-loop", PackageResources.open_loop_yaml, finish: Truth(value: 5015.063)),
      engine("un-migration-2017", PackageResources.un_migration_2017_yaml, finish: Truth(value: 4307.319)),
      // No closed form: the engine itself at 20 million trials on 2026-11-25, when it agreed with the scalar reference.
      engine("trimmed", PackageResources.trimmed_yaml, finish: Truth(value: 4311.731, error: 0.097)),
      // What a run costs besides its trials: one block, again and again.
      PanelBenchmark(
        "engine/short-run", unit: "run", unitsPerStep: 1, counting: .measuredPart(steps: 34), kernels: .best
      ) {
        ShortRunWork(plan: try Plan(BenchmarkScenario.decoded(PackageResources.un_migration_2017_yaml, name: "short")))
      },
    ]

  /// A known mean of the session's end, in seconds.
  private struct Truth {
    var value: Double
    /// Its own standard error, where it was found by simulation.
    var error = 0.0
  }

  /// A run begins by making room for statistics and ends by reading them, which costs as much as many blocks of trials;
  /// enough of them are timed together that it is the trials that count.
  private static func engine(_ scenario: String, _ file: [UInt8], finish: Truth, _ level: KernelLevel = .best)
    -> PanelBenchmark
  {
    PanelBenchmark(
      "engine/\(scenario)" + (level == .best ? "" : "/\(level)"), unit: "trial", unitsPerStep: TrialBlock.length,
      leastSteps: 256,
      counting: .measuredPart(steps: 96), kernels: level
    ) {
      EngineWork(
        plan: try Plan(BenchmarkScenario.decoded(file, name: scenario)), truth: finish.value, error: finish.error,
        kernels: level)
    }
  }

  private struct EngineWork: BenchmarkWork {
    let plan: Plan
    let truth: Double
    let error: Double
    let kernels: KernelLevel
    var forecast: Forecast?

    mutating func run(steps: Int) throws {
      forecast = try Simulation(plan, options: SimulationOptions(trials: steps * TrialBlock.length, kernels: kernels))
        .run()
    }

    func check() throws {
      guard let mean = forecast?.finish.mean else { throw WrongAnswer(description: "no forecast") }
      let spread = (mean.standardError * mean.standardError + error * error).squareRoot()
      try WrongAnswer.unless("the mean end", mean.value, is: truth, error: spread)
    }
  }

  private struct ShortRunWork: BenchmarkWork {
    let plan: Plan
    var means: Set<Double> = []

    mutating func run(steps: Int) throws {
      means = []
      for _ in 0..<steps {
        let forecast = try Simulation(plan, options: SimulationOptions(trials: TrialBlock.length)).run()
        means.insert(forecast.finish.mean.value)
      }
    }

    /// The same luck gives the same mean every time, and a plausible one.
    func check() throws {
      try WrongAnswer.unless(
        means.count == 1 && means.allSatisfy { (4200...4400).contains($0) }, "the mean end is one of \(means)")
    }
  }
}
