// SPDX-License-Identifier: GPL-3.0-or-later

extension FitFamily {
  /// The family for observations measured in `size`.
  ///
  /// - Throws: ``FittingError/badFamily(_:)`` for bounds that bound nothing, or a mixture of what can't be mixed.
  func family(for sample: Sample, size: Double) throws(FittingError) -> any Family {
    switch self {
    case .lognormal: return LognormalFamily()
    case .gamma: return GammaFamily()
    case .weibull: return WeibullFamily()
    case .loglogistic: return LoglogisticFamily()
    case .normal: return NormalFamily()
    case .exponential: return ExponentialFamily()
    case .beta(let min, let max):
      try Self.check(min, max)
      return BetaFamily(lower: min / size, upper: max / size)
    case .pert: return PERTFamily(sample, startsAtZero: false)
    case .metalog(let min, let max):
      try Self.check(min, max ?? min + 1)
      return MetalogFamily(min: min / size, max: max.map { $0 / size })
    case .mixture(let first, let second):
      for part in [first, second] {
        switch part {
        case .lognormal, .gamma, .weibull, .loglogistic, .normal, .exponential: continue
        case .beta, .pert, .metalog, .mixture:
          throw .badFamily(
            "a mixture of \(part.name) isn't fitted; mix two of lognormal, gamma, weibull, loglogistic, normal and "
              + "exponential")
        }
      }
      return MixtureFamily(
        first: try first.family(for: sample, size: size), second: try second.family(for: sample, size: size))
    }
  }

  private static func check(_ min: Double, _ max: Double) throws(FittingError) {
    guard min.isFinite, max.isFinite, min >= 0, min < max else {
      throw .badFamily("bounds from \(min.plain) to \(max.plain): the lower must be at least 0 and below the upper")
    }
  }
}
