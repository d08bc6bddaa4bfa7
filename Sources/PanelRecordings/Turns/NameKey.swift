// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// A name as people compare names: without regard to case and to spaces around it.
struct NameKey: Hashable {
  private let folded: String

  init(_ speaker: Speaker) { folded = speaker.name.trimmed.lowercased() }
}
