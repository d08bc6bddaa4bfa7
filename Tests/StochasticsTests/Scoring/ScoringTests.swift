// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

@Suite struct ScoringTests {
  @Test func logarithmicScoresAreMercilessAndKnowAtoms() throws {
    let exponential = try Exponential(mean: 2)
    #expect(isClose(LogarithmicScore.score(of: exponential, at: 3), 1.5 + Reference.log(2), 1e-14))
    #expect(LogarithmicScore.score(of: exponential, at: -1) == .infinity)
    #expect(
      isClose(LogarithmicScore.score(of: try Empirical(values: [1, 1, 2, 3]), at: 1), -Reference.log(0.375), 1e-14))
  }

  @Test func rangesAtAtomsAreSharedOut() throws {
    let histogram = TransformHistogram(
      [
        ProbabilityTransform(below: 0.05, upTo: 0.05), ProbabilityTransform(below: 0.25, upTo: 0.75),
        ProbabilityTransform(below: 1, upTo: 1),
      ], parts: 4)
    #expect(histogram.counts == [1, 0.5, 0.5, 1])
    let place = ProbabilityTransform(of: 1, in: try Empirical(values: [1, 1, 2, 3]))
    #expect(place.below == 0 && place.upTo == 0.375)
  }

  /// χ² by hand: 2·(5²/10)·… of 20, 10, 10, 0 about 10 is 20, beyond which are 1.7e-4 with three degrees of freedom.
  @Test func unevenPlacesAreUnlikely() {
    let counts = [20, 10, 10, 0]
    let places = counts.enumerated().flatMap { part, count in
      (0..<count).map { _ in
        ProbabilityTransform(below: (Double(part) + 0.5) / 4, upTo: (Double(part) + 0.5) / 4)
      }
    }
    #expect(isClose(TransformHistogram(places, parts: 4).chance, 1.697424e-4, 1e-5))
    #expect(
      TransformHistogram(places + places.map { ProbabilityTransform(below: 1 - $0.upTo, upTo: 1 - $0.below) }, parts: 4)
        .chance > 0.99)
  }

  /// Two values that always come together are one: the same counts are half as surprising.
  @Test func placesOfClustersVaryMore() {
    let places = (0..<40).map { number in
      ProbabilityTransform(below: (Double(number % 4) + 0.5) / 4, upTo: (Double(number % 4) + 0.5) / 4)
    }
    let own = TransformHistogram(places, parts: 4, clusters: places.indices.map(String.init))
    #expect(own.counts == [10, 10, 10, 10] && isClose(own.inflation, 40.0 / 39, 1e-12))
    let pairs = TransformHistogram(
      places + places, parts: 4, clusters: (0..<80).map { String($0 % 40) })
    #expect(isClose(pairs.inflation, 2 * 40.0 / 39, 1e-12))
    // What stays even within each cluster varies less than luck, which is not made use of.
    #expect(TransformHistogram(places, parts: 4, clusters: places.indices.map { String($0 / 4) }).inflation == 1)
    #expect(TransformHistogram(places, parts: 4, clusters: places.map { _ in "all" }).inflation == 1)
    #expect(TransformHistogram(places, parts: 4).inflation == 1)
  }

  @Test func sharesOfPlaces() {
    let atom = ProbabilityTransform(below: 0.25, upTo: 0.75)
    #expect(atom.share(from: 0, to: 0.5) == 0.5 && atom.share(from: 0.1, to: 0.9) == 1)
    #expect(atom.share(from: 0.8, to: 1) == 0)
    let point = ProbabilityTransform(below: 0.1, upTo: 0.1)
    #expect(point.share(from: 0.1, to: 0.9) == 1 && point.share(from: 0.2, to: 0.9) == 0)
  }

  @Test func clustersCountAsOne() throws {
    let figures = [1.0, 2, 4, 7]
    let apart = ClusteredMean(figures, clusters: ["a", "b", "c", "d"])
    // s/√n: the deviations' squares sum to 21.
    #expect(isClose(try #require(apart.standardError), (21.0 / 3 / 4).squareRoot(), 1e-14))
    let together = ClusteredMean(figures, clusters: ["a", "a", "b", "b"])
    #expect(isClose(try #require(together.standardError), (2 * (4.0 * 4 + 4 * 4)).squareRoot() / 4, 1e-14))
    #expect(together.value == 3.5)
    #expect(ClusteredMean(figures, clusters: ["a", "a", "a", "a"]).standardError == nil)
    // An infinite score has no error, and no NaN for one.
    let infinite = ClusteredMean([1, .infinity], clusters: ["a", "b"])
    #expect(infinite.value == .infinity && infinite.standardError == nil && infinite.interval == nil)
  }
}
