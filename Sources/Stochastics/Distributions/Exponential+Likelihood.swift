// SPDX-License-Identifier: GPL-3.0-or-later

extension Exponential {
  public func logDensity(_ x: Double) -> Double { x < 0 ? -.infinity : -x / mean - Libm.log(mean) }
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -x / mean }
}
