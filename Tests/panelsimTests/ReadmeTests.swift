// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The README's commands are run and must print what the README shows.
///
/// `PANELSIM_RECORD_README=1 swift test -c release --filter ReadmeTests` writes what they print into the README.
@Suite("The README")
struct ReadmeTests {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  static let readme = repository.appending(path: "README.md")

  /// A fenced block: the line that opens it, and what it holds.
  struct Block {
    var language: String
    var lines: [String]
    /// The line of its closing fence.
    var end: Int
  }

  static func blocks(_ lines: [String]) -> [Block] {
    var blocks: [Block] = []
    var open: (language: String, start: Int)?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let (language, start) = open {
        blocks.append(Block(language: language, lines: Array(lines[(start + 1)..<index]), end: index))
        open = nil
      } else {
        open = (String(line.dropFirst(3)), index)
      }
    }
    return blocks
  }

  /// Output without what differs from run to run: the seconds that it took, and the speed.
  static func steady(_ output: [String]) -> [String] {
    output.map { $0.replacing(#/, [0-9.]+ s \([0-9,.]+( million)? a second\)/#, with: ", … s (… a second)") }
  }

  /// Runs a command of the README in a folder that holds what the README has told to save.
  static func run(_ command: String, in folder: URL) throws -> [String] {
    let program = try #require(Program.executable)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command.replacing("Scripts/panelsim", with: program.path)]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
    // By bytes: a carriage return and a line feed are one character. The README has line feeds only.
    var lines = data.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self).replacing("\r", with: "") }
  }

  @Test("shows what its commands print")
  func commands() throws {
    var lines = try String(contentsOf: Self.readme, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let blocks = Self.blocks(lines)
    let folder = FileManager.default.temporaryDirectory.appending(path: "panelsim-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenarios = Self.repository.appending(path: "Scenarios")
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Scenarios"), withDestinationURL: scenarios)
    let panel = try #require(blocks.first { $0.language == "yaml" && $0.lines.first == "format: panelsim/1" })
    let text = panel.lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: folder.appending(path: "my-panel.yaml"))

    let isRecording = ProcessInfo.processInfo.environment["PANELSIM_RECORD_README"] == "1"
    var commands = 0
    for block in blocks.reversed() where block.language == "console" {
      let command = try #require(block.lines.first)
      guard command.hasPrefix("$ Scripts/panelsim") else { continue }
      commands += 1
      let output = try Self.run(String(command.dropFirst(2)), in: folder)
      if isRecording {
        lines.replaceSubrange((block.end - block.lines.count + 1)..<block.end, with: output)
      } else {
        #expect(Self.steady(Array(block.lines.dropFirst())) == Self.steady(output), "\(command)")
      }
    }
    #expect(commands >= 5)
    if isRecording { try Data(lines.joined(separator: "\n").utf8).write(to: Self.readme) }
  }

  @Test("adds to its panel what it says can be added")
  func moderation() throws {
    let lines = try String(contentsOf: Self.readme, encoding: .utf8).split(separator: "\n").map(String.init)
    let yaml = Self.blocks(lines).filter { $0.language == "yaml" }
    let files = try Files()
    let path = try files.file("panel.yaml", yaml.flatMap(\.lines).joined(separator: "\n"))
    #expect(try Program("check", path).run().status == 0)
  }

  @Test("names commands, files and folders that exist")
  func names() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    for match in text.matches(of: #/(Scripts|Documentation|Scenarios)/[A-Za-z0-9.-]+/#) {
      let path = Self.repository.appending(path: String(match.output.0)).path.trimmingCharacters(in: ["."])
      #expect(FileManager.default.fileExists(atPath: path) || path.hasSuffix("*"), "\(match.output.0)")
    }
  }
}
