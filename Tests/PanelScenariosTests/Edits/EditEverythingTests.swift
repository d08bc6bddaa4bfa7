// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelScenarios

/// Every value of every scenario at hand is edited, and keys that they lack are added.
@Suite("Edits of whatever a scenario has")
struct EditEverythingTests {
  static let files = [Fixtures.scenarios, Fixtures.valid].flatMap { folder in
    Fixtures.names(in: folder).map { folder.appending(path: $0) }
  }

  /// Written in another style the value is the same, so that the scenario is.
  @Test("writes each value anew", arguments: files)
  func sameValues(file: URL) throws {
    let scenario = try ScenarioFile(contentsOfFile: file.path)
    let before = try scenario.decode()
    let source = try SourceText(checking: scenario.bytes)
    var refused = 0
    let overrides = Self.overrides(in: try YAMLComposer.root(of: source.bytes), .root)
    for override in overrides {
      do {
        let edited = try scenario.editing([ScenarioEdit(override)])
        let after = try edited.decode()
        #expect(after.scenario == before.scenario, "\(override)")
        try expectOutsideUntouched(scenario.bytes, edited.bytes, "\(override)")
      } catch ScenarioEditError.refused {
        refused += 1
      } catch {
        Issue.record("\(override): \(error)")
      }
    }
    // Only what aliases repeat is refused.
    #expect((refused > 0) == source.bytes.contains(UInt8(ascii: "&")))
    #expect(refused < overrides.count)
  }

  @Test("adds or changes keys", arguments: files)
  func newValues(file: URL) throws {
    let scenario = try ScenarioFile(contentsOfFile: file.path)
    let items = try scenario.decode().scenario.agenda.count
    let texts =
      Self.changes + (0..<items).flatMap { item in Self.changesOfItems.map { "agenda[\(item)].\($0)" } }
    var written = 0
    for text in texts {
      let override = try ScenarioOverride(parsing: text)
      // What the model refuses has nothing to do with edits.
      guard let wanted = try? scenario.decode(overrides: [override]) else { continue }
      do {
        let edited = try scenario.editing([ScenarioEdit(override)])
        #expect(try edited.decode().scenario == wanted.scenario, "\(override)")
        try expectOutsideUntouched(scenario.bytes, edited.bytes, text)
        written += 1
      } catch {
        guard case ScenarioEditError.refused = error, scenario.bytes.contains(UInt8(ascii: "&")) else {
          Issue.record("\(override): \(error)")
          continue
        }
      }
    }
    #expect(written > 8)
    try everythingAtOnce(scenario)
  }

  private func everythingAtOnce(_ scenario: ScenarioFile) throws {
    guard !scenario.bytes.contains(UInt8(ascii: "&")) else { return }
    let overrides = try Self.changes.map { text in try ScenarioOverride(parsing: text) }
    guard let wanted = try? scenario.decode(overrides: overrides) else { return }
    let edited = try scenario.editing(overrides.map { ScenarioEdit($0) })
    #expect(try edited.decode().scenario == wanted.scenario)
    // Once more, and nothing changes.
    #expect(try edited.editing(overrides.map { ScenarioEdit($0) }) == edited)
  }

  static let changes = [
    "late_start=1m to 4m", "handover={ gamma: { mean: 20s, sd: 8s } }", "hard_stop=7m", "talks.alike=0.25",
    "talks.takes={ mixture: [ { weight: 1, takes: 80% }, { weight: 2, takes: 90% to 120% } ] }",
    "moderation.heeded=55%", "moderation.wraps_up_in={ exponential: { mean: 4% } }", "goals.on_time=85%",
    "incident={ chance: 3%, costs: 2m }", "event=\"A, b: c # d\"",
  ]
  static let changesOfItems = [
    "by=Nobody [yet]", "takes=90% to 110%", "takes=3m to 9m", "hands=about 6.5", "answer=1m",
  ]

  /// An override for each value, of what it is.
  private static func overrides(in node: YAMLNode, _ path: ScenarioPath) -> [ScenarioOverride] {
    var overrides = path == .root ? [] : [ScenarioOverride(path: path, value: node.flowText)]
    switch node.content {
    case .scalar: break
    case .sequence(let nodes):
      // Alternatives are many, and all alike.
      for (index, node) in nodes.prefix(8).enumerated() { overrides += Self.overrides(in: node, path.index(index)) }
    case .mapping(let pairs):
      for (key, value) in pairs {
        // A path's points lead into values; as a key it can't be named.
        guard let name = key.scalar?.text, !name.contains(".") else { continue }
        overrides += Self.overrides(in: value, path.key(name))
      }
    }
    return overrides
  }

  /// An edit changes one stretch: what is before and behind it stays.
  private func expectOutsideUntouched(_ before: [UInt8], _ after: [UInt8], _ what: String) throws {
    let text = (String(decoding: before, as: UTF8.self), String(decoding: after, as: UTF8.self))
    let lines = (Self.lines(text.0), Self.lines(text.1))
    let same = zip(lines.0, lines.1).prefix { $0 == $1 }.count
    let sameAtEnd = zip(lines.0.dropFirst(same).reversed(), lines.1.dropFirst(same).reversed()).prefix { $0 == $1 }
      .count
    let gone = lines.0.dropFirst(same).dropLast(sameAtEnd)
    // Comments of what is gone are still there.
    for line in gone where line.trimmingPrefix(while: \.isWhitespace).hasPrefix("#") {
      let comment = String(line.trimmingPrefix(while: \.isWhitespace))
      #expect(lines.1.contains { $0.contains(comment) }, "\(what): \(comment)")
    }
    #expect(before.starts(with: [0xEF, 0xBB, 0xBF]) == after.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect((before.last == 0x0A) == (after.last == 0x0A), "\(what)")
    let feeds = { (bytes: [UInt8]) in bytes.count { $0 == 0x0A } - bytes.count { $0 == 0x0D } }
    if before.contains(0x0D) { #expect(feeds(before) == 0 && feeds(after) == 0, "\(what)") }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { Substring($0) }
  }
}
