// SPDX-License-Identifier: GPL-3.0-or-later

/// The first three moments of a stream of numbers, without keeping the numbers.
///
/// Sums of blocks in a fixed order give the same bits for any number of threads.
///
/// Source of the updates: P. Pébay, Formulas for robust, one-pass parallel computation of covariances and
/// arbitrary-order statistical moments, Sandia report SAND2008-6212 (2008); for the variance of two sets T. F. Chan,
/// G. H. Golub, R. J. LeVeque, Updating formulae and a pairwise algorithm for computing sample
/// variances, Stanford report STAN-CS-79-773 (1979).
public struct Moments: Hashable, Sendable {
  /// How many numbers there were.
  public private(set) var count: Int
  /// Their mean; 0 for none.
  public private(set) var mean: Double
  /// The sum of the squares of their deviations from the mean.
  public private(set) var m2: Double
  /// The sum of the cubes of their deviations from the mean.
  public private(set) var m3: Double

  /// The moments of no numbers.
  public init() {
    count = 0
    mean = 0
    m2 = 0
    m3 = 0
  }

  /// The moments of one number that came up again and again.
  public init(repeating number: Double, count: Int) {
    self.init(count: count, mean: number, m2: 0, m3: 0)
  }

  init(count: Int, mean: Double, m2: Double, m3: Double) {
    self.count = count
    self.mean = mean
    self.m2 = m2
    self.m3 = m3
  }

  /// The moments of a block, in two passes in index order: the second is about the first one's mean and corrects it.
  public init(ofBlock block: UnsafeBufferPointer<Double>) {
    self.init()
    guard !block.isEmpty else { return }
    let n = Double(block.count)
    var sum = 0.0
    for x in block { sum += x }
    let centre = sum / n
    var (first, second, third) = (0.0, 0.0, 0.0)
    for x in block {
      let d = x - centre
      first += d
      second += d * d
      third += d * d * d
    }
    let shift = first / n
    count = block.count
    mean = centre + shift
    m2 = max(0, second - shift * first)
    m3 = third - 3 * shift * second + 2 * shift * shift * first
  }

  /// Takes one number more into account.
  public mutating func add(_ x: Double) {
    let before = Double(count)
    count += 1
    let n = Double(count)
    let delta = x - mean
    let part = delta / n
    let growth = delta * part * before
    mean += part
    m3 += growth * part * (n - 2) - 3 * part * m2
    m2 += growth
  }

  /// Takes another stream's numbers into account.
  public mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let (a, b) = (Double(count), Double(other.count))
    let n = a + b
    let delta = other.mean - mean
    let part = delta / n
    let growth = delta * part * a * b
    m3 += other.m3 + growth * part * (a - b) + 3 * part * (a * other.m2 - b * m2)
    m2 += other.m2 + growth
    mean += part * b
    count += other.count
  }

  /// The unbiased estimate of the variance, with n − 1; 0 for fewer than two numbers.
  public var variance: Double { count < 2 ? 0 : m2 / Double(count - 1) }

  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The sample's skewness √n·M₃/M₂^1.5; 0 where nothing varies.
  public var skewness: Double {
    guard m2 > 0 else { return 0 }
    let ratio = m3 / (m2 * m2.squareRoot()) * Double(count).squareRoot()
    return ratio.isFinite ? ratio : 0
  }
}
