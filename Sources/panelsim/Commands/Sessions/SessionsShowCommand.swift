// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelRecordings
import PanelReporting
import PanelStudies

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
  var look: LookOptions

  func run() throws {
    let archive = try archive.open(for: .reading)
    let recordings = try Failure.ofArchive { () throws(ArchiveError) in try archive.recordings(which.selection) }
    let ledger = try Failure.ofArchive { () throws(ArchiveError) in try Ledger(archive) }
    let reports = recordings.map { recording in
      SessionReport(
        recording, forecasts: ledger.forecasts(of: recording.session), width: look.columns, style: look.style
      ).text
    }
    try Console.write(reports.joined(separator: "\n"))
  }
}
