// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelRecordings
import PanelReporting

/// `panelsim sessions tag SESSION… --add TAG`: gives sessions tags.
struct SessionsTagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Give sessions tags to find them by, or take tags from them.",
    discussion: """
        panelsim sessions tag water-panel --add plenary
        panelsim sessions tag 'fosdem-2024/*' --add 2024 --remove new
      """)

  @Argument(help: "The sessions: each a session's name, its event, or event/name; * stands for anything.")
  var sessions: [String]

  @Option(help: "A tag to give; may be repeated.")
  var add: [String] = []

  @Option(help: "A tag to take away; may be repeated.")
  var remove: [String] = []

  @OptionGroup
  var archive: ArchiveOption

  func validate() throws {
    guard !add.isEmpty || !remove.isEmpty else { throw ValidationError("name a tag with --add or --remove.") }
    guard (add + remove).allSatisfy({ !SafeText.visible($0).isEmpty }) else {
      throw ValidationError("a tag has at least one letter.")
    }
  }

  func run() throws {
    let archive = try archive.open(for: .changing)
    let count = try Failure.ofArchive { () throws(ArchiveError) in
      try archive.tag(SessionSelection(sessions), adding: add, removing: remove)
    }
    try Console.write(SessionWords.tagged(count, adding: add, removing: remove))
  }
}
