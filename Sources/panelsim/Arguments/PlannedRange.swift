// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelScenarios

/// Which planned times are meant: `15m..30m`, both included, or one of them alone.
struct PlannedRange: Hashable, Sendable {
  let lengths: ClosedRange<Length>

  /// - Throws: `ValidationError` where it is no such range.
  init(parsing text: String) throws {
    let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let ends = try parts.map { part in
      do throws(WishError) {
        return try Length(parsing: String(part))
      } catch {
        throw ValidationError("“\(text)” is no range of planned times: \(error). Write 15m..30m, or 20m.")
      }
    }
    guard let low = ends.first, let high = ends.last, low <= high else {
      throw ValidationError("“\(text)” begins above its end; write the shorter planned time first.")
    }
    lengths = low...high
  }
}

/// What of the recordings is meant.
struct PlannedOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only items that were given so much time: 20m, or 15m..30m.", valueName: "range"),
    transform: PlannedRange.init(parsing:))
  var planned: PlannedRange?
}
