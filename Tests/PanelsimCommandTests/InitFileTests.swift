// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What `panelsim init` does to files, and doesn't do.
@Suite struct InitFileTests {
  private let files: Files

  init() throws { files = try Files() }

  private func start(_ arguments: String...) throws -> Program.Result { try files.initialise(arguments) }

  @Test func leavesFilesAlone() throws {
    _ = try files.file("panel.yaml", "mine")
    let refused = try start()
    #expect(refused.status == 73 && refused.output == "")
    #expect(
      refused.errors
        == "panelsim: panel.yaml exists, and nothing was written; name another file, or replace it with --force\n")
    #expect(files.content("panel.yaml") == "mine")
    #expect(try start("--force").status == 0)
    #expect(files.content("panel.yaml")?.hasPrefix("# A scenario for panelsim") == true)
    #expect(try files.names == ["panel.yaml"])
    #expect(try start(files.folder.path, "--force").status == 73)
  }

  @Test func forceKeepsLinksAndPermissions() throws {
    let target = try files.file("target.yaml", "mine")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
    let link = files.folder.appending(path: "panel.yaml").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target.yaml")
    #expect(try start("--force").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target.yaml")
    #expect(files.content("target.yaml")?.hasPrefix("# A scenario for panelsim") == true)
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func cannotWrite() throws {
    let nowhere = try start("nowhere/panel.yaml")
    #expect(nowhere.status == 74)
    #expect(nowhere.errors == "panelsim: cannot write nowhere/panel.yaml: No such file or directory\n")
    let underAFile = try start(files.file("file", "") + "/panel.yaml")
    #expect(underAFile.status == 74 && underAFile.errors.contains("Not a directory"))
    #expect(try files.names == ["file"])
  }

  // Root may write anywhere.
  @Test(.enabled(if: geteuid() != 0)) func mayNotWrite() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: files.folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: files.folder.path) }
    let result = try start()
    #expect(result.status == 74 && result.errors.contains("Permission denied"))
  }

  #if os(Linux)
    @Test func fullDisk() throws {
      let result = try start("/dev/full")
      #expect(result.status == 74)
      #expect(result.errors == "panelsim: cannot write /dev/full: No space left on device\n")
      #expect(try files.initialise(["-"], into: .full).status == 74)
    }
  #endif
}
