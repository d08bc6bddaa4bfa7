// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateMachine
import Testing

/// The built `gate`, which lies beside the tests.
enum GateProgram {
  static func path() throws -> String {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
    let started = [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])].compactMap { $0 }
    let place = (bundles + started).lazy
      .map { $0.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "gate").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return try #require(place, "the gate isn't built")
  }

  static func run(_ arguments: String...) throws -> ChildProcess.Result {
    try ChildProcess(path(), arguments).run()
  }
}
