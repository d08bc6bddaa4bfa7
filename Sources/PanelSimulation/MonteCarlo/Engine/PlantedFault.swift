// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// A mistake that tests plant in the engine, to see that they would notice it. No release path sets one.
package enum PlantedFault: Sendable {
  /// The lengths of one variable are off by a factor.
  case scaled(variable: String, factor: Float)
  /// Two variables have each other's random numbers.
  case swapped(String, String)
  /// The second variable has the first one's random numbers instead of its own.
  case shared(String, String)
  /// What lies beyond four standard deviations on either side never happens.
  case tailLost

  func variable(insteadOf variable: Variable) -> Variable {
    switch self {
    case .swapped(let first, variable.name), .shared(let first, variable.name): Variable(first)
    case .swapped(variable.name, let second): Variable(second)
    case .swapped, .shared, .scaled, .tailLost: variable
    }
  }

  func scale(_ values: UnsafeMutablePointer<Float>, of variable: Variable) {
    guard case .scaled(let name, let factor) = self, name == variable.name else { return }
    for trial in 0..<TrialBlock.length { values[trial] *= factor }
  }

  /// Φ(−4) · 2³² = 136,031.
  func loseTail(_ bits: UnsafeMutablePointer<UInt32>) {
    guard case .tailLost = self else { return }
    let tail: UInt32 = 136_031
    for trial in 0..<TrialBlock.length { bits[trial] = min(max(bits[trial], tail), UInt32.max - tail) }
  }
}
