// SPDX-License-Identifier: GPL-3.0-or-later

extension Lognormal {
  public func logDensity(_ x: Double) -> Double {
    if x <= 0 || x == .infinity { return -.infinity }
    return StandardNormal.logDensity(standardized(x)) - Libm.log(sigma) - Libm.log(x)
  }

  public func logCumulative(_ x: Double) -> Double {
    x <= 0 ? -.infinity : StandardNormal.logCumulative(standardized(x))
  }

  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : StandardNormal.logSurvival(standardized(x)) }
}
