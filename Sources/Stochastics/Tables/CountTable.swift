// SPDX-License-Identifier: GPL-3.0-or-later

/// A distribution of whole numbers from 0, compiled for inversion: 32 random bits give the least n with F(n) > u.
///
/// Probabilities are resolved to 2⁻³².
public struct CountTable: Sendable {
  /// `thresholds[n]` is F(n) · 2³²: bits below it give at most n.
  let thresholds: [UInt32]
  /// The least count for each value of the first eight bits.
  private let firstCount: [Int32]

  /// The greatest count that can come out.
  public var greatest: Int { thresholds.count }

  /// - Parameters:
  ///   - cumulative: F(n), the probability of at most n; non-decreasing, with limit 1.
  ///   - limit: the greatest count looked at; what is beyond counts as it.
  public init(limit: Int, cumulative: (Int) -> Double) {
    var thresholds: [UInt32] = []
    for count in 0..<limit {
      let threshold = UInt64((min(max(cumulative(count), 0), 1) * 0x1p32).rounded())
      if threshold >= 1 << 32 { break }
      thresholds.append(UInt32(threshold))
    }
    self.thresholds = thresholds
    firstCount = (0..<256).map { high in
      Int32(thresholds.firstIndex { UInt32(high) << 24 < $0 } ?? thresholds.count)
    }
  }

  /// A Poisson distribution.
  ///
  /// - Precondition: `mean` is above 0 and at most 10,000.
  public init(poissonMean mean: Double) {
    precondition(mean > 0 && mean <= 10_000, "a Poisson mean of \(mean)")
    let limit = Int(mean + 12 * mean.squareRoot() + 40)
    self.init(limit: limit) { IncompleteGamma.upper(Double($0 + 1), mean) }
  }

  /// A Poisson distribution given that the count is at least `least`. It is told from tails alone, P(N > n)/P(N ≥ least), so
  /// that nothing cancels where the condition is unlikely; where it has no chance in double precision, it is just met.
  ///
  /// - Precondition: `mean` is above 0 and at most 10,000; `least` is not negative.
  public init(poissonMean mean: Double, atLeast least: Int) {
    precondition(least >= 0, "a count of at least \(least)")
    guard least > 0 else {
      self.init(poissonMean: mean)
      return
    }
    precondition(mean > 0 && mean <= 10_000, "a Poisson mean of \(mean)")
    let condition = IncompleteGamma.lower(Double(least), mean)
    // Beyond both, each count is so much less likely than the one before that 2⁻³² is soon reached.
    let root = mean.squareRoot()
    let limit = Int(max(mean + 12 * root, Double(least) + 3 * root) + 40)
    self.init(limit: limit) { count in
      if count < least { return 0 }
      return condition > 0 ? 1 - IncompleteGamma.lower(Double(count + 1), mean) / condition : 1
    }
  }

  /// Turns a column of random bits into a column of counts.
  public func lookUp(
    bits: UnsafePointer<UInt32>, into counts: UnsafeMutablePointer<Int32>, count: Int = TrialBlock.length
  ) {
    for index in 0..<count {
      let bits = bits[index]
      var result = Int(firstCount[Int(bits >> 24)])
      while result < thresholds.count, bits >= thresholds[result] { result += 1 }
      counts[index] = Int32(result)
    }
  }
}
