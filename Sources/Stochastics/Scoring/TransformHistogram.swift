// SPDX-License-Identifier: GPL-3.0-or-later

/// How often values came in each tenth, or other part, of their forecasts.
///
/// A range at an atom is shared out among the parts that it covers: C. Czado, T. Gneiting, L. Held, Predictive model
/// assessment for count data, Biometrics 65 (2009), pages 1254–1261. So is that of a value of which only bounds are
/// known: between them a forecast that is right spreads values evenly.
public struct TransformHistogram: Hashable, Sendable {
  /// One for each part, in increasing order; they sum to the number of values.
  public let counts: [Double]
  /// By how much more counts vary than those of values that have nothing to do with each other would; 1 or more.
  ///
  /// Talks of a session resemble each other, so that counts vary more: J. N. K. Rao, A. J. Scott, The analysis of
  /// categorical data from complex sample surveys, Journal of the American Statistical Association 76 (1981), pages
  /// 221–230.
  public let inflation: Double

  /// - Parameters:
  ///   - places: the transform of each value in its own forecast.
  ///   - parts: how many parts of equal width the range from 0 to 1 has; at least 2.
  ///   - clusters: to which of them each value belongs; `nil` where each stands for itself.
  /// - Precondition: at least 2 `parts`, and a value; as many clusters as values.
  public init(_ places: [ProbabilityTransform], parts: Int = 10, clusters: [String]? = nil) {
    precondition(parts >= 2 && !places.isEmpty, "\(parts) parts, \(places.count) values")
    let shares = places.map { Self.shares($0, parts) }
    counts = (0..<parts).map { part in shares.reduce(0) { $0 + $1[part] } }
    inflation = clusters.map { Self.inflation(shares, $0) } ?? 1
  }

  private static func shares(_ place: ProbabilityTransform, _ parts: Int) -> [Double] {
    var shares = [Double](repeating: 0, count: parts)
    guard place.upTo > place.below else {
      shares[min(parts - 1, Int(place.upTo * Double(parts)))] = 1
      return shares
    }
    for part in 0..<parts {
      shares[part] = place.share(from: Double(part) / Double(parts), to: Double(part + 1) / Double(parts))
    }
    return shares
  }

  /// The mean of the parts' design effects, each with the weight that it has in the χ² statistic.
  private static func inflation(_ shares: [[Double]], _ clusters: [String]) -> Double {
    let parts = shares[0].count
    let expected = 1 / Double(parts)
    var sum = 0.0
    for part in 0..<parts {
      guard let error = ClusteredMean(shares.map { $0[part] }, clusters: clusters).standardError else { return 1 }
      sum += Double(shares.count) * error * error / expected
    }
    return max(1, sum / Double(parts - 1))
  }

  /// The p-value of the χ² test that all parts are equally likely, as they are of forecasts that are right. Below 1%
  /// the forecasts are doubtful.
  public var chance: Double {
    let expected = counts.reduce(0, +) / Double(counts.count)
    let square = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected } / inflation
    return IncompleteGamma.upper(Double(counts.count - 1) / 2, square / 2)
  }
}
