// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelRecordings
import PanelReporting

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
  var look: LookOptions

  func run() throws {
    let output = try Output(look)
    let archive = try archive.open(for: .reading)
    let sessions = try Failure.ofArchive { () throws(ArchiveError) in try archive.sessions(which.selection) }
    let forecasts = try Failure.ofArchive { () throws(ArchiveError) in try archive.forecastCount() }
    try output.show(SessionList(sessions, forecasts: forecasts))
  }
}
