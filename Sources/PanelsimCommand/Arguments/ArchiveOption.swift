// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk
import PanelRecordings

/// Which archive.
struct ArchiveOption: ParsableArguments {
  @Option(
    name: .customLong("archive"),
    help: ArgumentHelp(
      "The archive. (default: panelsim/archive.sqlite in XDG_DATA_HOME, or ~/.local/share)", valueName: "file"))
  var file: String?

  /// Opens it, and for an import makes it. Says so where it was of an earlier version.
  func open(for purpose: Archive.Purpose) throws(ArchiveError) -> Archive {
    let archive = try Desk.archive(file, for: purpose)
    if let upgrade = archive.upgrade {
      let copy =
        upgrade.copy.map { "the archive as it was is \($0)" } ?? "in memory only, for its file can't be changed"
      Console.warn(
        "Note: \(archive.path) was brought from version \(upgrade.from) to version \(upgrade.to) of its tables; \(copy)"
      )
    }
    return archive
  }
}

/// Which sessions of the archive.
struct SelectionOptions: ParsableArguments {
  @Argument(
    help: "The sessions: each a session's name, its event, or event/name; * stands for anything. (default: all)")
  var sessions: [String] = []

  @Option(help: "Only sessions with this tag; may be repeated.")
  var tag: [String] = []

  var selection: SessionSelection { SessionSelection(sessions, tags: tag) }
}
