// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk

/// Where a result's pictures go, if they are wished for.
struct PictureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Draw pictures into this file, as SVG, too.", valueName: "file"))
  var svg: String?

  @Flag(help: "Replace the picture's file if there is one.")
  var force = false

  /// - Throws: `NewFileError` where it is known by now that it can't be written.
  func file() throws(NewFileError) -> NewFile? {
    guard let svg else { return nil }
    return try NewFile(svg, replacing: force)
  }
}
