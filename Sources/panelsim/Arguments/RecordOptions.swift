// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PanelModel
import PanelRecordings
import PanelReporting
import PanelScenarios
import PanelStudies

/// Whether a forecast is kept until its session has taken place, and where.
struct RecordOptions: ParsableArguments {
  @Flag(
    help: "Keep the forecast and its scenario in the archive, for backtest --ledger to score when the recording comes.")
  var record = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "What the session's recording will be called, with --record. (default: known by the scenario's title, event and date)",
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
  /// - Throws: ``Failure``: better now than after a long run.
  func open() throws(Failure) -> Archive? { record ? try archive.open(for: .importing) : nil }

  /// Keeps a forecast, and says so on standard error.
  ///
  /// - Throws: ``Failure`` where it can't be kept.
  func keep(
    _ forecast: Forecast, of scenario: Scenario, from file: ScenarioFile, isQuiet: Bool, in archive: Archive
  ) throws(Failure) {
    guard !forecast.run.isPartial else {
      Console.warn("panelsim: the run was interrupted, so the forecast isn't kept")
      return
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let identity = ForecastSession(scenario, name: session, localZone: TimeZone.current.identifier)
    let kept = KeptForecast(
      forecast, of: identity,
      scenario: KeptScenario(
        text: text, sha256: forecast.scenario.sha256 ?? "", settings: forecast.scenario.settings,
        learntFrom: scenario.learntFrom?.recordings ?? []),
      json: forecast.json, madeAt: Date())
    guard let kept else {
      throw Failure(status: .unexpected, message: "panelsim: the forecast has no quantiles to keep")
    }
    let (number, isNew) = try Failure.ofArchive { () throws(ArchiveError) in try archive.keep(kept) }
    if Ledger.isTooLate(kept) { Console.warn("panelsim: \(LedgerWords.tooLate(kept))") }
    if !isQuiet { Console.warn(LedgerWords.kept(number, isNew: isNew, archive: archive.path)) }
  }
}
