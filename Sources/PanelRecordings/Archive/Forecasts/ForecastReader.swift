// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import GRDB
internal import PanelModel

/// Reads one stored forecast whole, and holds it to its content digest.
struct ForecastReader {
  private let id: Int64
  private let db: Database
  private var digest = ForecastDigest()

  init(_ id: Int64, db: Database) {
    self.id = id
    self.db = db
  }

  /// - Throws: ``ArchiveCorruption`` where it isn't what was written.
  mutating func read() throws -> StoredForecast {
    guard var forecast = try head() else { throw ArchiveCorruption("forecast \(id) is missing") }
    try each(.overrides) { row in forecast.scenario.overrides.append(try row.text(1)) }
    try each(.recordings) { row in forecast.scenario.learntFrom.append(try row.text(1)) }
    try each(.segments) { row in forecast.segments.append(try Self.segment(row)) }
    let stored = try String.fetchOne(
      db.cachedStatement(sql: "SELECT content_digest FROM forecasts WHERE id = ?"), arguments: [id])
    guard stored == digest.hexadecimal else { throw ArchiveCorruption("forecast \(id) isn't what was written") }
    return forecast
  }

  private mutating func each(_ table: ForecastDigest.Table, _ body: (StoredRow) throws -> Void) throws {
    var digest = digest
    try db.rows(table.query, [id]) { row in
      digest.add(row, of: table)
      try body(row)
    }
    self.digest = digest
  }

  private mutating func head() throws -> StoredForecast? {
    var forecast: StoredForecast?
    let number = Int(id)
    try each(.forecasts) { row in
      forecast = StoredForecast(
        number: number, madeAt: try Self.moment(row.text(0)), session: try Self.session(row),
        scenario: StoredScenario(text: try row.text(7), sha256: try row.text(8)),
        run: StoredRun(
          version: try row.text(9), engine: try row.text(10), trials: try row.integer(11),
          seed: try Self.seed(row.text(12))),
        slot: .seconds(try row.number(13)), onTime: try row.number(14), end: try StoredGrid.grid(row.text(15)),
        segments: [], json: try row.text(16))
    }
    return forecast
  }

  private static func moment(_ text: String) throws -> Date {
    guard let moment = try? Date(text, strategy: .iso8601) else { throw ArchiveCorruption("“\(text)” is no moment") }
    return moment
  }

  private static func seed(_ text: String) throws -> UInt64 {
    guard let seed = UInt64(text) else { throw ArchiveCorruption("“\(text)” is no seed") }
    return seed
  }

  private static func session(_ row: StoredRow) throws -> ForecastSession {
    ForecastSession(
      name: try row.optionalText(1), title: try row.text(2), event: try row.optionalText(3),
      date: try row.optionalText(4).map(StoredText.readDate), start: try row.optionalText(5).map(StoredText.readClock),
      timeZone: try row.optionalText(6))
  }

  private static func segment(_ row: StoredRow) throws -> StoredSegment {
    StoredSegment(
      title: try row.text(1), kind: try row.word(2), by: try row.optionalText(3), planned: .seconds(try row.number(4)),
      happens: try row.number(5), overPlanned: try row.optionalNumber(6), cut: try row.number(7),
      trimmed: try row.number(8), duration: try StoredGrid.grid(row.text(9)))
  }
}
