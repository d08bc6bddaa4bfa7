// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("The page on formats")
struct FormatsTests {
  /// All keys of an object and of what is in it, but for those that people choose.
  private static func keys(_ value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: []) { keys, member in
        keys.insert(member.key)
        if member.key != "settings" { keys.formUnion(Self.keys(member.value)) }
      }
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(Self.keys($1)) }
    default: []
    }
  }

  @Test(
    "explains every key and every column",
    arguments: [
      ["simulate", "GOOD", "--precision", "5%"], ["capacity", "GOOD", "--to", "2", "--trials", "1000"],
      ["compare", "GOOD", "GOOD", "--trials", "1000"],
      ["sweep", "GOOD", "--trials", "1000", "--set", "talks.alike=0,0.1"],
    ])
  func complete(_ arguments: [String]) throws {
    let files = try Files()
    let good = try files.file("good.yaml", Files.good)
    func output(_ flag: String) throws -> String {
      var program = Program()
      program.arguments = arguments.map { $0 == "GOOD" ? good : $0 } + [flag]
      return try program.run().output
    }
    try expectExplained(json: try output("--json"), csv: try output("--csv"))
  }

  @Test("explains what is written of recorded sessions", arguments: [["analyse"], ["sessions", "export"]])
  func recorded(_ command: [String]) throws {
    let files = try Files()
    let archive = ["--archive", files.folder.appending(path: "archive.sqlite").path]
    var program = Program("import", try files.file("talks.csv", AnalyseCommandTests.table))
    program.arguments += [try files.file("panel.rttm", ImportCommandTests.rttm)] + archive
    #expect(try program.run().status == 0)
    func output(_ flag: String) throws -> String {
      program.arguments = command + [flag] + archive
      return try program.run().output
    }
    try expectExplained(json: try output("--json"), csv: try output("--csv"))
  }

  private func expectExplained(json text: String, csv: String) throws {
    let page = try String(
      contentsOf: ReadmeTests.repository.appending(path: "Documentation/Formats.md"), encoding: .utf8)
    let words = Set(page.matches(of: #/[a-z][a-z0-9_]+/#).map { String($0.output) })
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let keys = Self.keys(json)
    #expect(keys.count > 20)
    #expect(keys.subtracting(words) == [])
    let schema = try #require((json as? [String: Any])?["schema"] as? String)
    #expect(page.contains("`\(schema)`"))
    let heading = try #require(csv.split(separator: "\r\n").first)
    let columns = Set(heading.split(separator: ",").map(String.init)).subtracting(["\"talks.alike\""])
    #expect(columns.count > 7 && columns.subtracting(words) == [])
  }
}
