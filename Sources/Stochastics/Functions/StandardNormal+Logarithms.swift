// SPDX-License-Identifier: GPL-3.0-or-later

extension StandardNormal {
  /// ln of ``density(_:)``.
  static func logDensity(_ z: Double) -> Double { -0.91893853320467274178 - z * z / 2 }

  /// ln of ``survival(_:)``, also where that is below the least number. Relative error below 1e-15.
  static func logSurvival(_ z: Double) -> Double {
    if z < 0 { return Libm.log1p(-survival(-z)) }
    return Libm.log(ErrorFunction.scaledErfc(z * 0.5.squareRoot()) / 2) - z * z / 2
  }

  /// ln of ``cumulative(_:)``.
  static func logCumulative(_ z: Double) -> Double { logSurvival(-z) }
}
