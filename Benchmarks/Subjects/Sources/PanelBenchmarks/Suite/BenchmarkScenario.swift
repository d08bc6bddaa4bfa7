// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios

/// The scenarios are part of the program, so that it can be carried about.
enum BenchmarkScenario {
  static func file(_ bytes: [UInt8], name: String) -> ScenarioFile {
    ScenarioFile(bytes: bytes, name: "\(name).yaml", directory: nil)
  }

  static func decoded(_ bytes: [UInt8], name: String) throws -> Scenario {
    try file(bytes, name: name).decode().scenario
  }
}
