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
    // The lines are wrapped, so that where they break may differ, too.
    let text = output.joined(separator: "\n")
    let steady = text.replacing(
      #/,\s(under )?[0-9.]+\ss(\s\([0-9,.]+(\smillion)?\sa\ssecond\))?,\spanelsim\s[^\n]*(\n\S+)?/#, with: ", …"
    )
    #if arch(x86_64)
      return steady.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #else
      // Figures of the portable engine may differ in their last digits (Documentation/Engine.md).
      return steady.replacing(#/[0-9.,–]+|fma|portable/#, with: "…").split(separator: /\s+/).map(String.init)
    #endif
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
    let isRecording = ProcessInfo.processInfo.environment["PANELSIM_RECORD_README"] == "1"
    var commands = 0
    var printed: [(block: Block, output: [String])] = []
    // In their order: later commands read what earlier ones have written.
    for block in blocks where block.language == "console" {
      let command = try #require(block.lines.first)
      guard command.hasPrefix("$ Scripts/panelsim") else { continue }
      commands += 1
      let output = try Self.run(String(command.dropFirst(2)), in: folder)
      printed.append((block, output))
      if !isRecording {
        #expect(Self.steady(Array(block.lines.dropFirst())) == Self.steady(output), "\(command)")
      }
    }
    #expect(commands >= 10)
    try expectExcerpt(blocks, of: folder.appending(path: "my-panel.yaml"))
    guard isRecording else { return }
    for (block, output) in printed.reversed() {
      lines.replaceSubrange((block.end - block.lines.count + 1)..<block.end, with: output)
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: Self.readme)
  }

  /// What the README shows of a scenario stands in it, in this order, but for explanations.
  private func expectExcerpt(_ blocks: [Block], of file: URL) throws {
    let excerpt = try #require(blocks.first { $0.language == "yaml" })
    var rest = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")[...]
    for line in excerpt.lines {
      guard let found = rest.firstIndex(where: { $0 == line || $0.hasPrefix(line + "  #") }) else {
        Issue.record("not in the scenario: \(line)")
        return
      }
      rest = rest[(found + 1)...]
    }
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
