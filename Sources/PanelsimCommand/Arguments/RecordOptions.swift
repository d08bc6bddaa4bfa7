// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk
import PanelModel
import PanelRecordings
import PanelReporting
import PanelScenarios

/// Whether a forecast is kept until its session has taken place, and where.
struct RecordOptions: ParsableArguments {
  @Flag(
    help:
      "Store the forecast and its scenario in the archive; backtest --forecasts scores it once the recording is there.")
  var record = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "With --record: the name its recording will have. (default: found by title, event and date)",
      valueName: "session"))
  var session: String?

  @OptionGroup
  var archive: ArchiveOption

  func validate() throws {
    guard record else {
      if session != nil { throw ValidationError("--for goes with --record.") }
      if archive.file != nil { throw ValidationError("--archive goes with --record.") }
      return
    }
    if let session, SafeText.visible(session).isEmpty { throw ValidationError("--for needs the session's name.") }
  }

  /// The archive that the forecast is to go into, made where it isn't there; `nil` where it isn't kept.
  ///
  /// - Throws: `ArchiveError`: better now than after a long run.
  func open() throws(ArchiveError) -> Archive? { record ? try archive.open(for: .importing) : nil }

  /// Keeps a forecast, and says so on standard error.
  func keep(
    _ forecast: Forecast, of scenario: Scenario, from file: ScenarioFile, isQuiet: Bool, in archive: Archive
  ) async throws {
    guard !forecast.run.isPartial else {
      Console.warn("panelsim: the run was interrupted, so the forecast isn't stored")
      return
    }
    let kept = try await Desk.keep(forecast, of: scenario, from: file, session: session, in: archive)
    if kept.isTooLate { Console.warn("panelsim: \(VerificationWords.tooLate(kept.forecast))") }
    if !isQuiet { Console.warn(VerificationWords.kept(kept.number, isNew: kept.isNew, archive: archive.path)) }
  }
}
