// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

#if os(Linux)
  /// What Ctrl-C makes of a run, on a terminal, which `script` plays: typed as soon as the run shows how far it is.
  @Suite("A run that is interrupted", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  struct InterruptionTests {
    private let files: Files
    private let good: String

    init() throws {
      files = try Files()
      good = try files.file("good.yaml", Files.good)
    }

    /// A run of four billion trials: how it ends, and what it writes to a file.
    private func interrupted(_ options: String = "") throws -> (status: Int32, output: String) {
      let program = try #require(Program.executable)
      let output = try files.file("output", "")
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/script")
      let command = "exec '\(program.path)' simulate '\(good)' --trials 4G \(options) > '\(output)'"
      process.arguments = ["-qec", command, "/dev/null"]
      process.environment = Program.environment(["TERM": "xterm", "SHELL": "/bin/sh"])
      let (keyboard, screen) = (Pipe(), Pipe())
      process.standardInput = keyboard
      process.standardOutput = screen
      try process.run()
      var shown = Data()
      while !String(decoding: shown, as: UTF8.self).contains("% of 4,000,000,000 trials") {
        let more = screen.fileHandleForReading.availableData
        try #require(!more.isEmpty, "ended: \(String(decoding: shown, as: UTF8.self))")
        shown += more
      }
      try keyboard.fileHandleForWriting.write(contentsOf: Data("\u{3}".utf8))
      _ = try screen.fileHandleForReading.readToEnd()
      try keyboard.fileHandleForWriting.close()
      process.waitUntilExit()
      return (process.terminationStatus, try String(contentsOfFile: output, encoding: .utf8))
    }

    @Test("leaves a forecast that says what it rests on") func forecast() throws {
      let (status, output) = try interrupted()
      #expect(status == 130)
      #expect(output.hasPrefix("Interrupted: this forecast rests on the "))
    }

    @Test("leaves JSON that says that it is partial") func json() throws {
      let (status, output) = try interrupted("--json")
      #expect(status == 130)
      #expect(output.contains("\"partial\": true"))
    }
  }
#endif
