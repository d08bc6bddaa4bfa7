// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Stochastics

/// The beta distribution between two known bounds.
struct BetaFamily: Family {
  let lower: Double
  let upper: Double
  let name = "beta"
  let parameters = [
    FamilyParameter(name: "a", dimension: .number, link: .positive),
    FamilyParameter(name: "b", dimension: .number, link: .positive),
  ]

  func distribution(_ values: [Double]) -> (any Distribution)? {
    try? Beta(a: values[0], b: values[1], lower: lower, upper: upper)
  }

  func starts(for sample: Sample) -> [[Double]] {
    let places = sample.rows.map { row -> (value: Double, count: Double) in
      let value = (max(row.low, lower) + min(row.high, upper)) / 2
      return (min(max((value - lower) / (upper - lower), 0.01), 0.99), row.count)
    }
    let guess = StartingValues(places)
    let sum = max(guess.mean * (1 - guess.mean) / (guess.sd * guess.sd) - 1, 0.5)
    return [[guess.mean * sum, (1 - guess.mean) * sum], [1, 1]]
  }
}

/// PERT with λ = 4, whose bounds are fitted with the mode.
struct PERTFamily: Family {
  /// The least observation above 0, or bound of one, and the greatest: the family's own bounds lie beyond.
  let least: Double
  let greatest: Double
  /// Whether the lower bound is 0 and not fitted.
  let startsAtZero: Bool
  let name = "pert"

  /// - Parameter sample: what is to be fitted.
  init(_ sample: Sample, startsAtZero: Bool) {
    // An interval need only be touched, so its far end says how far a bound may come.
    least = sample.rows.map { $0.isExact ? $0.low : $0.high }.min() ?? 1
    greatest = sample.rows.map { $0.low }.max() ?? 1
    self.startsAtZero = startsAtZero
  }

  var parameters: [FamilyParameter] {
    let min = FamilyParameter(name: "min", dimension: .length, link: .between(0, least))
    let rest = [
      FamilyParameter(name: "mode", dimension: .length, link: .positive),
      FamilyParameter(name: "max", dimension: .length, link: .above(greatest)),
    ]
    return startsAtZero ? rest : [min] + rest
  }

  func distribution(_ values: [Double]) -> (any Distribution)? {
    let all = startsAtZero ? [0] + values : values
    return try? PERT(min: all[0], mode: all[1], max: all[2])
  }

  func starts(for sample: Sample) -> [[Double]] {
    let guess = StartingValues(sample)
    let low = min(max(guess.mean - 2.6 * guess.sd, 0.2 * least), 0.9 * least)
    let high = max(guess.mean + 2.6 * guess.sd, greatest * 1.1)
    let starts = [guess.mean, guess.mean - guess.sd, guess.mean + guess.sd].map { mode in
      [low, min(max(mode, low + 0.1 * (high - low)), high - 0.1 * (high - low)), high]
    }
    return startsAtZero ? starts.map { Array($0.dropFirst()) } : starts
  }

  /// Where an exponent is at most 2 the end is estimated better than √n, and the curvature says nothing: R. L. Smith,
  /// Maximum likelihood estimation in a class of nonregular cases, Biometrika 72 (1985), pages 67–90.
  func isRegular(_ values: [Double]) -> Bool {
    let all = startsAtZero ? [0] + values : values
    let (low, mode, high) = (all[0], all[1], all[2])
    let lowExponent = 1 + 4 * (mode - low) / (high - low)
    let highExponent = 1 + 4 * (high - mode) / (high - low)
    return (startsAtZero || lowExponent > 2) && highExponent > 2
  }
}

/// The metalog from three percentiles, with known bounds.
struct MetalogFamily: Family {
  let min: Double
  let max: Double?
  let name = "metalog"

  var parameters: [FamilyParameter] {
    let link = max.map { Link.between(min, $0) } ?? .above(min)
    return ["p10", "p50", "p90"].map { FamilyParameter(name: $0, dimension: .length, link: link) }
  }

  func distribution(_ values: [Double]) -> (any Distribution)? {
    try? Metalog(p10: values[0], p50: values[1], p90: values[2], min: min, max: max)
  }

  func starts(for sample: Sample) -> [[Double]] {
    let guess = StartingValues(
      sample.rows.map { row in
        var value = StartingValues.somewhere(in: row)
        if let max { value = Swift.min(value, max - 0.01 * (max - min)) }
        return (Swift.max(value - min, 1e-6), row.count)
      })
    let link = parameters[0].link
    let middle = link.coordinate(min + exp(guess.meanOfLogarithms))
    // The links' scale is that of the logarithms, stretched towards an upper bound.
    let stretch = max.map { ($0 - min) / ($0 - min - exp(guess.meanOfLogarithms)) } ?? 1
    let reach = 1.28 * guess.sdOfLogarithms * Swift.min(stretch, 10)
    return [[middle - reach, middle, middle + reach].map(link.value)]
  }
}
