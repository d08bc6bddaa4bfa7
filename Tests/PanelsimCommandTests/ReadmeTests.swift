// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The commands of the README and the tutorial are run and must print what these show.
///
/// `PANELSIM_RECORD_README=1 swift test -c release --filter ReadmeTests` writes what they print into both.
@Suite("The README and the tutorial")
struct ReadmeTests {
  static let repository = Page.repository
  static let tutorial = "Documentation/Tutorial.md"

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

  /// Runs a command of a page in a folder that holds what the page has told to save.
  static func run(_ command: String, in folder: URL) throws -> [String] {
    let program = try #require(Program.executable)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command.replacing("Scripts/panelsim", with: program.path)]
    process.currentDirectoryURL = folder
    process.environment = Program.environment(["COLUMNS": "80", "XDG_DATA_HOME": folder.path])
    // Nobody is there to be asked.
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
    // By bytes: a carriage return and a line feed are one character. The pages have line feeds only.
    var lines = data.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self).replacing("\r", with: "") }
  }

  @Test("show what their commands print", arguments: [("README.md", 8), (tutorial, 20)])
  func commands(path: String, atLeast least: Int) throws {
    let page = try Page(path)
    let folder = FileManager.default.temporaryDirectory.appending(path: "panelsim-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenarios = Self.repository.appending(path: "Scenarios")
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Scenarios"), withDestinationURL: scenarios)
    let isRecording = ProcessInfo.processInfo.environment["PANELSIM_RECORD_README"] == "1"
    var printed: [(block: Page.Block, output: [String])] = []
    for command in page.commands {
      let output = try Self.run(command.text, in: folder)
      guard let block = command.block else { continue }
      printed.append((block, output))
      if !isRecording {
        #expect(Self.steady(Array(block.lines.dropFirst())) == Self.steady(output), "\(command.text)")
      }
    }
    #expect(page.commands.count >= least)
    let excerpts = page.blocks.filter { $0.language == "yaml" }
    #expect(!excerpts.isEmpty || path != Self.tutorial)
    for excerpt in excerpts { try expectExcerpt(excerpt, of: folder.appending(path: "my-panel.yaml")) }
    guard isRecording else { return }
    var lines = page.lines
    for (block, output) in printed.reversed() {
      lines.replaceSubrange((block.end - block.lines.count + 1)..<block.end, with: output)
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: page.file)
  }

  /// What a page shows of a scenario stands in it, in this order, but for explanations.
  private func expectExcerpt(_ excerpt: Page.Block, of file: URL) throws {
    var rest = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")[...]
    for line in excerpt.lines {
      guard let found = rest.firstIndex(where: { $0 == line || $0.hasPrefix(line + "  #") }) else {
        Issue.record("not in the scenario: \(line)")
        return
      }
      rest = rest[(found + 1)...]
    }
  }

  @Test("begin with two commands, in 150 lines at most")
  func short() throws {
    let page = try Page("README.md")
    #expect(page.text.count { $0 == "\n" } <= 150)
    let first = page.blocks.prefix(2).map { $0.lines.first }
    #expect(first == ["$ Scripts/panelsim simulate Scenarios/un-migration-2017.yaml", "$ Scripts/test"])
  }
}
