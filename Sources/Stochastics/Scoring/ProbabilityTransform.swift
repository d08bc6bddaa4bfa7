// SPDX-License-Identifier: GPL-3.0-or-later

/// Where in its forecast a value came: the probability of less. Of forecasts that are right these places are spread evenly
/// from 0 to 1: as many values in the forecast's lowest tenth as in any other.
///
/// At an atom it is a range.
public struct ProbabilityTransform: Hashable, Sendable {
  public let below: Double
  public let upTo: Double

  public init(of value: Double, in distribution: any Distribution) {
    below = distribution.cumulative(below: value)
    upTo = max(below, distribution.cumulative(value))
  }

  public init(below: Double, upTo: Double) {
    self.below = below
    self.upTo = upTo
  }
}

/// How often values came in each tenth, or other part, of their forecasts.
///
/// A range at an atom is shared out among the parts that it covers: C. Czado, T. Gneiting, L. Held, Predictive model
/// assessment for count data, Biometrics 65 (2009), pages 1254–1261.
public struct TransformHistogram: Hashable, Sendable {
  /// One for each part, in increasing order; they sum to the number of values.
  public let counts: [Double]

  /// - Precondition: at least 2 `parts`, and a value.
  public init(_ places: [ProbabilityTransform], parts: Int = 10) {
    precondition(parts >= 2 && !places.isEmpty, "\(parts) parts, \(places.count) values")
    var counts = [Double](repeating: 0, count: parts)
    let width = 1 / Double(parts)
    for place in places {
      let size = place.upTo - place.below
      guard size > 0 else {
        counts[min(parts - 1, Int(place.upTo * Double(parts)))] += 1
        continue
      }
      for part in 0..<parts {
        let low = Double(part) * width
        let shared = min(place.upTo, low + width) - max(place.below, low)
        if shared > 0 { counts[part] += shared / size }
      }
    }
    self.counts = counts
  }

  /// How often parts would differ as much by luck, by the χ² test. Below 1% the forecasts are doubtful.
  public var chance: Double {
    let expected = counts.reduce(0, +) / Double(counts.count)
    let square = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    return IncompleteGamma.upper(Double(counts.count - 1) / 2, square / 2)
  }
}
