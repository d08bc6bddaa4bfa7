// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct InitTests {
  private let files: Files

  init() throws { files = try Files() }

  private func start(_ arguments: String...) throws -> Program.Result { try files.initialise(arguments) }

  @Test func writesAPanel() throws {
    let result = try start()
    #expect(result.status == 0 && result.output == "")
    #expect(
      result.errors == """
        Wrote panel.yaml. Now change what is different in your case, and ask what to expect:
          panelsim simulate panel.yaml

        """)
    #expect(files.content("panel.yaml")?.contains(#"slot: { from: "11:45", to: "13:00" }"#) == true)
    #expect(try files.names == ["panel.yaml"])
    #expect(try Program("check", files.folder.appending(path: "panel.yaml").path).run().status == 0)
  }

  @Test(arguments: ["un-panel", "conference", "town-hall", "interview"])
  func templatesAreSimulated(_ template: String) throws {
    let file = files.folder.appending(path: "\(template).yaml").path
    #expect(try start(file, "--template", template).status == 0)
    let result = try Program("simulate", file, "--trials", "20000", "--json").run()
    #expect(result.status == 0 && result.errors == "")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    func estimate(_ figure: String) -> Double? { (object?[figure] as? [String: Any])?["estimate"] as? Double }
    // Neither hopeless nor sure.
    let onTime = try #require(estimate("on_time"))
    #expect((0.4...0.98).contains(onTime), "\(onTime)")
    if template != "town-hall" {
      let served = try #require(estimate("questions_at_least"))
      #expect((0.5...0.999).contains(served), "\(served)")
    }
  }

  @Test func optionsAnswer() throws {
    let result = try start(
      "mine.yaml", "--template", "interview", "--title", "A \"title\": #1 🚀", "--from", "23:30", "--to", "0:15",
      "--panellists", "2", "--minutes", "8")
    #expect(result.status == 0)
    let text = try #require(files.content("mine.yaml"))
    #expect(text.contains(#"title: "A \"title\": #1 🚀""#) && text.contains(#"{ from: "23:30", to: "00:15" }"#))
    #expect(text.contains("at_least: 16m\n"))
    let simulated = try Program("simulate", files.folder.appending(path: "mine.yaml").path, "--trials", "2000").run()
    #expect(simulated.status == 0 && simulated.output.hasPrefix("A \"title\": #1 🚀\n23:30–00:15 (+1) (45 minutes)\n"))
  }

  @Test func toStandardOutput() throws {
    let result = try start("-", "--panellists", "2")
    #expect(result.status == 0 && result.errors == "" && result.output.contains("count: 2\n"))
    #expect(try files.names == [])
    var program = Program("simulate", "-", "--trials", "2000", "--quiet")
    program.input = result.output
    #expect(try program.run().status == 0)
  }

  @Test func aPlanThatIsTooLong() throws {
    let result = try start("--panellists", "6")
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix("Note: 1h23m are planned for a slot of 1h15m. It will end late, unless you plan less"))
  }

  @Test(arguments: [
    (["--panellists", "0"], "--panellists 0: out of range; allowed: a whole number, 1 to 50"),
    (["--minutes", "0m"], "--minutes 0m: too short a length"),
    (["--from", "2pm"], "--from 2pm: this is no time of day"),
    (["--from", "14:00", "--to", "14:00"], "--to 14:00: the slot ends when it begins"),
    (["--to", "14:00"], "--to needs --from"), (["--title", "a\nb"], "--title a\\nb: a line break"),
    (["--title", " "], "--title there is no text"), (["--template", "gala"], "'gala' is invalid"),
    ([""], "has no name"),
  ])
  func usage(_ arguments: [String], _ message: String) throws {
    let result = try files.initialise(arguments)
    #expect(result.status == 64 && result.output == "")
    #expect(result.errors.contains(message))
    #expect(try files.names == [])
  }

  @Test func lists() throws {
    let result = try start("--list")
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.contains("town-hall\n  many short statements from the floor, then answers\n"))
    #expect(result.output.contains("  by default 30 speakers from the floor, 2m each, 18:00–19:30\n"))
    #expect(try files.names == [])
  }

  @Test func nextStepSurvivesAShell() throws {
    #expect(try start("it's mine.yaml").errors.hasSuffix(#"  panelsim simulate 'it'\''s mine.yaml'"# + "\n"))
  }
}
