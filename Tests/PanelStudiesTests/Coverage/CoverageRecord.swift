// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelSimulation
import Synchronization

/// Writes what the tests of a night have found into Documentation/Coverage.md, where `Scripts/coverage` asks for it.
///
/// A section lies between `<!-- name -->` and `<!-- /name -->`.
enum CoverageRecord {
  private static let isWanted = ProcessInfo.processInfo.environment["PANELSIM_RECORD_COVERAGE"] == "1"
  private static let rows = Mutex<[String: [[String]]]>([:])
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Documentation/Coverage.md").standardized

  enum Unrecorded: Error { case noSection(String) }

  static func note(_ coverage: Coverage, of name: String, figures: [String], in section: String) throws {
    try note([name] + figures.map { percent(coverage.share($0)) }, under: ["panel"] + figures, in: section)
  }

  static func percent(_ share: Double) -> String { String(format: "%.2f%%", 100 * share) }

  /// Adds a row to a section's table.
  static func note(_ row: [String], under headings: [String], in section: String) throws {
    if Effort.isNightly { print("\(section): " + zip(headings, row).map { "\($0) \($1)" }.joined(separator: ", ")) }
    guard isWanted else { return }
    try rows.withLock { rows in
      rows[section, default: []].append(row)
      let lines = [headings, headings.map { _ in "---" }] + rows[section, default: []]
      let table = lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
      let text = try String(contentsOf: file, encoding: .utf8)
      let marks = ["<!-- \(section) -->\n", "<!-- /\(section) -->"].map { text.range(of: $0) }
      guard let begin = marks[0]?.upperBound, let end = marks[1]?.lowerBound, begin <= end else {
        throw Unrecorded.noSection(section)
      }
      let day = Date.now.formatted(.iso8601.year().month().day())
      let content = "Last run on \(day), panelsim \(Version.current).\n\n\(table)\n"
      try Data(text.replacingCharacters(in: begin..<end, with: content).utf8).write(to: file)
    }
  }
}
