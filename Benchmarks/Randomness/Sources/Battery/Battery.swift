// SPDX-License-Identifier: GPL-3.0-or-later

/// Tests of the class of TestU01's SmallCrush, and a few that look between streams, to be run on and on.
///
/// What SmallCrush's tests look at, with sizes of the same order: L'Ecuyer, Simard, "TestU01: a C library for empirical
/// testing of random number generators", ACM TOMS 33(4), 2007, table 1.
public struct Battery: Sendable {
  public let tests: [any RandomnessTest]

  /// About 190 MB of words in one pass.
  public static let standard = Battery(shrunkBy: 0)

  /// A sixteenth of the words. For faults that show at once, and for tests of the battery.
  public static let small = Battery(shrunkBy: 4)

  /// - Parameter shift: a multiple of 4; sizes shrink by two to its power, and years and urns so that means stay large.
  private init(shrunkBy shift: Int) {
    let dayBits = 25 - shift * 3 / 2
    tests = [
      BirthdaySpacings(birthdays: 1 << (20 - shift), field: .high(dayBits)),
      BirthdaySpacings(birthdays: 1 << (20 - shift), field: .low(dayBits)),
      Collision(balls: 1 << (20 - shift), field: .high(14 - shift / 2), wordsPerBall: 2),
      Collision(balls: 1 << (20 - shift), field: .low(7 - shift / 4), wordsPerBall: 4),
      Gap(gaps: 1 << (17 - shift), field: .high(4)),
      Gap(gaps: 1 << (17 - shift), field: .low(4)),
      Poker(hands: 1 << (15 - shift), wordsPerHand: 64, field: .high(6)),
      Poker(hands: 1 << (15 - shift), wordsPerHand: 64, field: .low(6)),
      CouponCollector(collections: 1 << (14 - shift), field: .high(4)),
      CouponCollector(collections: 1 << (14 - shift), field: .low(4)),
      MaximumOf(groups: 1 << (19 - shift), wordsPerGroup: 6, cells: 1 << (12 - shift)),
      WeightDistribution(groups: 1 << (14 - shift), wordsPerGroup: 256, field: .high(3)),
      WeightDistribution(groups: 1 << (14 - shift), wordsPerGroup: 64, field: .low(3)),
      MatrixRank(matrices: 1 << (14 - shift), field: .high(30)),
      MatrixRank(matrices: 1 << (14 - shift), field: .low(30)),
      HammingIndependence(pairs: 1 << (19 - shift)),
      RandomWalk(walks: 1 << (17 - shift), field: .high(32), steps: 128),
      RandomWalk(walks: 1 << (14 - shift), field: .low(1), steps: 128),
      SerialPairs(pairs: 1 << (20 - shift), field: .high(8 - shift / 2)),
      SerialPairs(pairs: 1 << (20 - shift), field: .low(8 - shift / 2)),
      RunsUp(runs: 1 << (19 - shift)),
      LinearComplexity(sequences: 1 << (11 - shift), bit: 0),
      LinearComplexity(sequences: 1 << (11 - shift), bit: 31),
      CrossCorrelation(length: 1 << (18 - shift)),
    ]
  }

  init(_ tests: [any RandomnessTest]) { self.tests = tests }

  public var statistics: [String] { tests.flatMap(\.statistics) }

  /// A p-value for each statistic, of the next words.
  public func run(_ words: inout Words) -> [PValue] {
    var values: [PValue] = []
    for test in tests { values += test.run(&words) }
    return values
  }
}
