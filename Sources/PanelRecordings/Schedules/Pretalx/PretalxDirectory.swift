// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// The names of rooms, tracks and speakers, which talks refer to by numbers and codes.
struct PretalxDirectory {
  enum Kind: String { case room, track, speaker }

  private var names: [Kind: [String: String]] = [:]

  /// Knows nobody.
  init() {}

  /// - Parameter root: has the lists `rooms`, `tracks` and `speakers`, as far as it knows them.
  init(_ root: JSONRecord) throws(ImportError) {
    for (list, kind, key) in [("rooms", Kind.room, "id"), ("tracks", .track, "id"), ("speakers", .speaker, "code")] {
      for record in try root.records(list) {
        guard let id = try record.text(key), let name = try record.localized("name") else { continue }
        names[kind, default: [:]][id] = name
      }
    }
  }

  /// The name that a member refers to; one that stands there itself, in one language or several, is taken as it is.
  func name(_ record: JSONRecord, _ member: String, of kind: Kind) throws(ImportError) -> String? {
    guard let node = record[member] else { return nil }
    guard node.number != nil else { return try record.localized(member) }
    guard let id = try record.text(member) else { return nil }
    // A number without a name still tells rooms apart.
    return names[kind]?[id] ?? "\(kind.rawValue) \(id)"
  }

  /// A speaker's name: by the code, or the name in an object.
  func speaker(_ node: JSONNode, of record: JSONRecord) throws(ImportError) -> String? {
    if let code = node.string { return names[.speaker]?[code] ?? code }
    let speaker = try JSONRecord(node, what: "a speaker", file: record.file)
    if let name = try speaker.text("name") { return name }
    return try speaker.text("code").map { names[.speaker]?[$0] ?? $0 }
  }
}
