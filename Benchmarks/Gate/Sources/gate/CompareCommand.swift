// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import GateCore
import GateMachine

/// `Scripts/bench compare BASE [HEAD]`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Build two revisions and measure them side by side.",
    discussion: """
      BASE and HEAD are revisions, or folders that Scripts/bench build has made. Without HEAD the files are compared as \
      they are, committed or not.

        Scripts/bench compare main
        Scripts/bench compare main HEAD --only engine --markdown summary.md
        Scripts/bench compare v0.1.0 main --history .build/bench/history.jsonl
      """)

  @Argument(help: "What it was.") var base: String
  @Argument(help: "What it is now.") var head: String?
  @OptionGroup var place: RepositoryOption
  @OptionGroup var effort: EffortOptions

  @Option(help: "Write the table as Markdown, for a job's summary.") var markdown: String?
  @Option(help: "Write the head's figures in Bencher Metric Format.") var bencher: String?
  @Option(help: "Write the head's figures for github-action-benchmark (customSmallerIsBetter).")
  var actionBenchmark: String?
  @Option(help: "Write both sides' times as hyperfine does.") var hyperfine: String?
  @Option(help: "Add the head's figures to a history.") var history: String?

  func run() throws {
    let report = try compare()
    try Console.write(report.table)
    if let markdown { try Console.write(report.markdown, to: markdown) }
    if let bencher { try Console.write(report.bencherMetricFormat(), to: bencher) }
    if let actionBenchmark { try Console.write(report.actionBenchmark(), to: actionBenchmark) }
    if let hyperfine { try Console.write(report.hyperfine(), to: hyperfine) }
    if let history { try Console.append(HistoryEntry(report, date: Date()).line(), to: history) }
    throw ExitCode(report.status.rawValue)
  }

  private func compare() throws -> ComparisonReport {
    let workshop = place.workshop
    var notices: [String] = []
    let base = try workshop.benchmarks(self.base)
    let head = try head.map { try workshop.benchmarks($0) } ?? workshop.workingTree()
    guard let head else {
      throw GateFailure("\(self.head ?? "HEAD") has no Benchmarks/Subjects, so there is nothing to measure")
    }
    if let name = self.head, !BuiltBenchmarks.isOne(URL(filePath: name)), try workshop.repository.isDirty() {
      notices.append("There are uncommitted changes, which aren't part of \(name).")
    }
    if base == nil { notices.append("\(self.base) has no benchmarks yet, so all are new.") }
    let differences = base.map { head.record.differences(from: $0.record) } ?? []
    guard differences.isEmpty else {
      throw GateFailure("not comparable: \(differences.joined(separator: "; "))", status: .notComparable)
    }
    let counter = InstructionCounter.find()
    if case .none(let reason) = counter { Console.tell("instructions aren't counted: \(reason)") }
    let laboratory = MachineLaboratory(base: base ?? head, head: head, counter: counter)
    let results = Comparison(
      laboratory: laboratory, effort: effort.effort, clock: ThisMachine.seconds, progress: Console.tell
    ).run(
      base: chosen(base?.benchmarks ?? [], countedBy: counter.kind),
      head: chosen(head.benchmarks, countedBy: counter.kind))
    if results.isEmpty, !effort.only.isEmpty { notices.append("No benchmark begins with \(effort.only).") }
    return ComparisonReport(
      base: base?.record, baseName: base?.record.revision ?? self.base, head: head.record,
      machine: ThisMachine.description(), counter: counter.kind, results: results, notices: notices)
  }

  private func chosen(
    _ benchmarks: [BenchmarkDescription], countedBy counter: ComparisonReport.Counter
  ) -> [BenchmarkDescription] {
    benchmarks.filter { benchmark in
      effort.only.isEmpty || effort.only.contains { benchmark.name.hasPrefix($0) }
    }.map { $0.counted(by: counter) }
  }
}
