// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `fit --into`: recordings of a table, learnt into a scenario's file, which is then simulated.
@Suite("fit --into") struct FitIntoTests {
  private let files: Files
  private let table: String
  private let scenario: String

  static let scenarioText = """
    # Our evening.
    format: panelsim/1
    title: Evening
    slot: { length: 45m }
    agenda:
      - talk: Member  # of four
        planned: 10m
        count: 4
    talks: { takes: 80% to 120% } # a guess
    goals: { on_time: 50% }

    """

  init() throws {
    files = try Files()
    // Thirty talks of ten minutes in ten evenings; no two alike.
    let rows = (0..<30).map { number in
      "club,\(number / 3),\"talk \(number)\",Hall,10,\(430 + number * 37 % 300 + (number / 3) * 11)\n"
    }
    table = try files.file(
      "talks.csv", "event,session,item,room,planned_minutes,actual_seconds\n" + rows.joined())
    scenario = try files.file("evening.yaml", Self.scenarioText)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    var program = Program()
    program.arguments = arguments
    return try program.run()
  }

  private var text: String { get throws { try String(contentsOfFile: scenario, encoding: .utf8) } }

  @Test func writesWhatItLearnt() throws {
    let dry = try run("fit", table, "--into", scenario, "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.output.hasPrefix("3 values learnt from 10 recorded sessions would stand in"))
    #expect(dry.output.contains("talks.takes") && dry.output.contains("was 80% to 120%"))
    #expect(try text == Self.scenarioText)

    let wet = try run("fit", table, "--into", scenario)
    #expect(wet.status == 0, "\(wet.errors)")
    #expect(wet.output.hasPrefix("3 values learnt from 10 recorded sessions now stand in"))
    #expect(wet.output.contains("Left alone:") && wet.output.contains("handover: 0 handovers recorded; it takes 10"))
    for line in ["# Our evening.", "  - talk: Member  # of four", "learnt_from:", "  sessions: 10", "  talks: 30"] {
      #expect(try text.contains(line), "\(line)")
    }
    #expect(try text.contains("} # a guess"))
    #expect(try run("check", scenario).output.contains("10 recorded sessions, "))
    let report = try run("simulate", scenario, "--trials", "20k").output
    #expect(report.contains("More recordings would tell more: ") && report.contains("left open"))
  }

  @Test func dataRangesInJSON() throws {
    #expect(try run("fit", table, "--into", scenario).status == 0)
    func onTime(_ arguments: String...) throws -> [String: Any]? {
      var program = Program()
      program.arguments = ["simulate", scenario, "--trials", "10k", "--json"] + arguments
      let object = try JSONSerialization.jsonObject(with: Data(try program.run().output.utf8)) as? [String: Any]
      return object?["on_time"] as? [String: Any]
    }
    let learnt = try onTime()
    let (low, high) = (learnt?["data_low"] as? Double, learnt?["data_high"] as? Double)
    #expect((low ?? 1) < (learnt?["estimate"] as? Double ?? 0) && (learnt?["estimate"] as? Double ?? 1) < (high ?? 0))
    // What somebody sets is no longer open.
    let set = try onTime(
      "--set", "talks={ takes: 90% to 120% }", "--set", "moderation={ heeded: 0% }")
    #expect(set?["data_low"] is NSNull && set?["data_high"] is NSNull)
  }

  @Test func keepsLinksAndModes() throws {
    let link = files.folder.appending(path: "link.yaml").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scenario)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scenario)
    #expect(try run("fit", table, "--into", link).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == scenario)
    let mode = try FileManager.default.attributesOfItem(atPath: scenario)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try text.contains("learnt_from:"))
  }

  @Test func leavesAFileAloneThatTooFewTell() throws {
    let few = try files.file(
      "few.csv", "session,item,planned_minutes,actual_seconds\n" + (0..<5).map { "a,\($0),10,60\($0)\n" }.joined())
    let result = try run("fit", few, "--into", scenario)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Nothing was learnt from 1 recorded session"))
    #expect(result.output.contains("talks.takes: 5 talks recorded; it takes 20"))
    #expect(try text == Self.scenarioText)
  }

  @Test func refusals() throws {
    #expect(try run("fit", table, "--into", "-").status == 64)
    #expect(try run("fit", table, "--dry-run").status == 64)
    #expect(try run("fit", table, "--into", scenario, "--json").status == 64)
    #expect(try run("fit", table, "--into", scenario + ".missing").status == 66)
    let broken = try files.file("broken.yaml", "format: panelsim/1\n")
    #expect(try run("fit", table, "--into", broken).status == 65)
    #expect(try String(contentsOfFile: broken, encoding: .utf8) == "format: panelsim/1\n")
    let named = try files.file(
      "named.yaml",
      Self.scenarioText.replacing("{ takes: 80% to 120% }", with: "{ takes: &a 80% to 120% }")
        .replacing("goals:", with: "moderation: { wraps_up_in: *a }\ngoals:"))
    let refused = try run("fit", table, "--into", named)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("talks.takes can't be written here: *a repeats it elsewhere"))
  }
}
