// SPDX-License-Identifier: GPL-3.0-or-later

/// What holds for a chance however often one looks at the trials while they go on, and whenever one stops.
///
/// An interval for a fixed number of trials errs more often than it says if one looks, and goes on until one likes what
/// one sees. Here the trials so far are weighed instead: how much likelier they are if the chance was drawn from Jeffreys'
/// distribution, Beta(½, ½), than if it is p. If p is the chance, this ratio is a martingale with mean 1, and by Ville's
/// inequality it ever reaches 1/α with a probability of at most α.
///
/// Sources: H. Robbins, Statistical methods related to the law of the iterated logarithm, Annals of Mathematical
/// Statistics 41 (1970), pages 1397–1409; S. R. Howard, A. Ramdas, J. McAuliffe, J. Sekhon, Time-uniform,
/// nonparametric, nonasymptotic confidence sequences, Annals of Statistics 49 (2021), pages 1055–1080.
extension Proportion {
  /// The logarithm of how much likelier the trials are with an unknown chance than with `chance`; infinite where
  /// `chance` makes them impossible.
  ///
  /// Absolute error below 1e-9 for chances from 1e-6 to 1 − 1e-6 and up to 4e9 trials: logarithms of the two likelihoods,
  /// which are as great as the trials are many, are never subtracted from each other.
  ///
  /// - Precondition: `chance` lies in 0...1.
  public func evidence(against chance: Double) -> Double {
    precondition((0...1).contains(chance), "a chance of \(chance)")
    let (n, k) = (Double(trials), Double(successes))
    // How much likelier the trials are with the chance that they show: n times the Kullback–Leibler divergence.
    let excess = k.addingProduct(-n, chance)
    let happened = successes == 0 ? 0 : k * Self.logRatio(of: n * chance, excess: excess)
    let missed = successes == trials ? 0 : (n - k) * Self.logRatio(of: n * (1 - chance), excess: -excess)
    let mixed =
      Self.halfStepRest(k) + Self.halfStepRest(n - k) - Self.wholeStepRest(n)
      + Libm.log(2 / .pi) / 2 - Libm.log(n) / 2
    return mixed + happened + missed
  }

  /// ln((b + e)/b), exact to the last digits where e is small.
  private static func logRatio(of b: Double, excess e: Double) -> Double {
    abs(e) < b / 2 ? Libm.log1p(e / b) : Libm.log(b + e) - Libm.log(b)
  }

  /// ln Γ(k + ½) less k·ln k − k + ½·ln 2π; it tends to 0 as k grows.
  private static func halfStepRest(_ k: Double) -> Double {
    // At 0: ½·ln π − ½·ln 2π.
    if k == 0 { return -Libm.log(2) / 2 }
    return GammaFunction.logGammaRatio(k, 0.5) - Libm.log(k) / 2 + wholeStepRest(k)
  }

  /// ln Γ(k + 1) less k·ln k − k + ½·ln(2πk), Stirling's formula.
  private static func wholeStepRest(_ k: Double) -> Double { Libm.log(GammaFunction.stirlingFactor(k)) }

  /// What the trials say of a chance that is wanted.
  public enum Standing: Hashable, Sendable {
    /// The chance is at least what is wanted.
    case reached
    /// It is less.
    case missed
    /// The trials don't tell; more of them may.
    case open
  }

  /// Whether the chance is at least `required`. Looked at after any trials, and as often as one likes, the answer is ever
  /// wrong with a probability of at most `risk`.
  ///
  /// - Precondition: `required` and `risk` are above 0 and below 1.
  public func standing(required: Double, risk: Double) -> Standing {
    precondition(required > 0 && required < 1, "a chance of \(required) required")
    precondition(risk > 0 && risk < 1, "a risk of \(risk)")
    guard evidence(against: required) >= -Libm.log(risk) else { return .open }
    return value < required ? .missed : .reached
  }

  /// The chances that the trials leave possible. At all times together it misses the chance with a probability of at
  /// most `risk`. About a hundred evaluations of ``evidence(against:)``.
  ///
  /// - Precondition: `risk` is above 0 and below 1.
  public func sequenceInterval(risk: Double) -> ConfidenceInterval {
    precondition(risk > 0 && risk < 1, "a risk of \(risk)")
    let limit = -Libm.log(risk)
    let low = successes == 0 ? 0 : boundary(from: value, to: 0, limit)
    let high = successes == trials ? 1 : boundary(from: value, to: 1, limit)
    return ConfidenceInterval(low: low, high: high)
  }

  /// Where the evidence reaches `limit`, on the way from the estimate to where it is infinite; on the far side of it.
  private func boundary(from inside: Double, to outside: Double, _ limit: Double) -> Double {
    var (inside, outside) = (inside, outside)
    // Halving finds small chances to all their digits, as the numbers between 0 and them are as dense.
    for _ in 0..<1100 {
      let middle = inside + (outside - inside) / 2
      guard middle != inside, middle != outside, abs(outside - inside) > 1e-14 * inside else { break }
      if evidence(against: middle) < limit { inside = middle } else { outside = middle }
    }
    return outside
  }
}
