// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// The simplest operations on whole columns, one pass each.
enum ColumnKernel {
  static func negate(_ column: UnsafeMutablePointer<Float>) {
    for trial in 0..<TrialBlock.length { column[trial] = 1 - column[trial] }
  }

  static func multiply(_ column: UnsafeMutablePointer<Float>, by factor: UnsafePointer<Float>) {
    for trial in 0..<TrialBlock.length { column[trial] *= factor[trial] }
  }

  static func advance(_ clock: UnsafeMutablePointer<Double>, by column: UnsafePointer<Float>) {
    for trial in 0..<TrialBlock.length { clock[trial] += Double(column[trial]) }
  }

  static func read(_ clock: UnsafePointer<Double>, into column: UnsafeMutablePointer<Float>) {
    for trial in 0..<TrialBlock.length { column[trial] = Float(clock[trial]) }
  }
}
