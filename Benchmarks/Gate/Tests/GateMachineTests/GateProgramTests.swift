// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateMachine
import Testing

/// The program as scripts see it: statuses, files, messages.
@Suite struct GateProgramTests {
  private func built(_ scratch: Scratch, _ name: String, microseconds: Int) throws -> String {
    try scratch.built(name, script: Scratch.clockwork(microseconds: microseconds)).path
  }

  @Test(arguments: [(100, 100, 0), (100, 110, 2), (110, 100, 4)] as [(Int, Int, Int32)])
  func verdictsAreStatuses(base: Int, head: Int, status: Int32) throws {
    let scratch = try Scratch()
    let result = try GateProgram.run(
      "compare", built(scratch, "base", microseconds: base), built(scratch, "head", microseconds: head))
    #expect(result.status == status, "\(result.output)\(result.errors)")
    #expect(result.output.contains("made/up"))
  }

  @Test func otherToolchainsAreNotComparable() throws {
    let scratch = try Scratch()
    let base = try built(scratch, "base", microseconds: 100)
    let head = try scratch.built("head", script: Scratch.clockwork(microseconds: 100), toolchain: "Swift 7").path
    let result = try GateProgram.run("compare", base, head)
    #expect(result.status == 8)
    #expect(result.errors == "bench: not comparable: toolchain: “Swift 6.3.1” in the base, “Swift 7” in the head\n")
  }

  @Test func aWrongAnswerIsNothingMeasured() throws {
    let scratch = try Scratch()
    let base = try built(scratch, "base", microseconds: 100)
    let script = Scratch.clockwork(microseconds: 100).replacing("else\n", with: "else\necho wrong >&2; exit 3\n")
    let result = try GateProgram.run("compare", base, scratch.built("head", script: script).path)
    #expect(result.status == 9)
    #expect(result.output.contains("made/up: the head's ended with status 3:\nwrong"))
  }

  @Test func noSuchRevisionIsNothingMeasured() throws {
    let scratch = try Scratch()
    _ = try scratch.repository(["a": "1"])
    let result = try GateProgram.run("compare", "nowhere", "main", "--repository", scratch.folder.path)
    #expect(result.status == 9)
    #expect(result.errors.hasPrefix("bench: “nowhere” is neither a revision"))
  }

  @Test func nothingChosenIsNothingMeasured() throws {
    let scratch = try Scratch()
    let base = try built(scratch, "base", microseconds: 100)
    let result = try GateProgram.run("compare", base, base, "--only", "nothing")
    #expect(result.status == 9)
    #expect(result.output.contains("No benchmark begins with"))
  }

  @Test func aHistoryGrowsAndIsDrawn() throws {
    let scratch = try Scratch()
    let base = try built(scratch, "base", microseconds: 100)
    let history = scratch.folder.appending(path: "history.jsonl").path
    for _ in 0..<2 { #expect(try GateProgram.run("compare", base, base, "--history", history).status == 0) }
    let result = try GateProgram.run("history", history)
    #expect(result.status == 0)
    #expect(result.output.contains("made/up, time by the clock: 100 µs/trial now"))
    #expect(result.output.contains("2 entries, 2 courses, 0 change points"))
  }

  @Test func aHistoryThatCannotBeWrittenIsNamed() throws {
    let scratch = try Scratch()
    let base = try built(scratch, "base", microseconds: 100)
    let result = try GateProgram.run("compare", base, base, "--history", "/nowhere/history.jsonl")
    #expect(result.status == 74)
    #expect(result.errors.hasSuffix("bench: /nowhere/history.jsonl can't be written: No such file or directory\n"))
    // The comparison isn't lost.
    #expect(result.output.contains("1 same."))
  }

  @Test func aFullDiskIsNoticed() throws {
    let scratch = try Scratch()
    let base = try built(scratch, "base", microseconds: 100)
    let result = try GateProgram.run("compare", base, base, "--history", "/dev/full")
    #expect(result.status == 74)
  }

  @Test func historiesOfOtherFormatsAreRefused() throws {
    let scratch = try Scratch()
    let file = try scratch.write(#"{"format":"panel-benchmark-history/2"}"#, to: "history.jsonl").path
    let result = try GateProgram.run("history", file)
    #expect(result.status == 8)
    #expect(result.errors.contains("history, line 1: the format is panel-benchmark-history/2"))
    #expect(try GateProgram.run("history", "/nowhere").errors.contains("there is no history /nowhere"))
  }

  @Test func allFormatsAreWritten() throws {
    let scratch = try Scratch()
    let base = try built(scratch, "base", microseconds: 100)
    func file(_ name: String) -> String { scratch.folder.appending(path: name).path }
    let result = try GateProgram.run(
      "compare", base, base, "--markdown", file("m"), "--bencher", file("b"), "--action-benchmark", file("a"),
      "--hyperfine", file("h"))
    #expect(result.status == 0)
    for name in ["b", "a", "h"] {
      let data = try Data(contentsOf: scratch.folder.appending(path: name))
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
    }
    #expect(try String(contentsOfFile: file("m"), encoding: .utf8).hasPrefix("### 1 same\n"))
  }

  @Test(arguments: [
    ["compare"], ["nonsense"], ["compare", "a", "b", "--looks", "20,10"], ["history", "--false-alarms", "2"],
  ])
  func wrongUsage(arguments: [String]) throws {
    #expect(try ChildProcess(GateProgram.path(), arguments).run().status == 64)
  }

  @Test func peersAreRunInTurn() throws {
    let result = try GateProgram.run(
      "peers", "--ours", #"echo '{"trials_per_second": 40000000.0}'"#, "--pairs", "3",
      "echo gsl 2.00 M rep/s/core P=0.1",
      "echo '(5 million a second)'")
    #expect(result.status == 0)
    #expect(result.output.contains("| `echo gsl 2.00 M rep/s/core P=0.1` | 2 | 40 | 20 | 20–20 |"))
    #expect(result.output.contains("| 5 | 40 | 8 | 8–8 |"))
    let silent = try GateProgram.run("peers", "--ours", "true", "true")
    #expect(silent.status == 9 && silent.errors.contains("no rate of trials"))
  }

  /// A compiler that sleeps over a build stands in for a long build. Should nobody end it, it ends itself.
  @Test func anInterruptLeavesNothingBehind() throws {
    let scratch = try Scratch()
    _ = try scratch.repository(["Benchmarks/Subjects/Package.swift": "// swift-tools-version: 6.2\n"])
    let compiler = scratch.folder.appending(path: "swift")
    try Data("#!/bin/sh\nif [ $1 = build ]; then exec sleep 61; fi\necho Swift version 6\n".utf8).write(to: compiler)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: compiler.path)
    let trees = scratch.folder.appending(path: ".build/bench/trees")
    func count() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: trees.path).count) ?? 0 }
    let process = Process()
    process.executableURL = URL(filePath: try GateProgram.path())
    process.arguments = ["compare", "main", "main", "--repository", scratch.folder.path]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PATH": "\(scratch.folder.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<600 where count() == 0 { usleep(50_000) }
    #expect(count() > 0, "a tree was made")
    usleep(300_000)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(count() == 0)
    #expect(try scratch.git("worktree", "list").split(separator: "\n").count == 1)
  }
}
