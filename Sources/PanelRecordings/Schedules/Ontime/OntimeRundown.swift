// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// A rundown: entries in their order, some of them in groups.
struct OntimeRundown {
  static let nameless = "rundown"

  let id: String?
  let title: String?
  private let line: Int
  private let entries: [JSONRecord]
  /// The members of groups, by the groups' ids.
  private var members: [String: [JSONRecord]] = [:]

  /// What becomes one session.
  struct Part {
    let line: Int
    /// `nil` for what stands in no group.
    let id: String?
    let title: String?
    let events: [JSONRecord]
  }

  /// An object with `order` and `entries`, or `events`, as since version 4.
  init(_ record: JSONRecord, key: String) throws(ImportError) {
    line = record.line
    id = try record.text("id") ?? key
    title = try record.text("title")
    guard let node = record["entries"] ?? record["events"] else {
      entries = []
      return
    }
    if node.array != nil {
      entries = try JSONRecord.all(of: node, what: "entries", file: record.file)
      return
    }
    let known = try JSONRecord(node, what: "entries", file: record.file)
    entries = try Self.named(record, "order", in: known)
    for entry in entries where try entry.text("type") == "group" {
      guard let group = try entry.text("id") else { continue }
      members[group] = try Self.named(entry, "entries", in: known)
    }
  }

  /// A list of entries, as until version 3.
  init(list node: JSONNode, file: String) throws(ImportError) {
    line = node.line
    (id, title) = (nil, nil)
    entries = try JSONRecord.all(of: node, what: "the rundown", file: file)
  }

  /// The groups that have events, and the events in no group.
  func parts() throws(ImportError) -> [Part] {
    var loose: [JSONRecord] = []
    var parts: [Part] = []
    for entry in entries {
      switch try entry.text("type") ?? "event" {
      case "event": loose.append(entry)
      case "group":
        let group = try entry.text("id") ?? ""
        var events: [JSONRecord] = []
        for member in members[group] ?? [] where try member.text("type") == "event" { events.append(member) }
        guard !events.isEmpty else { continue }
        parts.append(
          Part(
            line: entry.line, id: [id, group].compactMap { $0 }.joined(separator: "/"), title: try entry.text("title"),
            events: events))
      default: break
      }
    }
    if !loose.isEmpty { parts.append(Part(line: loose[0].line, id: nil, title: nil, events: loose)) }
    return parts
  }

  /// The entries that a list of ids names.
  private static func named(
    _ record: JSONRecord, _ list: String, in known: JSONRecord
  ) throws(ImportError) -> [JSONRecord] {
    guard let node = record[list] else { return [] }
    guard let array = node.array else { throw record.fault("\(list) is \(node.kind), not an array", at: node) }
    var entries: [JSONRecord] = []
    for element in array {
      guard let id = element.string, let entry = known[id] else {
        throw record.fault("\(list) names an entry that isn't there", at: element, remedy: "export the project again")
      }
      entries.append(try JSONRecord(entry, what: "an entry", file: record.file))
    }
    return entries
  }
}
