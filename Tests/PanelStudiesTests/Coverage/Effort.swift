// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How much is spent on a statistical test: little with every change, all of it at night.
enum Effort {
  /// `Scripts/coverage` sets it.
  static let isNightly = ProcessInfo.processInfo.environment["PANELSIM_NIGHTLY"] == "1"

  #if DEBUG
    private static let isOptimised = false
  #else
    private static let isOptimised = true
  #endif

  /// - Parameters:
  ///   - nightly: the whole.
  ///   - daily: what every change is worth; a twentieth of it where nothing is optimised.
  static func repetitions(nightly: Int, daily: Int) -> Int {
    isNightly ? nightly : isOptimised ? daily : max(1, daily / 20)
  }
}
