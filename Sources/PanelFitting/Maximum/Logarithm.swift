// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The natural logarithm, for files that need no more of Foundation.
enum Logarithm {
  static func natural(_ x: Double) -> Double { log(x) }
}
