// SPDX-License-Identifier: GPL-3.0-or-later

extension Weibull {
  public func logDensity(_ x: Double) -> Double {
    if x < 0 || x == .infinity { return -.infinity }
    if x == 0 { return Libm.log(density(0)) }
    let logRatio = Libm.log(x / scale)
    return Libm.log(shape) + shape * logRatio - Libm.exp(shape * logRatio) - Libm.log(x)
  }

  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -Libm.pow(x / scale, shape) }

  public func logCumulative(_ x: Double) -> Double {
    if x <= 0 { return -.infinity }
    let hazard = Libm.pow(x / scale, shape)
    if hazard < 1e-300 { return shape * Libm.log(x / scale) }
    return hazard < 0.7 ? Libm.log(-Libm.expm1(-hazard)) : Libm.log1p(-Libm.exp(-hazard))
  }
}
