// SPDX-License-Identifier: GPL-3.0-or-later

extension Normal {
  public func logDensity(_ x: Double) -> Double {
    StandardNormal.logDensity((x - mean) / standardDeviation) - Libm.log(standardDeviation)
  }
  public func logCumulative(_ x: Double) -> Double { StandardNormal.logCumulative((x - mean) / standardDeviation) }
  public func logSurvival(_ x: Double) -> Double { StandardNormal.logSurvival((x - mean) / standardDeviation) }
}
