// SPDX-License-Identifier: GPL-3.0-or-later

package import Estimation
import Foundation
package import Stochastics

/// What recordings leave open of how much the talks of a session, or other lengths of it, resemble each other
/// (``TalkCorrelation``): every ρ by its likelihood. Before the recordings all ρ up to 0.975 are taken for equally likely.
///
/// It is what other errors depend on, too: talks that resemble each other tell less than as many that don't
/// (``designEffect(sizes:)``).
package struct TalkCorrelationPosterior: Sendable {
  /// The mean of what is open.
  package let mean: Double
  /// How many sessions have two lengths or more, which tell it.
  package let sessions: Int
  /// Of ρ up to each of ``places``.
  private let cumulative: [Double]

  private static let step = 0.025
  private static let places = (0...39).map { Double($0) * step }

  /// Takes O(talks) time and memory.
  ///
  /// - Parameter length: what a talk takes; lengths of talks are in its unit.
  /// - Throws: ``FittingError/noPairs`` where no session has two talks.
  package init(of talks: [RecordedTalk], as length: ModeratedLength) throws(FittingError) {
    let likelihood = TalkCorrelationLikelihood(talks, length)
    guard !likelihood.sessions.isEmpty else { throw .noPairs }
    sessions = likelihood.sessions.count
    let heights = Replicates.map(Self.places.count) { likelihood.value(at: Self.places[$0]) }
    let highest = heights.max() ?? 0
    let weights = heights.map { exp($0 - highest) }
    var (sums, sum, moment) = ([0.0], 0.0, 0.0)
    for index in weights.indices.dropFirst() {
      let (before, here) = (weights[index - 1], weights[index])
      sum += (before + here) / 2
      moment += (before * Self.places[index - 1] + here * Self.places[index]) / 2
      sums.append(sum)
    }
    cumulative = sums.map { $0 / sum }
    mean = moment / sum
  }

  /// Of lengths that nobody moderates, in their own unit.
  package init(of lengths: [RecordedTalk], as distribution: any Distribution) throws(FittingError) {
    let undisturbed = ModeratedLength(
      undisturbed: distribution, signal: .greatestFiniteMagnitude, heeded: 0, wrapUp: distribution)
    try self.init(of: lengths, as: undisturbed)
  }

  /// What ρ is below with a probability, as far as the recordings tell.
  package func quantile(_ probability: Double) -> Double {
    let next = cumulative.firstIndex { $0 >= probability } ?? cumulative.count - 1
    guard next > 0 else { return Self.places[0] }
    let (low, high) = (cumulative[next - 1], cumulative[next])
    let part = high > low ? (probability - low) / (high - low) : 1
    return Self.places[next - 1] + Self.step * min(1, max(0, part))
  }

  /// Values of ρ in proportion to their likelihood. The same seed gives the same.
  package func draws(_ count: Int, seed: UInt64 = 1) -> [Double] {
    var random = RandomNumbers(seed: seed, purpose: "alike", replicate: 0)
    return (0..<count).map { _ in quantile(random.uniform()) }
  }

  /// How many lengths from sessions of these sizes tell as much of their mean as one would that no other resembles: Kish's
  /// design effect, with the mean of what is open.
  ///
  /// Source: L. Kish, Survey Sampling (1965), section 5.4.
  package func designEffect(sizes: [Int]) -> Double {
    let all = Double(sizes.reduce(0, +))
    guard all > 0 else { return 1 }
    let squares = sizes.reduce(0.0) { $0 + Double($1) * Double($1) }
    return max(1, 1 + mean * (squares / all - 1))
  }
}
