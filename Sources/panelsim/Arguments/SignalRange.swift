// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelScenarios

/// When the moderator signals, in shares of the planned time: `90%`, or `80%..110%` where that is to be found.
struct SignalRange: Hashable, Sendable {
  let shares: ClosedRange<Double>

  /// - Throws: `ValidationError` where it is no such range.
  init(parsing text: String) throws {
    let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let ends = try parts.map { part in
      guard part.hasSuffix("%"), let percent = Double(part.dropLast()), (1...1000).contains(percent) else {
        throw ValidationError(
          "“\(text)” is no time of a signal: write 90%, or 80%..110% for somewhere between; it can be 1% to 1000%.")
      }
      return percent / 100
    }
    guard let low = ends.first, let high = ends.last, low <= high else {
      throw ValidationError("“\(text)” begins above its end; write the earlier signal first.")
    }
    shares = low...high
  }
}
