// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelRecordings
import PanelReporting

/// `panelsim sessions forecasts`: what simulate --record has kept.
struct SessionsForecastsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecasts", abstract: "List the forecasts that simulate --record has stored.",
    discussion: """
      backtest --forecasts scores them when the recordings have come. --json has all that is stored of them: the scenarios, the \
      forecasts and the quantiles that they are scored by.

        panelsim sessions forecasts
        panelsim sessions forecasts --json > forecasts.json
        panelsim sessions forget --forecast 3
      """)

  @Flag(help: "Write JSON, times in seconds.")
  var json = false

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var look: DisplayOptions

  func run() throws {
    let output = try Output(look, json: json)
    let archive = try archive.open(for: .reading)
    let forecasts = try archive.forecasts()
    try output.show(ForecastList(forecasts))
  }
}

/// `panelsim sessions check`: whether the archive is whole.
struct SessionsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look through the whole archive for damage.",
    discussion: """
      Exit status: 0 if every session and every forecast is what was written, 65 if not.

        panelsim sessions check
      """)

  @OptionGroup
  var archive: ArchiveOption

  func run() throws {
    let archive = try archive.open(for: .reading)
    let counts = try archive.check()
    try Console.write(SessionWords.checked(counts.sessions, forecasts: counts.forecasts))
  }
}
