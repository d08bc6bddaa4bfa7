// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
public import Stochastics

/// How long a moderated talk takes (Model.md, section 4): what the speaker would take, wrapped up in a while by those
/// who heed the signal, cut off at the end.
///
/// Above the signal it goes on with the probability that the speaker would, and doesn't heed it or is still wrapping
/// up: S(t) = S_D(t)·(1 − h + h·S_W(t − s)).
public struct ModeratedLength: Distribution {
  // MARK: Parameters

  /// What the speaker would take undisturbed.
  public let undisturbed: any Distribution
  /// When the moderator signals.
  public let signal: Double
  /// The chance that a speaker heeds the signal.
  public let heeded: Double
  /// How long those go on who heed it.
  public let wrapUp: any Distribution
  /// When a talk is cut off; `nil` for never.
  public let cutOff: Double?

  /// - Precondition: `signal` is finite and not below 0, `heeded` from 0 to 1, `cutOff` not below `signal`.
  public init(
    undisturbed: any Distribution, signal: Double, heeded: Double, wrapUp: any Distribution, cutOff: Double? = nil
  ) {
    precondition(signal >= 0 && signal.isFinite && heeded >= 0 && heeded <= 1, "signal \(signal), heeded \(heeded)")
    precondition(cutOff.map { $0 >= signal && $0.isFinite } ?? true, "cut off before the signal")
    self.undisturbed = undisturbed
    self.signal = signal
    self.heeded = heeded
    self.wrapUp = wrapUp
    self.cutOff = cutOff
  }

  // MARK: Moments

  /// From the undisturbed length's lower bound to its upper one, or to the cut-off if that is less.
  public var support: ClosedRange<Double> {
    let high = min(undisturbed.support.upperBound, cutOff ?? .infinity)
    return min(undisturbed.support.lowerBound, high)...high
  }

  /// ∫ S(t) dt over positive t, by quadrature; `infinity` where nobody is cut off and those who don't heed have no
  /// mean.
  public var mean: Double { moments.mean }
  /// ∫ 2t·S(t) dt − mean² over positive t, by quadrature likewise.
  public var variance: Double { moments.variance }

  /// Those who don't heed the signal take what they would; of those who do, and of a cut, nothing goes on for long.
  private var moments: (mean: Double, variance: Double) {
    if let cutOff {
      let (first, second) = integrals(upTo: cutOff, of: uncut)
      return (first, max(0, second - first * first))
    }
    let end = min(undisturbed.upperQuantile(1e-18), signal + wrapUp.upperQuantile(1e-18))
    var (first, second) = integrals(upTo: end) { t in
      undisturbed.survival(t) * (t <= signal ? 1 : wrapUp.survival(t - signal))
    }
    if heeded < 1 {
      let (mean, variance) = (undisturbed.mean, undisturbed.variance)
      guard mean.isFinite else { return (.infinity, .infinity) }
      first = (1 - heeded) * mean + heeded * first
      second = (1 - heeded) * (variance + mean * mean) + heeded * second
    }
    return (first, max(0, second - first * first))
  }

  /// ∫ S and ∫ 2t·S over positive t, which are E T and E T², over panels between quantiles.
  private func integrals(upTo end: Double, of survival: (Double) -> Double) -> (first: Double, second: Double) {
    var edges = [0, signal, end]
    for p in [1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 0.01, 0.03, 0.1, 0.2, 0.35, 0.5] { edges.append(undisturbed.quantile(p)) }
    for p in [0.5, 0.35, 0.2, 0.1, 0.03, 0.01, 1e-3, 1e-4, 1e-6, 1e-9, 1e-12, 1e-15, 1e-18] {
      edges.append(undisturbed.upperQuantile(p))
      edges.append(signal + wrapUp.upperQuantile(p))
      edges.append(signal + wrapUp.quantile(p))
    }
    let sorted = edges.filter { $0 >= 0 && $0 <= end }.sorted()
    var (first, second) = (CompensatedSum(), CompensatedSum())
    for (a, b) in zip(sorted, sorted.dropFirst()) where a < b {
      for (node, weight) in GaussRule.tenPoint {
        let t = a + (b - a) * (1 + node) / 2
        let part = weight * (b - a) / 2 * survival(t)
        first.add(part)
        second.add(2 * t * part)
      }
    }
    return (first.value, second.value)
  }

