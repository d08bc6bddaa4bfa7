// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct SessionsCommandTests {
  private let files: Files
  private var archive: String { files.folder.appending(path: "archive.sqlite").path }

  init() throws {
    files = try Files()
    let recording = try files.file("panel.rttm", ImportCommandTests.rttm)
    let other = try files.file("other.rttm", ImportCommandTests.rttm.replacing(" panel ", with: " other "))
    #expect(try run("import", recording, other, "--moderator", "Chair").status == 0)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    var program = Program()
    program.arguments = arguments + ["--archive", archive]
    return try program.run()
  }

  @Test func listed() throws {
    let result = try run("sessions")
    #expect(
      result.output == """
        Session  took  turns  speakers
        other       2      4         3
        panel       2      4         3

        2 sessions, 8 turns; times in minutes

        """)
    #expect(try run("sessions", "list", "pan*").output.contains("1 session, 4 turns"))
    let none = try run("sessions", "list", "nowhere")
    #expect(none.status == 66 && none.errors.contains("is “nowhere”; panelsim sessions lists them"))
  }

  @Test func shown() throws {
    let output = try run("sessions", "show", "panel", "--width", "60").output
    #expect(output.contains("\nChair      moderator       2     ½        26%\n"))
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func tagged() throws {
    #expect(try run("sessions", "tag", "panel", "--add", "wet").output == "1 session: wet\n")
    #expect(try run("sessions", "list", "--tag", "wet").output.contains("1 session, 4 turns"))
    #expect(try run("sessions", "tag", "panel", "--remove", "wet").output == "1 session: no longer wet\n")
    #expect(try run("sessions", "list", "--tag", "wet").status == 66)
    #expect(try run("sessions", "tag", "panel").status == 64)
  }

  @Test func exported() throws {
    let json = try run("sessions", "export", "panel").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "panelsim-recordings/1")
    let session = try #require((object?["sessions"] as? [[String: Any]])?.first)
    #expect((session["turns"] as? [[String: Any]])?.count == 4)
    let csv = try run("sessions", "export", "panel", "--csv").output.components(separatedBy: "\r\n")
    #expect(csv[0].hasPrefix("event,session,") && csv.filter { $0.contains(",turn,") }.count == 4)
    #expect(try run("sessions", "export", "--csv", "--json").status == 64)
  }

  @Test func forgotten() throws {
    let result = try run("sessions", "forget", "--speaker", "Jane Doe")
    #expect(result.output == "Forgot Jane Doe in 2 sessions (2 turns, now nobody's).\n")
    let bytes = try Data(contentsOf: URL(filePath: archive))
    #expect(bytes.range(of: Data("Jane".utf8)) == nil && bytes.range(of: Data("Wu_Ling".utf8)) != nil)
    #expect(try run("sessions", "forget", "--speaker", "Wu Ding").errors.contains("did you mean “Wu_Ling”?"))
    #expect(try run("sessions", "forget", "--session", "other").output == "Forgot 1 session.\n")
    #expect(try run("sessions", "check").output == "1 session, as written; the archive is whole.\n")
    #expect(try run("sessions", "forget").status == 64)
  }

  @Test func damaged() throws {
    let file = URL(filePath: archive)
    var bytes = try Data(contentsOf: file)
    try Data(bytes.prefix(bytes.count / 2)).write(to: file)
    #expect(try run("sessions", "check").status == 65)
    let place = try #require(bytes.range(of: Data("Wu_Ling".utf8), options: .backwards)).lowerBound
    bytes[place] ^= 1
    try bytes.write(to: file)
    let flipped = try run("sessions", "check")
    #expect(flipped.status == 65 && flipped.errors.contains("is damaged"))
    try Data("nothing of the kind".utf8).write(to: file)
    #expect(try run("sessions").errors.contains("is no archive of panelsim"))
    try FileManager.default.removeItem(at: file)
    #expect(try run("sessions").status == 66)
  }
}
