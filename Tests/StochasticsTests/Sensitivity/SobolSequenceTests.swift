// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

@Suite("Sobol' sequences")
struct SobolSequenceTests {
  @Test("without scrambling are SciPy's")
  func knownAnswer() throws {
    let known = try Vectors.numbers("sobol/points.csv")
    #expect(known.count == 256)
    let sequence = SobolSequence(dimensions: 64)
    for (index, point) in known.enumerated() {
      #expect(sequence.point(index) == point.map { $0 / 256 }, "point \(index)")
    }
  }

  @Test("have one of the first 1,024 points in each 1,024th, scrambled or not", arguments: [nil, 1, UInt64.max])
  func stratification(scrambling: UInt64?) {
    let sequence = SobolSequence(dimensions: 100, scrambling: scrambling)
    var seen = Array(repeating: Set<Int>(), count: 100)
    for index in 0..<1024 {
      for (dimension, value) in sequence.point(index).enumerated() {
        #expect((0..<1).contains(value))
        seen[dimension].insert(Int(value * 1024))
      }
    }
    #expect(seen.allSatisfy { $0.count == 1024 })
  }

  /// The first two dimensions are a (0, 2)-sequence: each box of 1/2ᵏ by 2ᵏ/1024 has one of the first 1,024 points.
  @Test("stay nets under scrambling", arguments: 0...10)
  func nets(k: Int) {
    let sequence = SobolSequence(dimensions: 2, scrambling: 5)
    let boxes = Set(
      (0..<1024).map { index in
        let point = sequence.point(index)
        return Int(point[0] * Double(1 << k)) << 10 | Int(point[1] * Double(1024 >> k))
      })
    #expect(boxes.count == 1024)
  }

  /// Statistical: point 0 under 40,000 scramblings. With uniform coordinates the means of x, of x² and of the products
  /// of two dimensions are off by six standard errors, 0.87% and less, less than once in 10⁸.
  @Test("scrambled are uniform, and independent from dimension to dimension and seed to seed")
  func uniformity() {
    let count = 40_000
    var sum = [0.0, 0, 0]
    var squares = 0.0
    var product = 0.0
    var neighbours = 0.0
    var before = 0.5
    for seed in 0..<count {
      let point = SobolSequence(dimensions: 3, scrambling: UInt64(seed)).point(0)
      for dimension in 0..<3 { sum[dimension] += point[dimension] }
      squares += point[1] * point[1]
      product += (point[0] - 0.5) * (point[1] - 0.5)
      neighbours += (point[2] - 0.5) * (before - 0.5)
      before = point[2]
    }
    let n = Double(count)
    let error = 6 / n.squareRoot()
    for sum in sum { #expect(abs(sum / n - 0.5) < error * 0.29) }
    #expect(abs(squares / n - 1 / 3.0) < error * 0.3)
    #expect(abs(product / n) < error / 12)
    #expect(abs(neighbours / n) < error / 12)
  }

  @Test("are the same for the same seed")
  func stability() {
    let point = SobolSequence(dimensions: 3, scrambling: 1).point(12_345)
    #expect(point == SobolSequence(dimensions: 100, scrambling: 1).point(12_345)[..<3].map { $0 })
    #expect(point != SobolSequence(dimensions: 3, scrambling: 2).point(12_345))
  }
}
