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
    let output = try Output(look)
    let archive = try archive.open(for: .reading)
    let recordings = try Failure.ofArchive { () throws(ArchiveError) in try archive.recordings(which.selection) }
    let ledger = try Failure.ofArchive { () throws(ArchiveError) in try Ledger(archive) }
    try output.show(recordings.map { SessionReport($0, forecasts: ledger.forecasts(of: $0.session)) })
  }
}
