// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateCore
import GateMachine
import Testing

/// Programs that stand in for perf and valgrind, and write what those wrote when they were asked.
@Suite struct InstructionCounterTests {
  private static let counted = BenchmarkDescription(
    name: "made/up", unit: "trial", unitsPerStep: 1, thresholds: .init(instructions: 0.01, time: 0.02),
    countedSteps: 10,
    countsWholeProcess: false)

  private func laboratory(_ scratch: Scratch, _ counter: InstructionCounter) throws -> MachineLaboratory {
    let built = try BuiltBenchmarks(folder: scratch.built("base", script: Scratch.clockwork(microseconds: 100)))
    return MachineLaboratory(base: built, head: built, counter: counter)
  }

  /// perf 6.1, with --field-separator, on a machine that counts: a million to start with, and a thousand a step.
  private static let perf = """
    #!/bin/sh
    steps=1; while [ $# -gt 0 ]; do [ "$1" = --steps ] && steps=$2; shift; done
    echo "$((1000000 + 1000 * steps)),,instructions:u,530211,100.00,," >&2
    """
  /// The same on a virtual machine that hides the counters.
  private static let perfWithoutCounters = """
    #!/bin/sh
    echo "<not supported>,,instructions:u,0,100.00,," >&2
    """
  /// callgrind 3.19: the end of its output file.
  private static let valgrind = """
    #!/bin/sh
    for word; do case $word in --callgrind-out-file=*) file=$(echo "${word#*=}" | sed "s/%p/$$/");; esac; done
    if [ "$1" = --version ]; then echo valgrind-3.19.0; exit; fi
    echo 'events: Ir' > "$file"; echo 'summary: 340701' >> "$file"; echo 'totals: 340701' >> "$file"
    """

  @Test func theHardwareIsPreferred() throws {
    let scratch = try Scratch()
    let perf = try scratch.write(Self.perf, to: "perf", isProgram: true)
    let counter = InstructionCounter.find(perf: perf.path, valgrind: "/nowhere/valgrind")
    #expect(counter.kind == .perf)
    // What comes before the steps cancels.
    #expect(try laboratory(scratch, counter).instructions(Self.counted, of: .head) == 1000)
    var whole = Self.counted
    whole.countsWholeProcess = true
    #expect(try laboratory(scratch, counter).instructions(whole, of: .head) == 101_000)
  }

  @Test func withoutCountersItIsCallgrind() throws {
    let scratch = try Scratch()
    let perf = try scratch.write(Self.perfWithoutCounters, to: "perf", isProgram: true)
    let valgrind = try scratch.write(Self.valgrind, to: "valgrind", isProgram: true)
    let counter = InstructionCounter.find(perf: perf.path, valgrind: valgrind.path)
    #expect(counter.kind == .callgrind)
    #expect(try laboratory(scratch, counter).instructions(Self.counted, of: .head) == 34070.1)
  }

  @Test func withoutEitherNothingIsCountedAndTimeJudges() throws {
    let scratch = try Scratch()
    let counter = InstructionCounter.find(perf: "/nowhere/perf", valgrind: "/nowhere/valgrind")
    guard case .none(let reason) = counter.kind else {
      Issue.record("something counts")
      return
    }
    #expect(reason.hasPrefix("there is no valgrind"))
    let laboratory = try laboratory(scratch, counter)
    #expect(try laboratory.instructions(Self.counted, of: .head) == nil)
    let result = Comparison(laboratory: laboratory, clock: { 0 }).run(base: [Self.counted], head: [Self.counted])[0]
    #expect(result.verdict == .same)
    #expect(result.finding(.instructions) == nil)
  }

  @Test func whatCannotBeCountedIsNotCounted() throws {
    let scratch = try Scratch()
    let perf = try scratch.write(Self.perf, to: "perf", isProgram: true)
    var benchmark = Self.counted
    benchmark.countedSteps = nil
    let laboratory = try laboratory(scratch, .perf(program: perf.path))
    #expect(try laboratory.instructions(benchmark, of: .head) == nil)
  }

  @Test(arguments: [
    ("exit 1", "ended with status 1"), ("true", "callgrind saw no instruction of the measured part"),
    (#"for w; do case $w in --callgrind-out-file=*) echo rubbish > "${w#*=}";; esac; done"#, "without a summary"),
  ])
  func aCountThatFailsIsNamed(script: String, message: String) throws {
    let scratch = try Scratch()
    let valgrind = try scratch.write("#!/bin/sh\n\(script)\n", to: "valgrind", isProgram: true)
    let laboratory = try laboratory(scratch, .callgrind(program: valgrind.path))
    let error = #expect(throws: MeasuringError.self) { try laboratory.instructions(Self.counted, of: .head) }
    #expect(error?.description.contains(message) == true)
  }
}
