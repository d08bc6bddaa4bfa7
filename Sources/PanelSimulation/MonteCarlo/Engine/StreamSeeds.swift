// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// Which seed each variable of a plan is drawn from: one for all, or another for some.
struct StreamSeeds: Sendable {
  let seed: UInt64
  /// The seed of the variables in `exceptions`.
  let other: UInt64
  /// By ``Stochastics/Variable/identifier``.
  let exceptions: Set<UInt64>

  init(seed: UInt64) {
    self.seed = seed
    other = seed
    exceptions = []
  }

  init(seed: UInt64, but exceptions: Set<UInt64>, from other: UInt64) {
    self.seed = seed
    self.other = other
    self.exceptions = exceptions
  }

  /// Asked once for each draw of a block, not for each trial.
  ///
  /// - Parameter variable: its ``Stochastics/Variable/identifier``.
  @inline(__always)
  func seed(of variable: UInt64) -> UInt64 {
    exceptions.isEmpty || !exceptions.contains(variable) ? seed : other
  }
}
