// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

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
