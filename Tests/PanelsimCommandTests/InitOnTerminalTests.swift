// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

#if os(Linux)
  /// `panelsim init` on a terminal, which `script` plays.
  @Suite("init on a terminal", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  struct InitOnTerminalTests {
    private let files: Files

    init() throws { files = try Files() }

    /// Types `input`; what isn't a line is typed without Enter.
    private func talk(_ arguments: String, typing input: String) throws -> (status: Int32, screen: String) {
      let program = try #require(Program.executable)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/script")
      process.arguments = ["-qec", "'\(program.path)' init \(arguments)", "/dev/null"]
      process.currentDirectoryURL = files.folder
      process.environment = Program.environment(["TERM": "xterm", "SHELL": "/bin/sh"])
      let (keyboard, screen) = (Pipe(), Pipe())
      process.standardInput = keyboard
      process.standardOutput = screen
      try process.run()
      // Once it asks; before that Ctrl-C would end it in any case.
      var shown = Data()
      while !String(decoding: shown, as: UTF8.self).contains("]: ") {
        let more = screen.fileHandleForReading.availableData
        guard !more.isEmpty else { break }
        shown += more
      }
      try keyboard.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      shown += try screen.fileHandleForReading.readToEnd() ?? Data()
      try keyboard.fileHandleForWriting.close()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: shown, as: UTF8.self))
    }

    private var content: String? {
      try? String(contentsOf: files.folder.appending(path: "panel.yaml"), encoding: .utf8)
    }

    @Test func asks() throws {
      let (status, screen) = try talk("", typing: "town-hall\nA: \"B\" #c\n23:00\n1:00\n0\n31\n\n")
      #expect(status == 0)
      #expect(screen.contains("How many speakers from the floor [30]: "))
      #expect(screen.contains("0: out of range; allowed: a whole number, 1 to 50"))
      #expect(screen.contains("panelsim simulate panel.yaml"))
      let text = try #require(content)
      #expect(text.contains(#"title: "A: \"B\" #c""#) && text.contains("count: 31\n"))
      #expect(text.contains(#"slot: { from: "23:00", to: "01:00" }"#) && text.contains("planned: 2m\n"))
    }

    @Test func asksForTheRestOfATemplate() throws {
      let (status, screen) = try talk("--template interview", typing: "\n\n\n\n\n")
      #expect(status == 0 && screen.contains("How many guests [3]: ") && !screen.contains("Which kind"))
      #expect(content?.contains("Conversation") == true)
    }

    @Test(arguments: ["\u{4}", "\u{3}", "2\n\u{4}", "2\nA title\n\u{3}"])
    func endsWithoutAFile(_ keys: String) throws {
      let (status, screen) = try talk("", typing: keys)
      #expect(status == 130)
      #expect(screen.contains("Nothing was written."))
      #expect(try FileManager.default.contentsOfDirectory(atPath: files.folder.path) == [])
    }

    @Test func asksNothingWhereItCannotWrite() throws {
      _ = try files.file("panel.yaml", "mine")
      let (status, screen) = try talk("", typing: "")
      #expect(status == 73 && !screen.contains("]: ") && content == "mine")
    }

    @Test func asksNothingWhereOptionsAnswer() throws {
      let (status, screen) = try talk("--panellists 2", typing: "")
      #expect(status == 0 && !screen.contains("]: ") && content?.contains("count: 2\n") == true)
    }
  }
#endif
