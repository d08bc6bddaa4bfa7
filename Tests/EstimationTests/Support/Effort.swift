// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How much a statistical test does: Scripts/nightly sets PANELSIM_NIGHTLY.
enum Effort {
  static let isNightly = ProcessInfo.processInfo.environment["PANELSIM_NIGHTLY"] == "1"

  static func trials(_ usual: Int, nightly: Int) -> Int {
    #if DEBUG
      return max(usual / 10, 20)
    #else
      return isNightly ? nightly : usual
    #endif
  }
}
