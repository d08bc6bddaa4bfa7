// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct ImportCommandTests {
  private let files: Files
  private let recording: String
  private var archive: String { files.folder.appending(path: "archive.sqlite").path }

  init() throws {
    files = try Files()
    recording = try files.file("panel.rttm", Self.rttm)
  }

  /// Who speaks when, for two minutes.
  static let rttm = """
    SPEAKER panel 1 0.0 20.0 <NA> <NA> Chair <NA> <NA>
    SPEAKER panel 1 21.0 60.0 <NA> <NA> Jane_Doe <NA> <NA>
    SPEAKER panel 1 80.0 10.0 <NA> <NA> Chair <NA> <NA>
    SPEAKER panel 1 95.0 25.0 <NA> <NA> Wu_Ling <NA> <NA>

    """

  private func run(_ arguments: String...) throws -> Program.Result {
    var program = Program()
    program.arguments = arguments + ["--archive", archive]
    return try program.run()
  }

  @Test func saysWhatItRead() throws {
    let first = try run("import", recording, "--moderator", "Chair")
    #expect(first.status == 0 && first.output == "panel.rttm: 1 session, 4 turns and 3 speakers (rttm)\n")
    let second = try run("import", recording, "--moderator", "Chair")
    #expect(second.status == 0 && second.output.hasPrefix("panel.rttm: imported before ("))
    #expect(second.output.hasSuffix("Z), nothing changed\n"))
  }

  @Test func aBadFileKeepsNothingFromTheOthers() throws {
    let bad = try files.file("bad.rttm", Self.rttm + "SPEAKER panel 1 nan 1 <NA> <NA> X <NA> <NA>\n")
    let result = try run("import", bad, recording, files.folder.appending(path: "none.rttm").path)
    #expect(result.status == 65)
    #expect(result.errors.contains("bad.rttm:5: ") && result.errors.contains("none.rttm: there is no such file"))
    #expect(result.output.contains("1 of 3 files imported, 2 refused: 1 new session and 4 turns"))
    #expect(try run("import", files.folder.appending(path: "none.rttm").path).status == 66)
    let skipping = try run("import", bad, "--skip-bad", "--session", "other")
    #expect(skipping.status == 0 && skipping.output.contains("1 record left out:\n    line 5: "))
  }

  @Test func otherContentNeedsReplace() throws {
    #expect(try run("import", recording).status == 0)
    let other = try files.file("other.rttm", Self.rttm.replacing("25.0", with: "26.0"))
    let refused = try run("import", other)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("the session “panel” stands in the archive already, from panel.rttm"))
    #expect(try run("import", other, "--replace").output.contains("1 session replaced"))
  }

  /// The user's own archive, without `--archive`.
  @Test func theStandardPlace() throws {
    let home = files.folder.appending(path: "home").path
    func standard(_ arguments: [String], _ environment: [String: String]) throws -> Program.Result {
      var program = Program()
      program.arguments = arguments
      program.environment = environment
      return try program.run()
    }
    let fallback = home + "/.local/share/panelsim/archive.sqlite"
    #expect(try standard(["import", recording], ["HOME": home]).status == 0)
    let permissions = try FileManager.default.attributesOfItem(atPath: fallback)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(try standard(["import", recording], ["HOME": home, "XDG_DATA_HOME": home + "/data"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: home + "/data/panelsim/archive.sqlite"))
    let homeless = try standard(["sessions"], [:])
    #expect(homeless.status == 74 && homeless.errors.contains("HOME isn't set"))
  }

  /// A limit on the size of files is met as a full disk is: nothing is half imported.
  @Test func noRoom() throws {
    #expect(try run("import", recording).status == 0)
    let many = (0..<20_000).map { "SPEAKER big 1 \($0 * 10).0 5.0 <NA> <NA> S\($0) <NA> <NA>\n" }.joined()
    let big = try files.file("big.rttm", many)
    let program = try #require(Program.executable)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "ulimit -f 400; exec \"$@\"", "limited", program.path, "import", big, "--archive", archive,
    ]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 74, "\(said)")
    #expect(said.contains("no room for the archive") && said.contains("make room"))
    #expect(try run("sessions", "check").output == "1 session, as written; the archive is whole.\n")
    #expect(try run("import", big).status == 0)
  }

  @Test(arguments: [
    (["--map", "planned"], "write what=column"), (["--map", "a=b,a=c"], "names “a” twice"),
    (["--merge-gap", "2"], "a length needs its unit"), (["--questions-from", "late"], "this is no length"),
  ])
  func usage(arguments: [String], message: String) throws {
    var program = Program()
    program.arguments = ["import", recording, "--archive", archive] + arguments
    let result = try program.run()
    #expect(result.status == 64 && result.errors.contains(message))
    #expect(!FileManager.default.fileExists(atPath: archive))
  }
}
