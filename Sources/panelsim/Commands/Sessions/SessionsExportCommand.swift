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
      JSON has all that the archive has of a session; CSV has a row for each item and each turn.

        panelsim sessions export > sessions.json
        panelsim sessions export water-panel --csv > turns.csv
      """)

  @OptionGroup
  var which: SelectionOptions

  @Flag(help: "Write JSON, times in seconds. This is the default.")
  var json = false

  @Flag(help: "Write CSV, times in seconds.")
  var csv = false

  @OptionGroup
  var archive: ArchiveOption

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  func run() throws {
    let archive = try archive.open(for: .reading)
    let recordings = try Failure.ofArchive { () throws(ArchiveError) in try archive.recordings(which.selection) }
    try Console.write(csv ? RecordingsCSV(recordings).text : RecordingsJSON(recordings).text)
  }
}
