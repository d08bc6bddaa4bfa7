// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

/// A digest of all that the archive says of a stored forecast.
struct ForecastDigest {
  /// The tables with a forecast's content, in the order in which they enter the digest.
  enum Table: CaseIterable {
    case forecasts, overrides, recordings, segments

    /// Its rows of a forecast.
    var query: String {
      switch self {
      case .forecasts:
        """
        SELECT made_at, session, title, event, date, start, time_zone, scenario, scenario_sha256, version, engine, trials,
          seed, slot_seconds, on_time, end_quantiles, forecast
        FROM forecasts WHERE id = ?
        """
      case .overrides: "SELECT number, override FROM forecast_overrides WHERE forecast_id = ? ORDER BY number"
      case .recordings: "SELECT number, recording FROM forecast_recordings WHERE forecast_id = ? ORDER BY number"
      case .segments:
        """
        SELECT number, title, kind, speaker, planned_seconds, happens, over_planned, cut, trimmed, duration_quantiles
        FROM forecast_segments WHERE forecast_id = ? ORDER BY number
        """
      }
    }

    var columns: Int {
      switch self {
      case .forecasts: 17
      case .overrides, .recordings: 2
      case .segments: 10
      }
    }
  }

  private var rows = RowDigest()

  mutating func add(_ row: StoredRow, of table: Table) { rows.add(row, columns: table.columns) }

  var hexadecimal: String { rows.hexadecimal }

  /// Notes the digest of what stands there now.
  static func renew(_ id: Int64, db: Database) throws {
    var digest = ForecastDigest()
    for table in Table.allCases {
      try db.rows(table.query, [id]) { digest.add($0, of: table) }
    }
    try db.cachedStatement(sql: "UPDATE forecasts SET content_digest = ? WHERE id = ?")
      .execute(arguments: [digest.hexadecimal, id])
  }
}
