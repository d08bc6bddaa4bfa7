// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct OutputTests {
  private let files: Files
  private let good: String

  init() throws {
    files = try Files()
    good = try files.file("good.yaml", Files.good)
  }

  private func simulate(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Result {
    var program = Program()
    program.arguments = ["simulate", good, "--trials", "2000"] + arguments
    program.environment = environment
    return try program.run()
  }

  @Test func json() throws {
    let result = try simulate("--json")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "panelsim-forecast/1")
    #expect((object?["run"] as? [String: Any])?["trials"] as? Int == 2000)
    let hash = (object?["scenario"] as? [String: Any])?["sha256"] as? String
    #expect(hash?.count == 64)
  }

  @Test func jsonIsTheSameOnAnyNumberOfThreads() throws {
    func lines(_ threads: String) throws -> [Substring] {
      try simulate("--json", "--threads", threads).output.split(separator: "\n").filter { line in
        !["\"threads\"", "\"elapsed_seconds\"", "\"trials_per_second\""].contains { line.contains($0) }
      }
    }
    #expect(try lines("1") == lines("3"))
  }

  @Test func csv() throws {
    let lines = try simulate("--csv").output.components(separatedBy: "\r\n")
    #expect(lines.first == "section,title,figure,unit,estimate,standard_error,low,high,data_low,data_high")
    #expect(lines.last == "" && lines.count > 50)
  }

  @Test func quietIsOneLine() throws {
    let output = try simulate("--quiet").output
    #expect(output.filter { $0 == "\n" }.count == 1 && output.hasSuffix("\n"))
    #expect(output.contains("done by 11:00"))
  }

  @Test func standardInput() throws {
    var program = Program("simulate", "-", "--trials", "2000", "--quiet")
    program.input = Files.good
    #expect(try program.run().output == simulate("--quiet").output)
    program.input = Files.bad
    let bad = try program.run()
    #expect(bad.status == 65 && bad.errors.contains("<standard input>:6:"))
  }

  @Test(arguments: ["2000", "2_000", "2,000", "2e3", "2E+3", "2k", "2K", "0.002M", "2.000e3", "0.02e5"])
  func trialsAsPeopleTypeThem(_ trials: String) throws {
    let result = try Program("simulate", good, "--trials", trials).run()
    #expect(result.output.contains("\n2,000 trials, seed 1, "))
  }

  @Test func anotherSeedIsOtherLuck() throws {
    #expect(
      try simulate("--csv", "--seed", "18446744073709551615").output.contains(",seed,count,18446744073709551615,"))
    #expect(try simulate("--json", "--seed", "2").output != simulate("--json").output)
  }

  @Test func colourOnlyWhereItIsWanted() throws {
    func isColoured(_ arguments: String..., environment: [String: String] = [:]) throws -> Bool {
      var program = Program()
      program.arguments = ["simulate", good, "--trials", "2000"] + arguments
      program.environment = environment
      return try program.run().output.contains("\u{1B}")
    }
    #expect(try !isColoured())
    #expect(try isColoured("--color", "always"))
    #expect(try isColoured("--colour", "always", environment: ["NO_COLOR": "1"]))
    #expect(try !isColoured("--color", "never", environment: ["CLICOLOR_FORCE": "1"]))
    #expect(try isColoured(environment: ["CLICOLOR_FORCE": "1"]))
    #expect(try !isColoured(environment: ["CLICOLOR_FORCE": "0"]))
    #expect(try !isColoured(environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(try isColoured(environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": ""]))
  }

  @Test func widthIsObeyed() throws {
    #expect(try simulate("--width", "40").output.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(try simulate(environment: ["COLUMNS": "50"]).output.split(separator: "\n").allSatisfy { $0.count <= 50 })
    #expect(try simulate("--width", "120").output.split(separator: "\n").contains { $0.count > 80 })
  }

  @Test func titlesCannotDriveTheTerminal() throws {
    let hostile = Files.good.replacing("A small panel", with: #""A \e[31msmall\u202e panel""#)
    for arguments in [["simulate"], ["simulate", "--csv"], ["simulate", "--json"], ["check"], ["plan"]] {
      var program = Program()
      program.arguments = arguments + [try files.file("hostile.yaml", hostile)]
      if arguments[0] == "simulate" { program.arguments += ["--trials", "2000"] }
      let result = try program.run()
      for text in [result.output, result.errors] {
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }

  @Test func version() throws {
    let result = try Program("--version").run()
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("panelsim ") && lines[1].hasPrefix("GSL ") && lines[2].contains("version 3 or later"))
  }

  @Test(
    arguments: [
      [], ["init"], ["simulate"], ["compare"], ["sweep"], ["check"], ["plan"], ["import"], ["sessions", "show"],
      ["sessions", "forget"],
    ])
  func help(_ command: [String]) throws {
    var program = Program()
    program.arguments = command + ["--help"]
    let result = try program.run()
    #expect(result.status == 0)
    #expect(result.output.contains("panelsim \(command.isEmpty ? "simulate" : command.joined(separator: " ")) "))
  }

  @Test func checkSaysWhatLengthsMean() throws {
    let output = try Program("check", good).run().output
    #expect(output.contains("Opening: takes\n    typical 29m35s, 1 in 10 under 25m, 1 in 10 over 35m, 1 in 100 over "))
  }

  @Test func planPrints() throws {
    let result = try Program("plan", good).run()
    #expect(result.status == 0 && result.output.contains("Opening: ") && !result.output.contains("table by bits"))
    let program = try Program("plan", good, "--program").run()
    #expect(program.status == 0 && program.output.contains("table by bits") && program.output.contains("— Opening"))
  }
}
