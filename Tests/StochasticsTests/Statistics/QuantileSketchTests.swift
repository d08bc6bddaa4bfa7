// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

@Suite("Quantile sketches")
struct QuantileSketchTests {
  static func values(_ count: Int, scale: Float) -> [Float] {
    var state: UInt64 = 7
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let u = Float(state >> 40) * 0x1p-24
      return scale * u * u * 9
    }
  }

  static func sketch(_ values: [Float], scale: Float = 600) -> QuantileSketch {
    var sketch = QuantileSketch(scale: scale)
    values.withUnsafeBufferPointer { sketch.add($0) }
    return sketch
  }

  @Test("a rank's value is within the stated resolution of the sorted one")
  func ranks() {
    let values = Self.values(20_000, scale: 600)
    let sketch = Self.sketch(values)
    let sorted = values.sorted()
    let ranks = [1, 2, 17, 500, 10_000, 19_000, 19_999, 20_000]
    for (rank, value) in zip(ranks, sketch.values(ofRanks: ranks)) {
      let exact = Double(sorted[rank - 1])
      #expect(abs(value - exact) <= sketch.resolution(at: exact))
    }
  }

  @Test("ranks stand in the middle of their shares of a bin")
  func shares() {
    let values = Self.sketch([600.05, 600.15]).values(ofRanks: [1, 2])
    #expect(abs(values[0] - 600.075) < 1e-3 && abs(values[1] - 600.125) < 1e-3)
  }

  @Test("a value that stands alone comes out exactly")
  func atoms() {
    let sketch = Self.sketch([0, 780, 780, 780.0, 1e6])
    #expect(sketch.values(ofRanks: [1, 2, 3, 4, 5]) == [0, 780, 780, 780, 1e6])
  }

  @Test("merging gives the sketch of all values, in whichever order")
  func merging() {
    let values = Self.values(5000, scale: 600)
    let whole = Self.sketch(values)
    var first = Self.sketch(Array(values[..<100]))
    first.merge(Self.sketch(Array(values[100...])))
    var last = Self.sketch(Array(values[100...]))
    last.merge(Self.sketch(Array(values[..<100])))
    let ranks = Array(1...5000)
    #expect(first.values(ofRanks: ranks) == whole.values(ofRanks: ranks))
    #expect(last.values(ofRanks: ranks) == whole.values(ofRanks: ranks))
  }

  @Test("counts in wider bins add up to all values")
  func counts() {
    let sketch = Self.sketch(Self.values(10_000, scale: 600))
    let counts = sketch.counts(origin: 600, width: 60, bins: 30)
    #expect(counts.inside.reduce(0, +) + counts.below + counts.beyond == 10_000)
    // u² · 9 · 600 < 600 where u < 1/3.
    #expect(abs(counts.below - 3333) < 200)
  }

  @Test("an empty sketch merges with anything")
  func empty() {
    var sketch = QuantileSketch(scale: 600)
    sketch.merge(QuantileSketch(scale: 600))
    #expect(sketch.count == 0)
    sketch.merge(Self.sketch([5]))
    #expect(sketch.values(ofRanks: [1]) == [5])
  }
}
