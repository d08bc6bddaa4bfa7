// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelScenarios

/// The scenarios of the repository, with what is known of them.
enum KnownPanels {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Scenarios")
    .standardized

  /// Enough for a planted fault to show; fewer where nothing is optimised.
  #if DEBUG
    static let trials = 50_000
  #else
    static let trials = 10_000_000
  #endif

  static let analytic: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "analytic").path)
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  static func scenario(_ name: String) throws -> Scenario {
    try ScenarioDecoder.decode(contentsOfFile: folder.appending(path: name).path).scenario
  }

  /// What a scenario's own comments expect: `# expect: on_time = 0.75`.
  static func expectations(_ name: String) throws -> [(figure: String, value: Double)] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("# expect: ") else { return nil }
      let parts = line.dropFirst(10).split(separator: " = ")
      guard parts.count == 2, let value = Double(parts[1]) else { return nil }
      return (String(parts[0]), value)
    }
  }

  /// Whether a figure is a chance, so that its error follows from what is expected.
  static func isChance(_ figure: String) -> Bool {
    ["on_time", "hard_stopped", "questions_at_least"].contains(figure)
      || [".happens", ".cut", ".over_planned", ".trimmed"].contains { figure.hasSuffix($0) }
  }
}
