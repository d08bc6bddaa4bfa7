// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import GateCore
import GateMachine

/// `Scripts/bench prove`.
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Find out how reliable the verdicts are on this machine, by comparisons whose answer is known.",
    discussion: """
      A build is compared with itself, then with itself doing 3% and 5% more work than it says: the first is to be found \
      by its instructions alone, the second by the clocks alone. The benchmarks take turns. Exit status 0 where none of \
      the first were called slower and 19 of 20 of the others were, 2 where not.
      """)

  @Argument(help: "A folder that Scripts/bench build has made; without one, the files as they are are built.")
  var built: String?
  @OptionGroup var place: RepositoryOption
  @OptionGroup var effort: EffortOptions

  @Option(help: "How many comparisons of a build with itself.") var selves = 40
  @Option(help: "How many comparisons for each thing planted.") var plants = 20
  @Option(help: "Write the table to a file as well, after each comparison.") var markdown: String?

  /// Quick ones of several kinds, unless others are named.
  private static let benchmarks = [
    "sampling/portable/lognormal", "statistics/moments", "decoding/scenario", "tables/gamma",
  ]

  func validate() throws {
    guard (0...10_000).contains(selves), (0...10_000).contains(plants) else {
      throw ValidationError("--selves and --plants: 0 to 10000 are allowed.")
    }
  }

  func run() throws {
    let built = try built.map { try BuiltBenchmarks(folder: URL(filePath: $0)) } ?? place.workshop.workingTree()
    let names = effort.only.isEmpty ? Self.benchmarks : effort.only
    let chosen = built.benchmarks.filter { benchmark in names.contains { benchmark.name.hasPrefix($0) } }
    guard !chosen.isEmpty else { throw GateFailure("no benchmark begins with \(names)") }
    var proofs = [
      Proof(againstItself: selves), Proof(planted: "3% more instructions", comparisons: plants),
      Proof(planted: "5% more time", comparisons: plants),
    ]
    let plans: [(count: Int, plant: Double, measures: Set<Measure>)] = [
      (selves, 0, Set(Measure.allCases)), (plants, 0.03, [.instructions]), (plants, 0.05, [.processorTime, .wallTime]),
    ]
    let begin = Date()
    for (index, plan) in plans.enumerated() {
      for number in 0..<plan.count {
        Console.tell("\(proofs[index].title): \(number + 1) of \(plan.count)")
        let benchmark = chosen[number % chosen.count]
        proofs[index].add(compare(benchmark, in: built, plant: plan.plant, measures: plan.measures))
        if let markdown { try Console.write(text(proofs, begin: begin, of: chosen), to: markdown) }
      }
    }
    try Console.write(text(proofs, begin: begin, of: chosen))
    throw ExitCode(proofs.allSatisfy(\.isMet) ? 0 : 2)
  }

  private func compare(
    _ benchmark: BenchmarkDescription, in built: BuiltBenchmarks, plant: Double, measures: Set<Measure>
  ) -> [ComparedBenchmark] {
    // Of these 3% and 5% are whole numbers of steps.
    var benchmark = benchmark
    benchmark.countedSteps = 100 * (((benchmark.countedSteps ?? 100) + 99) / 100)
    benchmark.leastSteps = 20
    var laboratory = MachineLaboratory(base: built, head: built, counter: InstructionCounter.find())
    laboratory.plant = plant
    return Comparison(
      laboratory: laboratory, effort: effort.effort, measures: measures, clock: ThisMachine.seconds
    ).run(base: [benchmark], head: [benchmark])
  }

  private func text(_ proofs: [Proof], begin: Date, of benchmarks: [BenchmarkDescription]) -> String {
    let style = Date.ISO8601FormatStyle()
    return """
      \(begin.formatted(style)) to \(Date().formatted(style)), \(ThisMachine.description().description); \
      \(benchmarks.map(\.name).joined(separator: ", ")) in turn; looks after \
      \(effort.looks.defaultValueDescription) rounds, batches of \(effort.batch) ms.

      \(Proof.table(proofs))
      """
  }
}
