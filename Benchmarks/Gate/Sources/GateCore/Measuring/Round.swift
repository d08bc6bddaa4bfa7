// SPDX-License-Identifier: GPL-3.0-or-later

/// One turn of measurements: the base, its twin, the head, the head, the twin, the base. What changes steadily on the
/// machine meanwhile, such as its temperature, cancels out.
public struct Round: Hashable, Sendable {
  public var base: [TimeSample]
  /// The base again, under another name: what the base would be found to be if it were the head.
  public var twin: [TimeSample]
  public var head: [TimeSample]

  public init(base: [TimeSample], twin: [TimeSample], head: [TimeSample]) {
    self.base = base
    self.twin = twin
    self.head = head
  }

  init(
    _ benchmark: BenchmarkDescription, portion: Portion, in laboratory: some Laboratory
  ) throws(MeasuringError) {
    self.init(base: [], twin: [], head: [])
    let order: [(WritableKeyPath<Round, [TimeSample]>, Side)] = [
      (\.base, .base), (\.twin, .base), (\.head, .head), (\.head, .head), (\.twin, .base), (\.base, .base),
    ]
    for (part, side) in order {
      let sample = try laboratory.time(benchmark, of: side, steps: portion.steps, batches: portion.batches)
      self[keyPath: part].append(sample)
    }
  }

  /// Head : base, and twin : base.
  func ratios(_ measure: Measure) -> (head: Double, twin: Double)? {
    func sum(_ samples: [TimeSample]) -> Double { samples.reduce(0) { $0 + $1[measure] } }
    let base = sum(base)
    guard base > 0 else { return nil }
    return (sum(head) / base, sum(twin) / base)
  }
}

extension Finding {
  /// What rounds say by one clock; `nil` where the clock is too coarse to have seen anything.
  public init?(_ rounds: [Round], measure: Measure, threshold: Double) {
    let ratios = rounds.compactMap { $0.ratios(measure) }
    guard ratios.count == rounds.count, let ratio = Interval(medianOf: ratios.map(\.head)),
      let twin = Interval(medianOf: ratios.map(\.twin))
    else { return nil }
    self.init(measure: measure, ratio: ratio, noise: twin.reach(from: 1), threshold: threshold)
  }
}
