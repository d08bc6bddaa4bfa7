// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PanelModel

/// Takes a person out of every table, in the transaction that is under way.
struct SpeakerRemoval {
  private let matcher: NameMatcher
  private let db: Database

  init(_ matcher: NameMatcher, db: Database) {
    self.matcher = matcher
    self.db = db
  }

  func remove() throws -> ForgottenSpeaker {
    var forgotten = ForgottenSpeaker()
    var touched: Set<Int64> = []
    try removeVoices(&forgotten, &touched)
    try removeSchedules(&forgotten, &touched)
    try removeMentions(&forgotten, Self.texts, &touched)
    for id in touched { try ContentDigest.renew(id, db: db) }
    forgotten.sessions = touched.count
    var forecasts = try removeFromForecasts(&forgotten)
    try removeMentions(&forgotten, Self.forecastTexts, &forecasts)
    for id in forecasts { try ForecastDigest.renew(id, db: db) }
    forgotten.forecasts = forecasts.count
    return forgotten
  }

  private func removeVoices(_ forgotten: inout ForgottenSpeaker, _ touched: inout Set<Int64>) throws {
    for name in try names("session_speakers") {
      let new = matcher.isName(name) ? nil : matcher.withoutName(name)
      touched.formUnion(try sessions("session_speakers", name))
      forgotten.turns +=
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM session_speakers JOIN turns
            ON turns.session_id = session_speakers.session_id AND turns.session_speaker = session_speakers.number WHERE speaker = ?
            """, arguments: [name]) ?? 0
      try db.execute(sql: "UPDATE session_speakers SET speaker = ? WHERE speaker = ?", arguments: [new, name])
    }
  }

  private func removeSchedules(_ forgotten: inout ForgottenSpeaker, _ touched: inout Set<Int64>) throws {
    for name in try names("planned_speakers") {
      touched.formUnion(try sessions("planned_speakers", name))
      forgotten.plannedItems +=
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM planned_speakers JOIN planned_items
            ON planned_items.session_id = planned_speakers.session_id AND planned_items.number = item
            WHERE speaker = ? AND in_schedule
            """, arguments: [name]) ?? 0
      if matcher.isName(name) {
        try db.execute(sql: "DELETE FROM planned_speakers WHERE speaker = ?", arguments: [name])
      } else {
        try db.execute(
          sql: "UPDATE planned_speakers SET speaker = ? WHERE speaker = ?",
          arguments: [matcher.withoutName(name), name])
      }
    }
  }

  /// The names in a table that are the person's, or mention it.
  private func names(_ table: String) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT DISTINCT speaker FROM \(table) WHERE speaker NOT NULL")
      .filter { matcher.withoutName($0) != nil }
  }

  private func sessions(_ table: String, _ name: String) throws -> Set<Int64> {
    try Int64.fetchSet(db, sql: "SELECT session_id FROM \(table) WHERE speaker = ?", arguments: [name])
  }

  /// From what forecasts say as JSON, whose other parts must stay as they are.
  private func removeFromForecasts(_ forgotten: inout ForgottenSpeaker) throws -> Set<Int64> {
    var touched: Set<Int64> = []
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM forecasts") {
      let text = try String.fetchOne(db, sql: "SELECT forecast FROM forecasts WHERE id = ?", arguments: [id]) ?? ""
      guard let new = try JSONStrings.replacing(in: text, matcher.withoutName) else { continue }
      try db.execute(sql: "UPDATE forecasts SET forecast = ? WHERE id = ?", arguments: [new.text, id])
      forgotten.mentions += new.changes
      touched.insert(id)
    }
    return touched
  }

  /// Where text stands that may mention somebody: the table, its key, the columns, and which of the key is what it belongs
  /// to, a session or a forecast.
  private typealias Texts = [(table: String, key: [String], columns: [String], owner: String?)]

  private static let texts: Texts = [
    ("sessions", ["id"], ["event", "name", "title", "room", "track"], "id"),
    ("planned_items", ["session_id", "number"], ["source_name", "title"], "session_id"),
    ("sources", ["id"], ["file"], nil),
    ("source_remarks", ["source_id", "number"], ["text"], nil),
    ("tags", ["session_id", "tag"], ["tag"], nil),
  ]

  private static let forecastTexts: Texts = [
    ("forecasts", ["id"], ["session", "title", "event", "scenario"], "id"),
    ("forecast_overrides", ["forecast_id", "number"], ["override"], "forecast_id"),
    ("forecast_recordings", ["forecast_id", "number"], ["recording"], "forecast_id"),
    ("forecast_segments", ["forecast_id", "number"], ["title", "speaker"], "forecast_id"),
  ]

  private func removeMentions(
    _ forgotten: inout ForgottenSpeaker, _ texts: Texts, _ touched: inout Set<Int64>
  ) throws {
    for (table, key, columns, owner) in texts {
      for column in columns {
        for row in try mentions(table, key, column) {
          try replace(table, key, column, row)
          forgotten.mentions += 1
          if let owner, let place = key.firstIndex(of: owner), let id = Int64.fromDatabaseValue(row.key[place]) {
            touched.insert(id)
          }
        }
      }
    }
  }

  private typealias Mention = (key: [DatabaseValue], text: String)

  private func mentions(_ table: String, _ key: [String], _ column: String) throws -> [Mention] {
    var mentions: [Mention] = []
    let sql = "SELECT \(column), \(key.joined(separator: ", ")) FROM \(table) WHERE \(column) NOT NULL"
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      guard let old = String.fromDatabaseValue(values[0]), let new = matcher.withoutName(old) else { continue }
      mentions.append((Array(values.dropFirst()), new))
    }
    return mentions
  }

  private func replace(_ table: String, _ key: [String], _ column: String, _ row: Mention) throws {
    let place = key.map { "\($0) = ?" }.joined(separator: " AND ")
    // What must differ from others gets a number where it no longer does.
    for number in 1... {
      let text = number == 1 ? row.text : "\(row.text) \(number)"
      try db.execute(
        sql: "UPDATE OR IGNORE \(table) SET \(column) = ? WHERE \(place)",
        arguments: StatementArguments([text.databaseValue] + row.key))
      if db.changesCount > 0 { return }
    }
  }
}
