// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct AnalyseCommandTests {
  private let files: Files
  private var archive: String { files.folder.appending(path: "archive.sqlite").path }

  /// Thirty talks of ten minutes, ten of which take eleven.
  static let table =
    "event,session,item,room,planned_minutes,actual_seconds\n"
    + (0..<30).map { "conf,day,\"talk \($0)\",Hall,10,\($0 % 3 == 0 ? 660 : 540)\n" }.joined()

  init() throws {
    files = try Files()
    let table = try files.file("talks.csv", Self.table)
    let recording = try files.file("panel.rttm", ImportCommandTests.rttm)
    let imported = try run("import", table, recording, "--moderator", "Chair")
    #expect(imported.status == 0, "\(imported.errors)")
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    var program = Program()
    program.arguments = arguments + ["--archive", archive]
    return try program.run()
  }

  @Test func verdictFirst() throws {
    let output = try run("analyse").output
    #expect(output.hasPrefix("2 sessions, 4 hours 52 minutes, 30 items with a planned time, 4 turns\n\n"))
    #expect(output.contains("Items with 10 minutes run over in about 3 of 10; half take 90% of their time or"))
    #expect(try run("analyze", "day").output.hasPrefix("1 session, "))
  }

  @Test(arguments: ["allotment", "role", "speaker", "room", "track"])
  func by(grouping: String) throws {
    let json = try run("analyse", "--by", grouping, "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "panelsim-analysis/1" && object?["by"] as? String == grouping)
    #expect((object?["groups"] as? [Any])?.isEmpty == false)
    #expect(try run("analyse", "--by", grouping).status == 0)
  }

  @Test func csv() throws {
    let lines = try run("analyse", "--csv").output.components(separatedBy: "\r\n")
    #expect(lines.contains("whole,,,items,count,30,,,"))
    #expect(lines.contains { $0.hasPrefix("whole,,,over,chance,0.3333333333333333,0.08606629658238704,") })
  }

  @Test func usage() throws {
    #expect(try run("analyse", "--by", "weather").status == 64)
    #expect(try run("analyse", "--json", "--csv").status == 64)
    #expect(try run("analyse", "nowhere").status == 66)
  }
}
