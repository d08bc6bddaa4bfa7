// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// How the program ends, which scripts rely on.
@Suite struct ExitStatusTests {
  private let files: Files
  private let good: String
  private let bad: String

  init() throws {
    files = try Files()
    good = try files.file("good.yaml", Files.good)
    bad = try files.file("bad.yaml", Files.bad)
  }

  @Test func done() throws {
    let result = try Program("simulate", good, "--trials", "2000").run()
    #expect(result.status == 0)
    #expect(result.output.contains("such sessions are done by 11:00."))
    #expect(result.errors == "")
  }

  @Test func aMissedGoalIsNoFailure() throws {
    let result = try Program("simulate", good, "--trials", "2000").run()
    #expect(result.status == 0 && result.output.contains("✗ done by 11:00"))
  }

  @Test(arguments: [
    ["simulate"], ["simulate", "FILE", "--trials", "0"], ["simulate", "FILE", "--trials", "-5"],
    ["simulate", "FILE", "--trials", "1e99"], ["simulate", "FILE", "--trials", "1.5"],
    ["simulate", "FILE", "--trials", "many"], ["simulate", "FILE", "--seed", "-1"],
    ["simulate", "FILE", "--threads", "0"], ["simulate", "FILE", "--json", "--csv"],
    ["simulate", "FILE", "--width", "5"], ["simulate", "FILE", "--color", "sometimes"],
    ["simulate", "FILE", "--nonsense"], ["simulate", "FILE", "FILE"], ["check"], ["plan"], ["dance"],
  ])
  func usage(_ arguments: [String]) throws {
    var program = Program()
    program.arguments = arguments.map { $0 == "FILE" ? good : $0 }
    let result = try program.run()
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("Usage:") || result.errors.contains("Error:"))
  }

  @Test func aFileWithoutACommandGetsAHint() throws {
    #expect(try Program(good).run().errors.contains("Did you mean: panelsim simulate \(good)"))
    #expect(try !Program("dance").run().errors.contains("Did you mean"))
  }

  @Test(arguments: ["simulate", "plan"])
  func badScenario(_ command: String) throws {
    let result = try Program(command, bad).run()
    #expect(result.status == 65)
    #expect(result.output == "")
    #expect(result.errors.contains("bad.yaml:6:"))
    #expect(result.errors.contains("bad.yaml:7:") || result.errors.contains("bad.yaml:8:"))
  }

  @Test func emptyFile() throws {
    #expect(try Program("simulate", files.file("empty.yaml", "")).run().status == 65)
  }

  @Test func inputWithoutEnd() throws {
    var program = Program("check", "-")
    program.input = String(repeating: "# and so on\n", count: 1_000_000)
    let result = try program.run()
    #expect(result.status == 65)
    #expect(result.errors.contains("larger than the"))
  }

  @Test(arguments: ["simulate", "check", "plan"])
  func missingFileAndFolder(_ command: String) throws {
    let missing = try Program(command, files.folder.appending(path: "nowhere.yaml").path).run()
    #expect(missing.status == 66)
    #expect(missing.errors.contains("nowhere.yaml"))
    #expect(try Program(command, files.folder.path).run().status == 66)
  }

  @Test func checkGoesOn() throws {
    let result = try Program("check", bad, "/nowhere/at/all.yaml", good).run()
    #expect(result.status == 65)
    #expect(result.output.contains("bad.yaml: bad\n"))
    #expect(result.output.contains("all.yaml: not read\n"))
    #expect(result.output.contains("good.yaml: good\n"))
    #expect(try Program("check", good, "/nowhere/at/all.yaml").run().status == 66)
    #expect(try Program("check", good, good).run().status == 0)
  }

  #if os(Linux)
    @Test(arguments: [["simulate", "FILE", "--trials", "2000"], ["check", "FILE"], ["plan", "FILE"], ["--help"]])
    func fullDisk(_ arguments: [String]) throws {
      var program = Program()
      program.arguments = arguments.map { $0 == "FILE" ? good : $0 }
      let result = try program.run(into: .full)
      #expect(result.status == 74)
      #expect(result.errors.contains("cannot write to standard output: No space left on device"))
    }
  #endif

  @Test func aReaderThatGoesAway() throws {
    let result = try Program("simulate", good, "--trials", "2000").run(into: .closedPipe)
    #expect(result.status == 141 && !result.wasKilled)
    #expect(result.errors == "")
  }
}
