// SPDX-License-Identifier: GPL-3.0-or-later

extension Mixture {
  public func logDensity(_ x: Double) -> Double { logSum { $0.logDensity(x) } }
  public func logCumulative(_ x: Double) -> Double { logSum { $0.logCumulative(x) } }
  public func logSurvival(_ x: Double) -> Double { logSum { $0.logSurvival(x) } }

  /// ln of the weighted sum of what the components' logarithms are of.
  private func logSum(_ logarithm: (any Distribution) -> Double) -> Double {
    let terms = components.map { Libm.log($0.weight) + logarithm($0.distribution) }
    let greatest = terms.max() ?? -.infinity
    guard greatest.isFinite else { return greatest }
    return greatest + Libm.log(terms.reduce(0) { $0 + Libm.exp($1 - greatest) })
  }
}
