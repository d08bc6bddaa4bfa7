// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
public import PanelModel
public import PanelRecordings
import PanelReporting
public import PanelScenarios
import PanelStudies

/// Archives, and the forecasts in them.
extension Desk {
  /// Opens an archive, and for an import makes it.
  ///
  /// - Parameters:
  ///   - path: `nil` for the user's own, in the folder that the system has for programs' data.
  ///   - purpose: only an import makes an archive that isn't there, and for the user's own its folders.
  /// - Throws: `ArchiveError`.
  public static func archive(_ path: String?, for purpose: Archive.Purpose) throws(ArchiveError) -> Archive {
    if let path { return try Archive(path: path, for: purpose) }
    guard let path = ArchiveLocation.standard(environment: ProcessInfo.processInfo.environment) else {
      throw .cannotOpen(path: "", reason: "HOME isn't set, so there is no place for one")
    }
    if purpose == .importing { try ArchiveLocation.makeFolders(for: path) }
    return try Archive(path: path, for: purpose)
  }

  /// A forecast that was put into an archive.
  public struct Keeping: Sendable {
    /// The forecast as it is stored; its own `StoredForecast.number` is `nil`.
    public let forecast: StoredForecast
    /// The number by which commands name it.
    public let number: Int
    /// Whether it wasn't there before.
    public let isNew: Bool
    /// Whether the session had begun by then, as far as the forecast itself tells.
    public let isTooLate: Bool
  }

  /// Stores a forecast and its scenario until the recording of its session comes.
  ///
  /// - Parameters:
  ///   - forecast: what is stored, as figures and as JSON; it has to have grids of quantiles.
  ///   - scenario: what was forecast, which says the session's title, event, date and provenance.
  ///   - file: the scenario's, with the overrides that the forecast tells.
  ///   - session: what the session's recording will be called; `nil` where its title, event and date say so.
  ///   - archive: where it is stored, opened for more than reading.
  ///   - now: when the forecast was made; by default at this moment.
  /// - Throws: ``DeskError/archive(_:)``; ``DeskError/nothingToKeep`` where the forecast has no grids of quantiles.
  public static func keep(
    _ forecast: Forecast, of scenario: Scenario, from file: ScenarioFile, session: String? = nil, in archive: Archive,
    now: Date = Date()
  ) async throws(DeskError) -> Keeping {
    try await value { () throws(DeskError) in
      let kept = StoredForecast(
        forecast, of: ForecastSession(scenario, name: session, localZone: TimeZone.current.identifier),
        scenario: StoredScenario(
          text: String(decoding: file.bytes, as: UTF8.self), sha256: forecast.scenario.sha256 ?? "",
          overrides: forecast.scenario.overrides, learntFrom: scenario.learntFrom?.recordings ?? []),
        json: forecast.json, madeAt: now)
      guard let kept else { throw .nothingToKeep }
      let (number, isNew) = try DeskError.of(DeskError.archive) { () throws(ArchiveError) in try archive.keep(kept) }
      return Keeping(forecast: kept, number: number, isNew: isNew, isTooLate: ForecastLog.isTooLate(kept))
    }
  }

  /// The stored forecasts held against what was recorded.
  ///
  /// - Parameters:
  ///   - archive: where the forecasts and the recordings are stored.
  ///   - sessions: that forecasts may be of.
  /// - Throws: `ArchiveError`.
  public static func review(_ archive: Archive, sessions: SessionSelection) async throws(ArchiveError)
    -> ForecastVerification
  {
    try await value { () throws(ArchiveError) in try ForecastLog(archive, sessions: sessions).review() }
  }

  /// Where the time of recorded sessions went.
  ///
  /// - Throws: `ArchiveError`.
  public static func analysis(
    of sessions: SessionSelection, in archive: Archive, by grouping: SessionAnalysis.Grouping
  ) async throws(ArchiveError) -> SessionAnalysis {
    try await value { () throws(ArchiveError) in
      var study = Analysis(by: grouping)
      try archive.forEach(sessions) { study.add($0) }
      return study.result
    }
  }
}