  // MARK: Density

  /// f_D(t)·(1 − h + h·S_W(t − s)) + S_D(t)·h·f_W(t − s) after the signal, f_D(t) up to it; 0 from the cut-off on.
  public func density(_ x: Double) -> Double {
    if let cutOff, x >= cutOff { return 0 }
    if x <= signal { return undisturbed.density(x) }
    let (still, ending) = (wrapUp.survival(x - signal), wrapUp.density(x - signal))
    return undisturbed.density(x) * (1 - heeded + heeded * still) + undisturbed.survival(x) * heeded * ending
  }

  // MARK: Distribution function

  /// S_D(t)·(1 − h + h·S_W(t − s)) after the signal, S_D(t) up to it; 0 from the cut-off on.
  public func survival(_ x: Double) -> Double {
    if let cutOff, x >= cutOff { return 0 }
    return uncut(x)
  }

  /// F_D(t) + S_D(t)·h·F_W(t − s) after the signal, F_D(t) up to it; 1 from the cut-off on.
  public func cumulative(_ x: Double) -> Double {
    if let cutOff, x >= cutOff { return 1 }
    return ended(x)
  }

  /// The same without the talks that are cut off at just this moment.
  public func cumulative(below x: Double) -> Double {
    if let cutOff, x > cutOff { return 1 }
    return ended(x)
  }

  /// The survival function as it would be without a cut.
  private func uncut(_ x: Double) -> Double {
    let goesOn = undisturbed.survival(x)
    return x <= signal ? goesOn : goesOn * (1 - heeded + heeded * wrapUp.survival(x - signal))
  }

  /// Its complement, without the cancellation that 1 − S has where little has ended.
  private func ended(_ x: Double) -> Double {
    if x <= signal { return undisturbed.cumulative(x) }
    return undisturbed.cumulative(x) + undisturbed.survival(x) * heeded * wrapUp.cumulative(x - signal)
  }

  // MARK: Quantile

  /// The least t with F(t) ≥ p: the cut-off where fewer end before it, else by a search below D's own quantile.
  public func quantile(_ probability: Double) -> Double {
    if probability <= 0 { return support.lowerBound }
    if probability > 0.5 { return upperQuantile(1 - probability) }
    if let cutOff, ended(cutOff) < probability { return cutOff }
    return BracketedRoot.solve(low: 0, high: min(undisturbed.quantile(probability), cutOff ?? .infinity)) { x in
      let tail = ended(x)
      return BracketedRoot.Point(excess: tail / probability - 1, slope: density(x) / probability)
    }
  }

  /// The least t with S(t) ≤ p: the cut-off where more go on till then, else by a search below D's own quantile.
  public func upperQuantile(_ probability: Double) -> Double {
    if probability <= 0 { return support.upperBound }
    if probability > 0.5 { return quantile(1 - probability) }
    if let cutOff, uncut(cutOff) > probability { return cutOff }
    return BracketedRoot.solve(low: 0, high: min(undisturbed.upperQuantile(probability), cutOff ?? .infinity)) { x in
      let tail = uncut(x)
      return BracketedRoot.Point(excess: 1 - tail / probability, slope: density(x) / probability)
    }
  }

  /// The signal, where the density jumps or bends, and the cut, which is an atom.
  public var quantileBreaks: [QuantileBreak] {
    var breaks = undisturbed.quantileBreaks.filter { $0.value < min(signal, cutOff ?? .infinity) }
    breaks.append(QuantileBreak(value: signal, lowerTail: ended(signal), upperTail: uncut(signal)))
    if let cutOff {
      breaks.append(QuantileBreak(value: cutOff, lowerTail: ended(cutOff), upperTail: uncut(cutOff)))
    }
    return breaks.filter { $0.lowerTail > 0 && $0.upperTail > 0 }
  }
}
