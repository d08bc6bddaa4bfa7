// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct CompareTests {
  private let files: Files
  private let good: String
  private let longer: String
  private let bad: String

  init() throws {
    files = try Files()
    good = try files.file("good.yaml", Files.good)
    longer = try files.file("longer.yaml", Files.good.replacing("\"11:00\"", with: "\"11:10\""))
    bad = try files.file("bad.yaml", Files.bad)
  }

  private func run(_ arguments: [String]) throws -> Program.Result {
    var program = Program()
    program.arguments = arguments.map { ["GOOD": good, "LONGER": longer, "BAD": bad][$0] ?? $0 }
    return try program.run()
  }

  @Test func verdictFirst() throws {
    let result = try run(["compare", "GOOD", "LONGER", "--trials", "20000"])
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.hasPrefix("The slots differ"))
    #expect(result.output.contains("\nlonger is done on time in "))
    let itself = try run(["compare", "GOOD", "GOOD", "--trials", "2000"])
    #expect(itself.output.hasPrefix("good.yaml (2) and ") || itself.output.contains("describe the same session"))
  }

  @Test func whatTrialsCannotTellIsSaid() throws {
    let other = try files.file("other.yaml", Files.good.replacing("25m to 35m", with: "25m to 35m1s"))
    let output = try run(["compare", "GOOD", other, "--trials", "100"]).output
    #expect(output.replacing("\n", with: " ").contains("can't be told apart with 100 trials"))
  }

  @Test func machinesGetAllOfIt() throws {
    let json = try run(["compare", "GOOD", "LONGER", "GOOD", "--trials", "2000", "--json"]).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["scenarios"] as? [Any])?.count == 3)
    #expect(
      try run(["compare", "GOOD", "LONGER", "--trials", "2000", "--csv"]).output.hasPrefix("scenario,file,title,"))
  }

  @Test(arguments: [
    ["compare"], ["compare", "GOOD"], ["compare", "GOOD", "LONGER", "--json", "--csv"], ["compare", "-", "-"],
    ["compare", "GOOD", "LONGER", "--trials", "0"], ["compare", "GOOD", "LONGER", "--threads", "0"],
    ["compare", "GOOD", "LONGER", "--width", "3"], ["compare"] + Array(repeating: "GOOD", count: 17),
    ["sweep", "GOOD"], ["sweep"], ["sweep", "GOOD", "--set"], ["sweep", "GOOD", "--set", "talks.alike"],
    ["sweep", "GOOD", "--set", "talks.alike="], ["sweep", "GOOD", "--set", "talks.alike=0,,1"],
    ["sweep", "GOOD", "--set", "talks.alike=0", "--set", "talks.alike=0.1"],
    ["sweep", "GOOD", "--set", "talks.alike=0", "--json", "--csv"],
    ["sweep", "GOOD", "--set", "talks.alike=0", "--trials", "0"],
    ["sweep", "GOOD", "--set", "a=\((1...401).map(String.init).joined(separator: ","))"],
  ])
  func usage(_ arguments: [String]) throws {
    let result = try run(arguments)
    #expect(result.status == 64 && result.output == "")
    #expect(result.errors.contains("Error:"))
  }

  @Test func badFilesAreAllReported() throws {
    let result = try run(["compare", "GOOD", "BAD", "/nowhere/at/all.yaml", "--trials", "2000"])
    #expect(result.status == 65 && result.output == "")
    #expect(result.errors.contains("bad.yaml:6:") && result.errors.contains("all.yaml: no such file"))
    #expect(try run(["compare", "GOOD", "/nowhere/at/all.yaml"]).status == 66)
  }

  @Test func settingsAreGivenToAll() throws {
    let set = ["--trials", "2000", "--set", "agenda[0].takes=20m to 25m"]
    let result = try run(["compare", "GOOD", "LONGER"] + set)
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.hasPrefix("With agenda[0].takes=20m to 25m instead of what the files say.\n"))
    #expect(try run(["compare", "GOOD", "GOOD", "--json"] + set).output.contains("\"settings\""))
    // As if it stood in the file.
    let quick = try files.file("quick.yaml", Files.good.replacing("25m to 35m", with: "20m to 25m"))
    let same = try run(["compare", "GOOD", quick] + set).output
    #expect(same.contains("describe the same session"))
    let short = try files.file(
      "short.yaml",
      Files.good.replacing("- questions: Questions", with: "- remarks: Thanks")
        .replacing("    at_least: 20m\n    closes: never\n", with: "    planned: 20m\n"))
    let wrong = try run(["compare", "GOOD", short, "--set", "agenda[1].at_least=5m"])
    #expect(wrong.status == 65 && wrong.output == "")
    #expect(wrong.errors.hasPrefix("\(short): --set agenda[1].at_least=5m: error: "))
  }

  @Test(arguments: [["check"], ["plan"]])
  func settingsAreCheckedAndCompiled(_ command: [String]) throws {
    let plain = try run(command + ["GOOD"]).output
    let set = try run(command + ["GOOD", "--set", "agenda[0].takes=20m to 25m"])
    #expect(set.status == 0 && set.output != plain)
    let wrong = try run(command + ["GOOD", "--set", "agenda[0].taks=20m"])
    #expect(wrong.status == 65 && wrong.errors.contains("did you mean takes?"))
    #expect(try run(command + ["GOOD", "--set", "agenda[0].takes"]).status == 64)
  }

  @Test func sweepsDrawAMap() throws {
    let result = try run([
      "sweep", "GOOD", "--set", "agenda[0].planned=20m,30m", "--set", "agenda[0].takes=90% to 110%,25m", "--trials",
      "2000",
    ])
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.contains("(down)") && result.output.contains("as written"))
    let csv = try run(["sweep", "GOOD", "--set", "hard_stop=0m,5m", "--trials", "100", "--csv"]).output
    #expect(csv.hasPrefix("combination,\"hard_stop\",trials,seed,figure,"))
  }

  @Test(arguments: [
    ("agenda[0].planned=8", "--set agenda[0].planned=8: error: "), ("agenda[7].planned=8m", "there is no item 7"),
    ("talks.alke=0", "did you mean alike?"),
  ])
  func sweepsNameWhatFailed(_ override: String, _ part: String) throws {
    let result = try run(["sweep", "GOOD", "--set", override, "--set", "hard_stop=1m,2m"])
    #expect(result.status == 65 && result.output == "")
    #expect(result.errors.contains(part) && result.errors.components(separatedBy: "error:").count == 2)
    #expect(try run(["sweep", "BAD", "--set", "hard_stop=1m"]).errors.contains("bad.yaml:6:"))
    #expect(try run(["sweep", "/nowhere/at/all.yaml", "--set", "hard_stop=1m"]).status == 66)
  }
}
