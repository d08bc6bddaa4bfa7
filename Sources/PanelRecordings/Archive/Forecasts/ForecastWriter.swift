// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import GRDB
internal import PanelModel
internal import PlainText

/// Writes a forecast into the archive, in the transaction that is under way.
struct ForecastWriter {
  let db: Database

  /// The number that it has now, and whether it is new: one that says the same of the same session stays as it is.
  func keep(_ forecast: StoredForecast) throws -> (number: Int64, isNew: Bool) {
    let digest = Self.digest(of: forecast)
    let known = try Int64.fetchOne(db, sql: "SELECT id FROM forecasts WHERE digest = ?", arguments: [digest])
    if let known { return (known, false) }
    let id = try write(forecast, digest)
    for (number, override) in forecast.scenario.overrides.enumerated() {
      try db.execute(
        sql: "INSERT INTO forecast_overrides (forecast_id, number, override) VALUES (?, ?, ?)",
        arguments: [id, number, override])
    }
    for (number, recording) in forecast.scenario.learntFrom.enumerated() {
      try db.execute(
        sql: "INSERT INTO forecast_recordings (forecast_id, number, recording) VALUES (?, ?, ?)",
        arguments: [id, number, recording])
    }
    for (number, segment) in forecast.segments.enumerated() { try write(segment, number, of: id) }
    try ForecastDigest.renew(id, db: db)
    return (id, true)
  }

  private func write(_ forecast: StoredForecast, _ digest: String) throws -> Int64 {
    let (session, scenario, run) = (forecast.session, forecast.scenario, forecast.run)
    try db.execute(
      sql: """
        INSERT INTO forecasts (digest, made_at, session, title, event, date, start, time_zone, scenario, scenario_sha256,
          version, engine, trials, seed, slot_seconds, on_time, end_quantiles, forecast)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        digest, forecast.madeAt.formatted(.iso8601), session.name, session.title, session.event,
        session.date.map(StoredText.date), session.start?.description, session.timeZone, scenario.text,
        scenario.sha256, run.version, run.engine, run.trials, String(run.seed), forecast.slot.seconds, forecast.onTime,
        StoredGrid.text(forecast.end), forecast.json,
      ])
    return db.lastInsertedRowID
  }

  private func write(_ segment: StoredSegment, _ number: Int, of id: Int64) throws {
    try db.execute(
      sql: """
        INSERT INTO forecast_segments (forecast_id, number, title, kind, speaker, planned_seconds, happens, over_planned, cut,
          trimmed, duration_quantiles)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, number, segment.title, segment.kind.rawValue, segment.by, segment.planned.seconds, segment.happens,
        segment.overPlanned, segment.cut, segment.trimmed, StoredGrid.text(segment.duration),
      ])
  }

  /// Tells a forecast from all that say something else, or of another session. When it was made, how long that took and on
  /// how many threads makes no difference; that samples beside the scenario's file have changed does.
  static func digest(of forecast: StoredForecast) -> String {
    var digest = SHA256()
    func add(_ text: String?) {
      guard let text else { return digest.update([0]) }
      let bytes = Array(text.utf8)
      digest.update(Array("\(bytes.count) ".utf8))
      digest.update(bytes)
    }
    let (session, scenario, run) = (forecast.session, forecast.scenario, forecast.run)
    for text in [session.name, session.title, session.event] { add(text) }
    for text in [session.date.map(StoredText.date), session.start?.description, scenario.sha256] { add(text) }
    add("\(scenario.overrides.count) settings")
    for override in scenario.overrides { add(override) }
    for text in [run.version, run.engine, String(run.trials), String(run.seed)] { add(text) }
    add(StoredGrid.text(forecast.end))
    for segment in forecast.segments {
      for text in [segment.title, segment.kind.rawValue, segment.by, StoredGrid.text(segment.duration)] { add(text) }
      for chance in [segment.happens, segment.overPlanned ?? -1, segment.cut, segment.trimmed] { add("\(chance)") }
    }
    return digest.hexadecimal
  }
}
