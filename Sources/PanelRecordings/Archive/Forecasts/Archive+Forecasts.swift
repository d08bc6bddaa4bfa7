// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
internal import GRDB
public import PanelModel

extension Archive {
  /// Stores a forecast: all of it, or nothing. When this returns, it is on the disk.
  ///
  /// One that says the same of the same session as a stored one changes nothing, not a byte.
  ///
  /// - Returns: the forecast's number, and whether it is new.
  public func keep(_ forecast: StoredForecast) throws(ArchiveError) -> (number: Int, isNew: Bool) {
    let kept = try write { db in try ForecastWriter(db: db).keep(forecast) }
    return (Int(kept.number), kept.isNew)
  }

  /// All stored forecasts, those that were made first in front.
  ///
  /// - Throws: ``ArchiveError``: among others where one isn't what was written.
  public func forecasts() throws(ArchiveError) -> [StoredForecast] {
    try read { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM forecasts ORDER BY made_at, id").map { id in
        var reader = ForecastReader(id, db: db)
        return try reader.read()
      }
    }
  }

  /// How many forecasts are stored.
  public func forecastCount() throws(ArchiveError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM forecasts") ?? 0 }
  }

  /// Removes forecasts by their numbers, all of them or none, and from what the file's free space still holds.
  ///
  /// - Throws: ``ArchiveError/noSuchForecast(number:path:)``.
  public func forgetForecasts(_ numbers: Set<Int>) throws(ArchiveError) {
    try write { [path] db in
      for number in numbers.sorted() {
        for table in ["forecast_overrides", "forecast_recordings", "forecast_segments"] {
          try db.execute(sql: "DELETE FROM \(table) WHERE forecast_id = ?", arguments: [number])
        }
        try db.execute(sql: "DELETE FROM forecasts WHERE id = ?", arguments: [number])
        guard db.changesCount == 1 else { throw ArchiveError.noSuchForecast(number: number, path: path) }
      }
    }
    try clean()
  }

  /// When something of each session came into the archive first.
  public func firstImports() throws(ArchiveError) -> [SessionKey: Date] {
    try read { db in
      var moments: [SessionKey: Date] = [:]
      try db.rows(
        """
        SELECT event, name, min(imported_at) FROM sessions
        JOIN session_sources ON session_id = sessions.id JOIN sources ON source_id = sources.id
        GROUP BY sessions.id
        """
      ) { row in
        let text = try row.text(2)
        guard let moment = try? Date(text, strategy: .iso8601) else {
          throw ArchiveCorruption("“\(text)” is no moment")
        }
        moments[SessionKey(event: try row.text(0), name: try row.text(1))] = moment
      }
      return moments
    }
  }
}

/// What tells a session from all others of an archive.
public struct SessionKey: Hashable, Sendable {
  /// Empty for none.
  public let event: String
  /// What its source calls it: `RecordedSession.id`.
  public let name: String

  /// The key of a session of an event; an empty event stands for none.
  public init(event: String, name: String) {
    self.event = event
    self.name = name
  }

  /// The key of a recorded session.
  public init(_ session: RecordedSession) { self.init(event: session.event ?? "", name: session.id) }
}
