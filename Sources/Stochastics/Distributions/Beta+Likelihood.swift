// SPDX-License-Identifier: GPL-3.0-or-later

extension Beta {
  public func logDensity(_ x: Double) -> Double {
    if x < lower || x > upper { return -.infinity }
    let width = upper - lower
    let (t, rest) = ((x - lower) / width, (upper - x) / width)
    if t == 0 || rest == 0 { return Libm.log(density(x)) }
    return IncompleteBeta.logMass(a, b, t, rest) - Libm.log(t) - Libm.log(rest) - Libm.log(width)
  }
}
