// SPDX-License-Identifier: GPL-3.0-or-later

package import Stochastics

/// Holds a distribution that was fitted against what it was fitted to.
package struct GoodnessTest: Sendable {
  package let sample: Sample
  /// As it would be if nothing were cut off.
  package let distribution: any Distribution

  package init(sample: Sample, distribution: any Distribution) {
    self.sample = sample
    self.distribution = distribution
  }

  /// Each replicate holds as many lengths as there are observations.
  private static let most = 1e6

  /// Where some were cut off, what would have come after the longest is nowhere seen, and nowhere compared.
  private var limit: Double {
    guard sample.rows.contains(where: \.isCutOff) else { return .infinity }
    return sample.rows.reduce(0) { max($0, $1.high < .infinity ? $1.high : $1.low) }
  }

  /// - Parameter refit: the same kind of fit to another sample; `nil` where there is none.
  /// - Precondition: at least 20 `replicates`.
  package func result(
    _ replicates: Int, seed: UInt64, refit: @Sendable (Sample) -> (any Distribution)?
  ) throws(FittingError) -> GoodnessOfFit {
    precondition(replicates >= 20, "\(replicates) replicates")
    guard sample.count <= Self.most else {
      throw .noGoodnessOfFit(
        reason: "\(sample.count.plain) observations are more than the \(Self.most.plain) that it takes; check those of "
          + "a part")
    }
    let scheme = try ObservationScheme(sample)
    let limit = limit
    let distance = try Self.distance(of: distribution, from: sample, upTo: limit)
    let size = Int(sample.count.rounded())
    let distances = Replicates.map(replicates) { number -> Double? in
      var random = RandomNumbers(seed: seed, purpose: "goodness of fit", replicate: number)
      let rows = (0..<size).map { _ in scheme.observed(distribution.quantile(random.uniform()), &random) }
      guard let drawn = try? Sample(rows), let again = refit(drawn) else { return nil }
      return try? Self.distance(of: again, from: drawn, upTo: limit)
    }.compactMap(\.self)
    guard distances.count * 2 > replicates else {
      throw .noGoodnessOfFit(
        reason: "of \(replicates) samples drawn from it only \(distances.count) could be fitted; record more")
    }
    // The observations themselves count as one of the samples, so that the chance is never 0.
    let further = distances.reduce(1) { $0 + ($1 >= distance ? 1 : 0) }
    return GoodnessOfFit(
      distance: distance, chance: Proportion(successes: further, trials: distances.count + 1).estimate,
      replicates: distances.count)
  }

  private static func distance(
    of distribution: any Distribution, from sample: Sample, upTo limit: Double
  ) throws(FittingError) -> Double {
    let curve = try NonparametricMLE(sample)
    return AndersonDarling(curve, count: sample.count, against: distribution, upTo: limit).statistic
  }
}
