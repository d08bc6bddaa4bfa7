// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct BacktestCommandTests {
  private let files: Files
  private let table: String

  /// Twelve sessions of ten talks; each talk takes from 80% to 107% of 10 or 20 minutes.
  private static func rows(_ event: String = "conf", sessions: Int = 12) -> String {
    "event,session,item,planned_minutes,actual_seconds\n"
      + (0..<sessions).flatMap { session in
        (0..<10).map { talk in
          let planned = talk < 5 ? 10 : 20
          let share = 0.8 + Double((session * 7 + talk * 13) % 28) / 100
          return "\(event),\(event) \(session),talk \(talk),\(planned),\(Double(planned) * 60 * share)\n"
        }
      }.joined()
  }

  init() throws {
    files = try Files()
    table = try files.file("talks.csv", Self.rows())
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    var program = Program("backtest")
    program.arguments += arguments + ["--archive", files.folder.appending(path: "archive.sqlite").path]
    return try program.run()
  }

  @Test func verdictFirst() throws {
    let result = try run(table, "--folds", "4", "--baseline", "normal")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.hasPrefix(
        "120 items of 10–20 minutes in 12 sessions, shared out by session in 4 parts,"))
    #expect(result.output.contains("Forecasts of 120 items from other sessions "))
    #expect(result.output.contains("\nmoderated talk ") && result.output.contains("\nnormal "))
    #expect(result.output.contains("Whole sessions") || result.output.contains("take together, for 12 sessions,"))
  }

  @Test func archivedSessionsOrFiles() throws {
    let archive = files.folder.appending(path: "archive.sqlite").path
    var program = Program("import", table, "--archive", archive)
    #expect(try program.run().status == 0)
    program = Program()
    let archived = try run("--folds", "3", "--baseline", "normal", "--json")
    let read = try run(table, "--folds", "3", "--baseline", "normal", "--json")
    #expect(archived.status == 0 && archived.output == read.output)
    #expect(try run("conf", "--folds", "3", "--baseline", "normal", "--json").output == read.output)
    #expect(try run("nowhere").status == 66)
  }

  @Test func json() throws {
    let output = try run(table, "--folds", "3", "--baseline", "empirical", "--seed", "2", "--json").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "panelsim-backtest/1" && object["seed"] as? Int == 2)
    let items = try #require(object["items"] as? [String: Any])
    let models = try #require(items["models"] as? [[String: Any]])
    #expect(models.map { $0["name"] as? String } == ["moderated talk", "empirical"])
    #expect((items["verdict"] as? [String: Any])?.keys.contains("came_true") == true)
    #expect((object["sessions"] as? [String: Any])?["models"] != nil)
  }

  @Test func pictures() throws {
    let picture = files.folder.appending(path: "picture.svg").path
    let csv = try run(table, "--folds", "2", "--baseline", "normal", "--csv", "--svg", picture)
    #expect(csv.output.hasPrefix("section,model,figure,unit,estimate,standard_error,low,high\r\nitems,"))
    let svg = try String(contentsOfFile: picture, encoding: .utf8)
    #expect(svg.hasPrefix("<?xml") && svg.contains("Where items came in their forecasts"))
    let again = try run(table, "--folds", "2", "--baseline", "normal", "--svg", picture)
    #expect(again.status == 73 && again.output.isEmpty && again.errors.contains("--force"))
    #expect(try run(table, "--folds", "2", "--baseline", "normal", "--svg", picture, "--force").status == 0)
  }

  @Test func someFromOthers() throws {
    let other = try files.file("other.csv", Self.rows("other", sessions: 11))
    let apart = try run("--train", table, "--test", other, "--baseline", "normal").output
    #expect(apart.hasPrefix("110 items of 10–20 minutes in 11 sessions, forecast from 120 items of"))
    let ranges = try run(table, "--train-planned", "10m", "--test-planned", "20m", "--baseline", "normal").output
    #expect(ranges.hasPrefix("60 items of 20 minutes in 12 sessions, forecast from 60 items of 10 minutes"))
    let both = try run("--train", table, "--test", table)
    #expect(both.status == 65 && both.errors.contains("is both learnt from and forecast"))
  }

  @Test func aSingleSession() throws {
    let single = try files.file(
      "single.csv",
      Self.rows(sessions: 1)
        + Self.rows(sessions: 1).split(separator: "\n")
        .dropFirst().map { $0.replacing("talk ", with: "more ") + "\n" }.joined())
    let refused = try run(single)
    #expect(refused.status == 65 && refused.errors.contains("--fold-by item") && refused.output.isEmpty)
    let items = try run(single, "--fold-by", "item", "--baseline", "normal")
    #expect(items.status == 0, "\(items.errors)")
    #expect(items.output.contains("would be worse") && items.output.contains("Whole sessions weren't forecast"))
  }

  @Test(arguments: [
    (["--train", "a"], "--train and --test go together"), (["--folds", "1"], "--folds is 1; it can be 2 to 1000"),
    (["a", "--train", "b", "--test", "c"], "neither learnt from nor forecast"),
    (["--train-planned", "10m"], "--train-planned and --test-planned go together"),
    (["--signal", "1"], "is no time of a signal: write 90%"), (["--signal", "110%..90%"], "begins above its end"),
    (["--rounded", "1"], "--rounded"), (["--rounded", "0s"], "must be above zero"),
    (["--baseline", "luck"], "--baseline"),
    (["--json", "--csv"], "exclude each other"), (["--fold-by", "item", "--train", "a", "--test", "b"], "no folds"),
  ])
  func usage(arguments: [String], message: String) throws {
    var program = Program("backtest")
    program.arguments += arguments
    let result = try program.run()
    #expect(result.status == 64 && result.errors.contains(message), "\(result.errors)")
  }
}
