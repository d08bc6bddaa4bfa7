// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

struct MomentsTests {
  /// NIST's Statistical Reference Datasets: mean and standard deviation, and how many digits the rounding of the data to
  /// doubles leaves.
  static let strd: [(file: String, mean: Double, sd: Double, tolerance: Double)] = [
    ("NumAcc1", 10_000_002, 1, 1e-15), ("NumAcc2", 1.2, 0.1, 1e-14), ("NumAcc3", 1_000_000.2, 0.1, 2e-9),
    ("NumAcc4", 10_000_000.2, 0.1, 2e-8),
  ]

  @Test(arguments: strd.indices)
  func referenceDatasets(index: Int) throws {
    let (file, mean, sd, tolerance) = Self.strd[index]
    let values = try Vectors.text("strd/\(file).txt").split(whereSeparator: \.isWhitespace).compactMap {
      Double($0)
    }
    #expect(values.count == (index == 0 ? 3 : 1001))
    let block = values.withUnsafeBufferPointer { Moments(ofBlock: $0) }
    var stream = Moments()
    for value in values { stream.add(value) }
    var merged = Moments()
    for start in stride(from: 0, to: values.count, by: 100) {
      merged.merge(values[start..<min(start + 100, values.count)].withUnsafeBufferPointer { Moments(ofBlock: $0) })
    }
    for moments in [block, stream, merged] {
      #expect(moments.count == values.count)
      #expect(isClose(moments.mean, mean, 1e-15))
      #expect(isClose(moments.standardDeviation, sd, tolerance))
    }
  }

  @Test func thirdMomentsAgree() {
    let values = (1...1000).map { Double(($0 * $0) % 997) + 1e4 }
    let block = values.withUnsafeBufferPointer { Moments(ofBlock: $0) }
    var stream = Moments()
    for value in values { stream.add(value) }
    var merged = values[..<300].withUnsafeBufferPointer { Moments(ofBlock: $0) }
    merged.merge(values[300...].withUnsafeBufferPointer { Moments(ofBlock: $0) })
    merged.merge(Moments())
    for moments in [stream, merged] {
      #expect(isClose(moments.skewness, block.skewness, 1e-9))
      #expect(isClose(moments.variance, block.variance, 1e-12))
    }
    let few = [1.0, 2, 2, 9].withUnsafeBufferPointer { Moments(ofBlock: $0) }
    // By hand: deviations −2.5, −1.5, −1.5, 5.5.
    #expect(isClose(few.m2, 41, 1e-15) && isClose(few.m3, 144, 1e-15))
    #expect(isClose(few.skewness, 2 * 144 / (41 * 41.0.squareRoot()), 1e-14))
  }

  @Test func intervals() throws {
    let one = [5.0].withUnsafeBufferPointer { Moments(ofBlock: $0) }
    #expect(one.estimateOfMean() == Estimate(value: 5, standardError: .infinity, interval: nil))
    let equal = [5.0, 5, 5].withUnsafeBufferPointer { Moments(ofBlock: $0) }
    #expect(equal.estimateOfMean().interval == ConfidenceInterval(low: 5, high: 5))
    // Without skewness it is Student's: t at 97.5% is 2.7764451051977987 for four degrees of freedom.
    let symmetric = [1.0, 2, 3, 4, 5].withUnsafeBufferPointer { Moments(ofBlock: $0) }.estimateOfMean()
    let interval = try #require(symmetric.interval)
    #expect(isClose(interval.high, 3 + 2.7764451051977987 * 0.5.squareRoot(), 1e-13))
    #expect(isClose(interval.low, 3 - 2.7764451051977987 * 0.5.squareRoot(), 1e-13))
    // A long tail to the right moves it to the right.
    let skewed = [0.0, 0, 0, 0, 0, 0, 0, 1, 2, 9].withUnsafeBufferPointer { Moments(ofBlock: $0) }.estimateOfMean()
    let moved = try #require(skewed.interval)
    #expect(moved.high - skewed.value > 1.5 * (skewed.value - moved.low) && moved.low < skewed.value)
  }

  /// 2000 samples of 100 from an exponential distribution, by a fixed sequence of uniforms: the share of intervals that
  /// hold the mean is 95% give or take 2% (4 standard errors).
  @Test func coverage() throws {
    let exponential = try Exponential(mean: 1)
    var state: UInt64 = 12345
    var covered = 0
    for _ in 0..<2000 {
      var moments = Moments()
      for _ in 0..<100 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        moments.add(exponential.quantile((Double(state >> 11) + 0.5) * 0x1p-53))
      }
      let interval = try #require(moments.estimateOfMean().interval)
      if interval.low <= 1 && interval.high >= 1 { covered += 1 }
    }
    #expect(abs(Double(covered) / 2000 - 0.95) < 0.02, "\(covered)")
  }
}
