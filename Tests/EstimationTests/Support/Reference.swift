// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The platform's elementary functions, under a name that says what they are for.
enum Reference {
  static func exp(_ x: Double) -> Double { Foundation.exp(x) }
  static func log(_ x: Double) -> Double { Foundation.log(x) }
}
