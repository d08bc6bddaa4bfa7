// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelRecordings
import PanelReporting
import PanelStudies

/// `panelsim sessions`: what is in the archive.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "List, show, tag, export or forget recorded sessions, and forecasts of them.",
    discussion: """
        panelsim sessions
        panelsim sessions show water-panel
        panelsim sessions tag 'fosdem-2024/*' --add two-days
        panelsim sessions export --csv > sessions.csv
        panelsim sessions forget --speaker "Jane Doe"
        panelsim sessions forecasts
        panelsim sessions check
      """,
    subcommands: [
      SessionsListCommand.self, SessionsShowCommand.self, SessionsTagCommand.self, SessionsExportCommand.self,
      SessionsForgetCommand.self, SessionsForecastsCommand.self, SessionsCheckCommand.self,
    ],
    defaultSubcommand: SessionsListCommand.self)
}

/// `panelsim sessions list`: a line for each session.
struct SessionsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sessions of the archive.",
    discussion: """
        panelsim sessions list
        panelsim sessions list 'fosdem-2024/*' --tag keynote
      """)

  @OptionGroup
  var which: SelectionOptions

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var look: DisplayOptions

  func run() throws {
    let output = try Output(look)
    let archive = try archive.open(for: .reading)
    let sessions = try archive.sessions(which.selection)
    let forecasts = try archive.forecastCount()
    try output.show(SessionList(sessions, forecasts: forecasts))
  }
}

/// `panelsim sessions show SESSION…`: the agenda as planned and as it went.
struct SessionsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a session's agenda as it was planned and as it went, with a timeline.",
    discussion: """
        panelsim sessions show water-panel
        panelsim sessions show 'council/2024-*'
      """)

  @OptionGroup
  var which: SelectionOptions

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var look: DisplayOptions

  func run() throws {
    let output = try Output(look)
    let archive = try archive.open(for: .reading)
    let recordings = try archive.recordings(which.selection)
    let ledger = try ForecastLog(archive)
    try output.show(recordings.map { SessionReport($0, forecasts: ledger.forecasts(of: $0.session)) })
  }
}

/// `panelsim sessions export`: sessions for other programs.
struct SessionsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write sessions as JSON or CSV.",
    discussion: """
      JSON, which is the default, has all that the archive has of a session; CSV has a row for each item and each turn. \
      Forecasts are written by sessions forecasts --json.

        panelsim sessions export > sessions.json
        panelsim sessions export water-panel --csv > turns.csv
      """)

  @OptionGroup
  var which: SelectionOptions

  @OptionGroup
  var format: FormatOptions

  @OptionGroup
  var archive: ArchiveOption

  func run() throws {
    let archive = try archive.open(for: .reading)
    let recordings = try archive.recordings(which.selection)
    let export = SessionExport(recordings)
    try Console.write((format.csv ? export.csv : export.json) ?? "")
  }
}
