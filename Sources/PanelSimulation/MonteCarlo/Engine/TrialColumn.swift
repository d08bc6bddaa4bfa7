// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// Memory for one value per trial of a block.
final class TrialColumn<Value: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Value>

  init(repeating value: Value) {
    base = .allocate(capacity: TrialBlock.length)
    base.initialize(repeating: value, count: TrialBlock.length)
  }

  deinit { base.deallocate() }

  func fill(_ value: Value) { base.update(repeating: value, count: TrialBlock.length) }

  @inline(__always)
  subscript(trial: Int) -> Value {
    get { base[trial] }
    set { base[trial] = newValue }
  }
}
