// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings
import Testing

/// Forecasts and recordings for the tests of the ledger.
final class StoredForecasts {
  private let folder: URL
  var path: String { folder.appending(path: "archive.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "panelsim-ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func archive() throws -> Archive { try Archive(path: path, for: .importing) }

  /// Imports a table as of a moment.
  func add(_ name: String, at moment: String = "2026-03-06T00:00:00Z", _ table: String) throws {
    let bytes = ByteSource(Array(table.utf8), fileName: name + ".csv")
    _ = try archive().importFile(bytes, options: ImportOptions(), now: Self.moment(moment))
  }

  static func moment(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

  /// Evenly spread from `low` to `high`.
  static func grid(_ low: Double, _ high: Double) throws -> QuantileGrid {
    let count = QuantileGrid.count
    return try #require(QuantileGrid((0..<count).map { low + (high - low) * (Double($0) + 0.5) / Double(count) }))
  }

  static func segment(
    _ title: String, kind: AgendaItem.Kind = .talk, planned: Double = 10, _ low: Double = 9, _ high: Double = 13
  ) throws -> StoredSegment {
    StoredSegment(
      title: title, kind: kind, by: nil, planned: .minutes(planned), happens: 1,
      overPlanned: kind == .questions ? nil : 0.75, cut: 0, trimmed: 0, duration: try grid(low * 60, high * 60))
  }

  /// Of an hour from 10:00 on 5 March 2026 that ends between the 50th and the 70th minute.
  static func forecast(
    _ session: ForecastSession? = nil, made: String = "2026-03-04T12:00:00Z", seed: UInt64 = 1,
    _ change: (inout StoredForecast) throws -> Void = { _ in }
  ) throws -> StoredForecast {
    var forecast = StoredForecast(
      madeAt: try moment(made),
      session: session
        ?? ForecastSession(
          title: "Water in the city", date: CivilDate(year: 2026, month: 3, day: 5),
          start: ClockTime(hour: 10, minute: 0), timeZone: "Europe/Berlin"),
      scenario: StoredScenario(text: "title: Water\n", sha256: String(repeating: "0", count: 64)),
      run: StoredRun(version: "1", engine: "fma", trials: 1000, seed: seed), slot: .hours(1), onTime: 0.5,
      end: try grid(50 * 60, 70 * 60), segments: [try segment("Rivers"), try segment("Lakes")], json: "{}")
    try change(&forecast)
    return forecast
  }

  /// The session of ``forecast(_:made:seed:_:)`` as it went: done at 11:02.
  static let water = """
    session,date,title,planned start,planned,actual start,actual
    Water in the city,2026-03-05,Rivers,10:00,10m,10:01,12m
    Water in the city,2026-03-05,Lakes,10:10,10m,10:50,12m

    """
}
