// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import PanelModel
import Stochastics
import Testing

@testable import PanelFitting

/// Statistical: simulation-based calibration. Parameters are drawn from a box, talks are simulated with them and fitted,
/// and the ranks of the true parameters among the fit's draws are spread evenly, where the box is what is known beforehand.
///
/// χ² over ten classes for each of four parameters, each at a level of 1e-4.
///
/// Source: S. Talts, M. Betancourt, D. Simpson, A. Vehtari, A. Gelman, Validating Bayesian inference algorithms with
/// simulation-based calibration, arXiv:1804.06788 (2018).
@Suite struct CalibrationTests {
  /// In coordinates: mean, ln sd, log odds of heeding, ln of the mean wrap-up.
  static let box: [ClosedRange<Double>] = [0.9...1.05, -2.0 ... -1.5, -0.8...0.8, -3.2 ... -2.3]

  static let middle = box.map { ($0.lowerBound + $0.upperBound) / 2 }
  static let prior: @Sendable ([Double]) -> Double? = { point in
    zip(point, box).allSatisfy { $1.contains($0) } ? 0 : nil
  }

  @Test func ranksAreUniform() throws {
    let sets = Effort.trials(40, nightly: 1000)
    var luck = SplitMix64(77)
    var classes = [[Int]](repeating: [Int](repeating: 0, count: 10), count: 4)
    var without = 0
    for set in 0..<sets {
      let point = Self.box.map { $0.lowerBound + luck.uniform() * ($0.upperBound - $0.lowerBound) }
      let model = try ModeratedModel(ModeratedTalkTests.plain)
      let truth = try #require(model.length(at: point, cutOff: nil))
      let talks = (0..<300).map { _ in luck.value(of: truth) }
      guard let talk = try? ModeratedTalk(ModeratedTalkTests.plain, of: Sample(talks)),
        let draws = talk.coordinates(99, seed: UInt64(set), from: Self.middle, prior: Self.prior)
      else {
        without += 1
        continue
      }
      for i in 0..<4 {
        let rank = draws.count { $0[i] < point[i] }
        // The rank among m draws is one of m + 1; luck tells within ties of classes.
        let place = (Double(rank) + luck.uniform()) / Double(draws.count + 1)
        classes[i][min(9, Int(place * 10))] += 1
      }
    }
    // What can't be fitted is no matter of its parameters if it is rare.
    #expect(without * 50 <= sets, "\(without) of \(sets) without a fit")
    let expected = Double(sets - without) / 10
    for (i, counts) in classes.enumerated() {
      let square = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
      // χ² with 9 degrees of freedom is above 33.72 once in ten thousand times.
      #expect(square < 33.72, "parameter \(i + 1): \(counts)")
      if Effort.isNightly { print("parameter \(i + 1) | \(counts) | χ² \(square)") }
    }
  }
}
