// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelScenarios
import Testing

/// Each broken scenario beside these tests, with what is said of it.
@Suite struct BrokenScenarioTests {
  @Test(arguments: Fixtures.names(in: Fixtures.broken))
  func message(name: String) throws {
    let file = Fixtures.broken.appending(path: name)
    let problems = problems(in: try Fixtures.bytes(file), name: name, directory: Fixtures.broken.path)
    #expect(problems.contains { $0.severity == .error })
    let text = problems.map { $0.text(file: name) + "\n" }.joined()
    try expectSnapshot(text, file.deletingPathExtension().appendingPathExtension("txt"))
  }

  @Test func noExpectationIsLeftOver() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Fixtures.broken.path)
    for name in names where name.hasSuffix(".txt") {
      #expect(names.contains(name.replacing(".txt", with: ".yaml")), "\(name) belongs to no scenario")
    }
  }
}
