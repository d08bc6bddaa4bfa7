// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Sessions while they are read, from records in any order.
///
/// What has gathered is given on, in parts, before it fills the memory.
struct SessionBuffer {
  /// How many turns and items are kept at most.
  static let capacity = 50_000

  private let override: String?
  private var parts: [Recording] = []
  private var places: [String: Int] = [:]
  private var count = 0
  private var named: String?
  private(set) var isEmpty = true

  /// - Parameter override: the session's name, where somebody said it.
  init(override: String?) { self.override = override }

  /// Adds a record to its session.
  ///
  /// - Parameters:
  ///   - id: what the file calls the session.
  ///   - describe: completes what is known of the session, called once for each part.
  mutating func add(
    to id: String, line: Int, log: inout ReadingLog, take: (Recording) throws(ImportError) -> Void,
    describe: (inout RecordedSession) -> Void = { _ in }, _ change: (inout Recording) -> Void
  ) throws(ImportError) {
    if let override {
      if let named, named != id {
        throw log.error(
          RecordError(
            "the file has several sessions, so it can't all be “\(override)”", remedy: "import it without --session"),
          line: line)
      }
      named = id
    }
    isEmpty = false
    let place: Int
    if let known = places[id] {
      place = known
    } else {
      place = parts.count
      places[id] = place
      var session = RecordedSession(id: override ?? id)
      describe(&session)
      parts.append(Recording(session: session, sources: []))
    }
    change(&parts[place])
    count += 1
    if count >= Self.capacity { try flush(log: &log, take: take) }
  }

  /// Gives on all that has gathered, each session's turns in the order of their starts.
  mutating func flush(
    log: inout ReadingLog, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    for var part in parts {
      part.sources = [log.source()]
      part.turns = part.turns.ordered()
      try take(part)
    }
    parts = []
    places = [:]
    count = 0
  }
}
