// SPDX-License-Identifier: GPL-3.0-or-later

extension Gamma {
  public func logDensity(_ x: Double) -> Double {
    let ratio = x / scale
    if x < 0 || ratio == .infinity { return -.infinity }
    if ratio == 0 { return Libm.log(density(x)) }
    return IncompleteGamma.logMass(shape, ratio) - Libm.log(x)
  }

  public func logCumulative(_ x: Double) -> Double {
    if x <= 0 { return -.infinity }
    let ratio = x / scale
    let (lower, upper) = IncompleteGamma.tails(shape, ratio)
    if lower < 1e-290 {
      return IncompleteGamma.logMass(shape, ratio) + Libm.log(IncompleteGamma.lowerSeries(shape, ratio) / shape)
    }
    return upper < 0.5 ? Libm.log1p(-upper) : Libm.log(lower)
  }

  public func logSurvival(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    let ratio = x / scale
    if ratio == .infinity { return -.infinity }
    let (lower, upper) = IncompleteGamma.tails(shape, ratio)
    if upper < 1e-290 {
      return IncompleteGamma.logMass(shape, ratio) + Libm.log(IncompleteGamma.upperOverMass(shape, ratio))
    }
    return lower < 0.5 ? Libm.log1p(-lower) : Libm.log(upper)
  }
}
