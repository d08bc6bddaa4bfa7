// SPDX-License-Identifier: GPL-3.0-or-later

/// How a bounded metalog's values come from the unbounded one's.
enum MetalogScale: Hashable, Sendable {
  case unbounded
  case above(Double)
  case between(Double, Double)

  init(lower: Double?, upper: Double?) throws(ParameterError) {
    let check = ParameterCheck(family: "metalog")
    if let lower { try check.finite("min", lower) }
    if let upper { try check.finite("max", upper) }
    switch (lower, upper) {
    case (nil, nil): self = .unbounded
    case (.some(let lower), nil): self = .above(lower)
    case (nil, .some(let upper)):
      throw ParameterError(
        family: "metalog", parameter: "max", value: upper, requirement: "left out where min isn't given")
    case (.some(let lower), .some(let upper)):
      try check.require(upper > lower, "max", upper, "above min, which is \(lower)")
      try check.require(
        (upper - lower).isFinite, "max", upper, "within the range of numbers from min, which is \(lower)")
      self = .between(lower, upper)
    }
  }

  /// The value that belongs to a point of the unbounded curve.
  func value(_ m: Double) -> Double {
    switch self {
    case .unbounded: return m
    case .above(let lower): return lower + Libm.exp(m)
    case .between(let lower, let upper):
      let part = Libm.exp(-abs(m)) / (1 + Libm.exp(-abs(m)))
      return m < 0 ? lower + (upper - lower) * part : upper - (upper - lower) * part
    }
  }

  /// d value/dm.
  func derivative(_ m: Double) -> Double {
    switch self {
    case .unbounded: return 1
    case .above: return Libm.exp(m)
    case .between(let lower, let upper):
      let tail = Libm.exp(-abs(m))
      return (upper - lower) * (tail / ((1 + tail) * (1 + tail)))
    }
  }

  /// The point of the unbounded curve that belongs to a value strictly within the bounds.
  func standard(_ x: Double) -> Double {
    switch self {
    case .unbounded: return x
    case .above(let lower): return Libm.log(x - lower)
    case .between(let lower, let upper):
      let odds = (x - lower) / (upper - x)
      if odds > 0.5 && odds < 2 { return Libm.log1p(((x - lower) - (upper - x)) / (upper - x)) }
      return odds.isNormal ? Libm.log(odds) : Libm.log(x - lower) - Libm.log(upper - x)
    }
  }
}
