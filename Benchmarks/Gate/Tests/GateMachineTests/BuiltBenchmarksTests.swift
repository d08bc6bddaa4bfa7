// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateCore
import GateMachine
import Testing

@Suite struct BuiltBenchmarksTests {
  @Test func aFolderNamesItsBenchmarks() throws {
    let scratch = try Scratch()
    let folder = try scratch.built("head", script: Scratch.clockwork(microseconds: 100))
    #expect(BuiltBenchmarks.isOne(folder) && !BuiltBenchmarks.isOne(scratch.folder))
    let built = try BuiltBenchmarks(folder: folder)
    #expect(built.benchmarks.map(\.name) == ["made/up"])
    #expect(built.record.revision == "head")
  }

  @Test func aFolderThatDoesNotSayHowItWasBuiltIsNotComparable() throws {
    let scratch = try Scratch()
    let folder = try scratch.built("head", script: Scratch.clockwork(microseconds: 100))
    try FileManager.default.removeItem(at: folder.appending(path: "build.json"))
    let failure = #expect(throws: GateFailure.self) { try BuiltBenchmarks(folder: folder) }
    #expect(failure?.status == .notComparable)
    #expect(failure?.description.contains("doesn't say how it was built: it has no build.json") == true)
  }

  @Test func aFolderOfAnotherFormatIsNotComparable() throws {
    let scratch = try Scratch()
    let folder = try scratch.built("head", script: Scratch.clockwork(microseconds: 100))
    try scratch.write(#"{"format":"panel-benchmark-build/9"}"#, to: "head/build.json")
    let failure = #expect(throws: GateFailure.self) { try BuiltBenchmarks(folder: folder) }
    #expect(failure?.status == .notComparable)
    #expect(failure?.description.contains("the format is panel-benchmark-build/9") == true)
  }

  @Test(arguments: [
    ("exit 1", "panel-benchmark list ended with status 1"), ("exit 0", "there are no benchmarks"),
    ("echo hello", "no JSON object with a “format”: hello"),
  ])
  func aRunnerThatNamesNoBenchmarksIsRefused(script: String, message: String) throws {
    let scratch = try Scratch()
    let folder = try scratch.built("head", script: script)
    let failure = #expect(throws: GateFailure.self) { try BuiltBenchmarks(folder: folder) }
    #expect(failure?.description.contains(message) == true)
  }
}
