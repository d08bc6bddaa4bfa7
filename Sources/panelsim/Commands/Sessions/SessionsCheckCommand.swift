// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelRecordings
import PanelReporting

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
    let counts = try Failure.ofArchive { () throws(ArchiveError) in try archive.check() }
    try Console.write(SessionWords.checked(counts.sessions, forecasts: counts.forecasts))
  }
}
