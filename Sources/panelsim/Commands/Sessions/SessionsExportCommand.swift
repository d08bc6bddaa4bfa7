// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelRecordings
import PanelReporting

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
    let recordings = try Failure.ofArchive { () throws(ArchiveError) in try archive.recordings(which.selection) }
    let export = SessionExport(recordings)
    try Console.write((format.csv ? export.csv : export.json) ?? "")
  }
}
