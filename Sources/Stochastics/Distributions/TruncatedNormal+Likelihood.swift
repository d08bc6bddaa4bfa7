// SPDX-License-Identifier: GPL-3.0-or-later

extension TruncatedNormal {
  public func logDensity(_ x: Double) -> Double {
    if x < lower || x > upper || x == .infinity { return -.infinity }
    return window.logWeight(place(x)) - Libm.log(window.total) - Libm.log(parentSD)
  }

  public func logCumulative(_ x: Double) -> Double {
    if x <= lower { return -.infinity }
    let above = survival(x)
    return above < 0.5 ? Libm.log1p(-above) : window.logBelow(place(x)) - Libm.log(window.total)
  }

  public func logSurvival(_ x: Double) -> Double {
    if x >= upper { return -.infinity }
    let below = cumulative(x)
    return below < 0.5 ? Libm.log1p(-below) : window.logAbove(place(x)) - Libm.log(window.total)
  }
}

extension NormalWindow {
  /// ln of ``weight(_:)``.
  func logWeight(_ place: Place) -> Double {
    if start >= 0 { return -place.fromStart * (start + place.fromStart / 2) }
    if end <= 0 { return -place.fromEnd * (place.fromEnd / 2 - end) }
    return -place.z * place.z / 2
  }
}
