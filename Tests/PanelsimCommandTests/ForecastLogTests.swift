// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// From `simulate --record` to `backtest --ledger`.
@Suite struct LedgerTests {
  private let files: Files
  private let scenario: String
  private var archive: String { files.folder.appending(path: "archive.sqlite").path }

  init() throws {
    files = try Files()
    // Far enough away for whoever runs this.
    let dated = Files.good.replacing("to: \"11:00\" }", with: "to: \"11:00\", date: 2999-03-05, time_zone: UTC }")
    scenario = try files.file("panel.yaml", dated)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    var program = Program()
    program.arguments = arguments + ["--archive", archive]
    return try program.run()
  }

  private func recorded() throws -> String {
    try files.file(
      "small.csv",
      """
      session,date,title,kind,planned start,planned,actual start,actual
      A small panel,2999-03-05,Opening,talk,10:00,30m,10:01,31m
      A small panel,2999-03-05,Questions,questions,10:30,20m,10:33,25m

      """)
  }

  @Test func aForecastIsKeptAndScored() throws {
    let first = try run("simulate", scenario, "--record", "--trials", "10k", "--json")
    #expect(first.status == 0 && first.errors.contains("Stored as forecast 1 in"))
    #expect(first.output.hasPrefix("{\n  \"schema\": \"panelsim-forecast/1\""))
    let before = try Data(contentsOf: URL(filePath: archive))
    let again = try run("simulate", scenario, "--record", "--trials", "10k", "--threads", "3", "--quiet")
    #expect(again.status == 0 && again.errors.isEmpty)
    #expect(try Data(contentsOf: URL(filePath: archive)) == before)
    #expect(try run("sessions").output.contains("1 forecast stored (panelsim sessions forecasts)."))
    #expect(try run("sessions", "forecasts").output.contains("\n1. A small panel  2999-03-05  "))
    #expect(
      try run("backtest", "--forecasts").output.contains("Waiting for a recording\n1. A small panel (2999-03-05)\n"))

    #expect(try run("import", recorded()).status == 0)
    let report = try run("backtest", "--ledger").output
    #expect(report.hasPrefix("The stored forecast can be scored. On average ends were"))
    #expect(report.contains("Done on time: 1 of 1, where the forecasts\ncome to 0.6."))
    let json = try run("backtest", "--ledger", "--json").output
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let scored = try #require((object["scored"] as? [[String: Any]])?.first)
    #expect((scored["end"] as? [String: Any])?["came_seconds"] as? Double == 3480.0)
    #expect((scored["items"] as? [[String: Any]])?.map { $0["came_seconds"] as? Double } == [31 * 60, 25 * 60])
    #expect(try run("sessions", "show", "A small panel").output.contains("\nForecast 1 of 2"))
    #expect(
      try run("sessions", "check").output == "1 session and 1 forecast, all of them as written; the archive is whole.\n"
    )
    #expect(try run("sessions", "forget", "--forecast", "1").output == "Forgot 1 forecast.\n")
    #expect(try run("sessions", "forget", "--forecast", "1").status == 66)
    #expect(try run("backtest", "--ledger").output.hasPrefix("No forecasts are stored;"))
  }

  @Test func whatIsMadeAfterTheSessionIsNoForecast() throws {
    let past = try files.file(
      "past.yaml", Files.good.replacing("to: \"11:00\" }", with: "to: \"11:00\", date: 2020-03-05 }"))
    let result = try run("simulate", past, "--record", "--trials", "10k", "--quiet")
    #expect(result.status == 0 && result.errors.contains("the session of 2020-03-05 had begun when this was made"))
    let table = try recorded()
    try Data(String(contentsOfFile: table, encoding: .utf8).replacing("2999", with: "2020").utf8)
      .write(to: URL(filePath: table))
    #expect(try run("import", table).status == 0)
    #expect(
      try run("backtest", "--ledger").output.contains("Left out: made when the session had begun, so no forecast"))
  }

  @Test func forASessionOfAnotherName() throws {
    #expect(try run("simulate", scenario, "--record", "--for", "tape 7", "--trials", "10k").status == 0)
    let file = try files.file(
      "tape.rttm",
      "SPEAKER tape_7 1 60 1740 <NA> <NA> Ada <NA> <NA>\nSPEAKER tape_7 1 1800 1500 <NA> <NA> Bo <NA> <NA>\n")
    #expect(try run("import", file, "--moderator", "Ada").status == 0)
    let output = try run("backtest", "--ledger").output
    #expect(output.contains("10:55*") && output.contains("*: nothing tells when the slot began"))
  }

  @Test func wrongUsage() throws {
    var program = Program("simulate", scenario, "--for", "x")
    #expect(try program.run().errors.contains("--for goes with --record."))
    program = Program("simulate", scenario, "--archive", "x")
    #expect(try program.run().errors.contains("--archive goes with --record."))
    #expect(try run("simulate", scenario, "--record", "--for", " ").errors.contains("needs the session's name"))
    #expect(try run("backtest", "--ledger", "--folds", "3").errors.contains("--folds doesn't go with --forecasts"))
    #expect(try run("backtest", "--ledger").status == 66)
    program = Program("simulate", scenario, "--record", "--archive", files.folder.appending(path: "no/folder").path)
    let nowhere = try program.run()
    #expect(nowhere.status == 74 && nowhere.output.isEmpty)
  }
}
