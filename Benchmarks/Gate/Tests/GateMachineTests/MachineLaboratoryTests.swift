// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateCore
import GateMachine
import Testing

/// Runners that are scripts: what they say of time is made up, so no test depends on a clock.
@Suite struct MachineLaboratoryTests {
  private func laboratory(_ scratch: Scratch, head: String) throws -> MachineLaboratory {
    let base = try scratch.built("base", script: Scratch.clockwork(microseconds: 100))
    let list = Scratch.clockwork(microseconds: 100).replacing("else\n", with: "else\n\(head)\n")
    let head = try scratch.built("head", script: list)
    return MachineLaboratory(
      base: try BuiltBenchmarks(folder: base), head: try BuiltBenchmarks(folder: head), counter: .none("not here"))
  }

  private func compared(_ laboratory: MachineLaboratory) -> ComparedBenchmark {
    Comparison(laboratory: laboratory, clock: { 0 })
      .run(base: laboratory.base.benchmarks, head: laboratory.head.benchmarks)[0]
  }

  @Test func processesAreMeasuredSideBySide() throws {
    let scratch = try Scratch()
    let result = compared(try laboratory(scratch, head: ""))
    #expect(result.verdict == .same)
    #expect(result.portion == Portion(steps: 50, batches: 9))
    #expect(result.rounds.count == 10)
    #expect(abs((result.samples(.head).map(\.wall).median ?? 0) - 1e-4) < 1e-12)
  }

  @Test(
    arguments: [
      (
        "echo 'the mean is 3, but should be 4' >&2; exit 3",
        "the head's ended with status 3:\nthe mean is 3, but should be 4"
      ),
      ("kill -ABRT $$", "the head's was ended by signal 6"),
      ("exit 0", "the head's: 0 measurements where one is expected"),
      (
        #"echo '{"format":"panel-benchmark-run/1","name":"made/up","steps":1,"systemSeconds":[],"userSeconds":[],"wallSeconds":[]}'; exit 0"#,
        "the head's: made/up: 0 samples of 1 steps, so nothing is known"
      ),
      (
        #"echo '{"format":"panel-benchmark-run/7"}'; exit 0"#,
        "the head's: measurement, line 1: the format is panel-benchmark-run/7, and this program knows panel-benchmark-run/1; use the one that wrote it"
      ),
    ])
  func aHeadThatFailsIsNamed(script: String, message: String) throws {
    let scratch = try Scratch()
    let result = compared(try laboratory(scratch, head: script))
    #expect(result.verdict == .failed)
    #expect(result.note == message)
  }

  @Test func aHeadThatHangsIsEnded() throws {
    let scratch = try Scratch()
    var laboratory = try laboratory(scratch, head: "sleep 1000")
    laboratory.limit = 0.3
    let result = compared(laboratory)
    #expect(result.verdict == .failed)
    #expect(result.note == "the head's took too long and was ended")
  }
}
