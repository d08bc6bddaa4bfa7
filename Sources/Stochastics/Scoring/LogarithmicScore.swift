// SPDX-License-Identifier: GPL-3.0-or-later

/// The logarithmic score: minus ln of the density that a forecast gave to what came. It is merciless to forecasts that
/// found something impossible that happened, where it is infinite.
///
/// Source: I. J. Good, Rational decisions, Journal of the Royal Statistical Society B 14 (1952), pages 107–114.
public enum LogarithmicScore {
  /// Of an atom the probability counts instead, so scores of distributions with and without one don't compare.
  public static func score(of distribution: any Distribution, at value: Double) -> Double {
    let atom = distribution.cumulative(value) - distribution.cumulative(below: value)
    return atom > 0 ? -Libm.log(atom) : -distribution.logDensity(value)
  }
}
