// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelRecordings

/// Which sessions of the archive.
struct SelectionOptions: ParsableArguments {
  @Argument(
    help: "The sessions: each a session's name, its event, or event/name; * stands for anything. (default: all)")
  var sessions: [String] = []

  @Option(help: "Only sessions with this tag; may be repeated.")
  var tag: [String] = []

  var selection: SessionSelection { SessionSelection(sessions, tags: tag) }
}
