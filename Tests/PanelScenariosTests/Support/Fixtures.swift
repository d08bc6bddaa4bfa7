// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelScenarios

/// The files beside the tests.
enum Fixtures {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let broken = tests.appending(path: "Broken")
  static let valid = tests.appending(path: "Valid")
  static let scenarios = package.appending(path: "Scenarios")

  /// The paths of the YAML files in `folder` and its folders, relative to it and in order.
  static func names(in folder: URL) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  static func bytes(_ file: URL) throws -> [UInt8] { try [UInt8](Data(contentsOf: file)) }

  /// A scenario of one talk, with more lines after it.
  static func scenario(_ more: String) -> [UInt8] {
    Array(
      """
      format: panelsim/1
      title: A panel
      slot: { length: 1h }
      agenda:
        - talk: A talk
          planned: 10m

      """.utf8) + Array(more.utf8)
  }
}

/// What the decoder says of `bytes`: the problems, and warnings too.
func problems(in bytes: [UInt8], name: String = "scenario.yaml", directory: String? = nil) -> [Problem] {
  do throws(ScenarioFileError) {
    return try ScenarioDecoder.decode(bytes, name: name, directory: directory).warnings
  } catch {
    if case .invalid(let invalid) = error { return invalid.problems }
    return [Problem(severity: .error, rule: .init(rawValue: "file"), line: 1, column: 1, message: "\(error)")]
  }
}
