// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelScenarios
import Testing

/// Files that would take a machine down are refused, and before it is down.
@Suite struct LimitTests {
  private func rules(_ text: String) -> Set<String> { Set(problems(in: Array(text.utf8)).map(\.rule.rawValue)) }

  private func expectRefused(_ text: String, _ rule: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(rules(text).contains(rule), sourceLocation: sourceLocation)
  }

  /// Refused where the limit is passed, without a look at what follows: not even what breaks YAML's own rules makes a
  /// difference to what is said.
  private func expectRefusedEarly(_ text: String, _ rule: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = problems(in: Array(text.utf8))
    #expect(found.map(\.rule.rawValue) == [rule], sourceLocation: sourceLocation)
    let end = Array("}]\"*&\n".utf8)
    let spoilt = Array(text.utf8.dropLast(end.count)) + end
    #expect(problems(in: spoilt) == found, sourceLocation: sourceLocation)
  }

  @Test func fileSize() {
    #expect(throws: ScenarioFileError.tooLarge(path: "x", limit: 1 << 20)) {
      try ScenarioDecoder.decode([UInt8](repeating: 0x20, count: 1 << 20 + 1), name: "x", directory: nil)
    }
    // As much as is allowed, and nothing in it.
    #expect(rules(String(repeating: " ", count: 1 << 20)) == ["yaml.empty"])
  }

  @Test func depth() {
    expectRefusedEarly(String(repeating: "[", count: 1 << 20), "yaml.limits")
    expectRefusedEarly(String(repeating: "- ", count: 1 << 19), "yaml.limits")
    expectRefusedEarly(String(repeating: "{a: ", count: 1 << 18), "yaml.limits")
    expectRefusedEarly(String(repeating: "? ", count: 1 << 19), "yaml.limits")
    let nested = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    expectRefusedEarly(nested, "yaml.limits")
  }

  @Test func depthThroughAliases() {
    // Each anchor is one level deeper than what it names.
    let lines = ["a0: &a0 x"] + (1...70).map { "a\($0): &a\($0) [*a\($0 - 1)]" }
    expectRefusedEarly(lines.joined(separator: "\n"), "yaml.limits")
  }

  @Test func billionLaughs() {
    let lines =
      ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
      + (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]" }
    expectRefusedEarly(lines.joined(separator: "\n"), "yaml.limits")
  }

  @Test func manyValues() {
    expectRefusedEarly("a: [" + String(repeating: "1,", count: 200_000) + "]", "yaml.limits")
    expectRefused(String(repeating: "a:\n", count: 99_000 / 2), "key.duplicate")
    expectRefused((0..<49_000).map { "k\($0): 1\n" }.joined(), "key.unknown")
  }

  @Test func manyProblemsAreListedUpToALimit() {
    let found = problems(in: Array((0..<5_000).map { "k\($0): 1\n" }.joined().utf8))
    #expect(found.count == Scenario.Limits.problems + 1)
    #expect(found.last?.rule == .tooManyProblems)
    #expect(found.last?.message == "4004 more problems are not listed")
  }

  @Test func longScalars() {
    let digits = String(repeating: "9", count: 500_000)
    for value in [digits, "0." + digits, digits + "m", digits + "%", "about " + digits, digits + "e" + digits] {
      let text = String(decoding: Fixtures.scenario("hard_stop: \(value)\n"), as: UTF8.self)
      expectRefused(text, "value.too-long")
      #expect(problems(in: Array(text.utf8)).allSatisfy { $0.text(file: "x").utf8.count < 1000 })
    }
    // YAML's keys have 1,024 characters at most.
    expectRefused(String(repeating: "é", count: 500_000) + ": 1", "yaml.syntax")
    expectRefused(String(repeating: "é", count: 1000) + ": 1", "key.unknown")
  }

  @Test func mixturesOfManyRecords() throws {
    let records = Array(repeating: "1m", count: 1001).joined(separator: ", ")
    let components = Array(repeating: "{ weight: 1, takes: { empirical: [\(records)] } }", count: 10)
    let text = String(
      decoding: Fixtures.scenario("late_start: { mixture: [\(components.joined(separator: ", "))] }\n"), as: UTF8.self)
    expectRefused(text, "distribution.mixture-too-large")
  }

  @Test func manyDistributions() {
    let metalogs = Array(
      repeating: "{ weight: 1, takes: { metalog: { p10: 50%, p50: 6m, p90: 100% } } }", count: 11)
    let items = (0..<500).map {
      "  - { talk: T\($0), planned: \($0 + 600)s, takes: { mixture: [\(metalogs.joined(separator: ", "))] } }"
    }
    let head = "format: panelsim/1\ntitle: T\nslot: { length: 1h }\n"
    expectRefused(head + "agenda:\n" + items.joined(separator: "\n"), "distribution.too-many")
    let all = "talks: { takes: { mixture: [\(metalogs.joined(separator: ", "))] } }\n"
    let plain = (0..<500).map { "  - { talk: T\($0), planned: \($0 + 600)s }\n" }.joined()
    expectRefused(head + all + "agenda:\n" + plain, "distribution.mixture-too-large")
  }

  @Test func files() throws {
    let folder = Fixtures.broken.path
    #expect(throws: ScenarioFileError.notFound(path: folder + "/none.yaml")) {
      try ScenarioDecoder.decode(contentsOfFile: folder + "/none.yaml")
    }
    #expect(throws: ScenarioFileError.unreadable(path: folder, reason: "it is a folder")) {
      try ScenarioDecoder.decode(contentsOfFile: folder)
    }
    // A device that never ends.
    #expect(throws: ScenarioFileError.tooLarge(path: "/dev/zero", limit: 1 << 20)) {
      try ScenarioDecoder.decode(contentsOfFile: "/dev/zero")
    }
    #expect(problems(in: []).map(\.rule) == [.yamlEmpty])
  }
}
