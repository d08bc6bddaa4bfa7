// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Recordings that come with the scenarios.
enum Vectors {
  /// A day's talks, which come with the scenarios: room, planned minutes, actual seconds.
  static func fosdem() throws -> [[String]] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "../../Scenarios/recordings/fosdem-2024-saturday.csv").standardized
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  struct BadVector: Error { let line: [String] }
}
