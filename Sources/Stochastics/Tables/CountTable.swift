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
