// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// Where a result's pictures go, if they are wished for.
struct PictureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Draw pictures into this file, as SVG, too.", valueName: "file"))
  var svg: String?
}
