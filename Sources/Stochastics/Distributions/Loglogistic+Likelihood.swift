// SPDX-License-Identifier: GPL-3.0-or-later

extension Loglogistic {
  public func logDensity(_ x: Double) -> Double {
    if x < 0 || x == .infinity { return -.infinity }
    if x == 0 { return Libm.log(density(0)) }
    return Libm.log(shape) + logCumulative(x) + logSurvival(x) - Libm.log(x)
  }

  public func logCumulative(_ x: Double) -> Double { x <= 0 ? -.infinity : -Self.softplus(-logOdds(x)) }
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -Self.softplus(logOdds(x)) }

  /// ln(F/S).
  private func logOdds(_ x: Double) -> Double { shape * Libm.log(x / median) }

  /// ln(1 + e^t).
  private static func softplus(_ t: Double) -> Double {
    t > 0 ? t + Libm.log1p(Libm.exp(-t)) : Libm.log1p(Libm.exp(t))
  }
}
