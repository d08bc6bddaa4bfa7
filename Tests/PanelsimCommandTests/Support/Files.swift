// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Scenario files for the tests, in a folder of their own.
final class Files {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "panelsim-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of a new file.
  func file(_ name: String, _ content: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(content.utf8).write(to: file)
    return file.path
  }

  /// A panel of an hour that ends in time in about half of all sessions.
  static let good = """
    format: panelsim/1
    title: A small panel
    slot: { from: "10:00", to: "11:00" }
    agenda:
      - talk: Opening
        planned: 30m
        takes: 25m to 35m
      - questions: Questions
        at_least: 20m
        closes: never
        takes: 20m to 40m
    goals:
      on_time: 99%
    """

  /// With three problems.
  static let bad = """
    format: panelsim/1
    title: A panel with slips
    slot: { from: "10:00", to: "11:00" }
    agenda:
      - talk: Opening
        planned: 30
        takes: 35m to 25m
        spekaer: nobody
    """
}

/// For `panelsim init`.
extension Files {
  /// Runs it in the folder.
  func initialise(_ arguments: [String], into sink: Program.Sink = .file) throws -> Program.Result {
    var program = Program("init")
    program.arguments += arguments
    program.folder = folder
    return try program.run(into: sink)
  }

  /// What a file holds; `nil` where there is none.
  func content(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// All that is in the folder, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
}
