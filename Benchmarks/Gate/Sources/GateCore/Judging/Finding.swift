// SPDX-License-Identifier: GPL-3.0-or-later

/// What one measure found of one benchmark.
public struct Finding: Hashable, Sendable {
  public var measure: Measure
  /// Head : base.
  public var ratio: Interval
  /// How far the base was from itself in the same job, as a share.
  public var noise: Double
  public var judgement: Judgement

  public init(measure: Measure, ratio: Interval, noise: Double, threshold: Double) {
    self.measure = measure
    self.ratio = ratio
    self.noise = noise
    judgement = Judgement(ratio: ratio, noise: noise, threshold: threshold)
  }

  init(measure: Measure, ratio: Interval, noise: Double, judgement: Judgement) {
    self.measure = measure
    self.ratio = ratio
    self.noise = noise
    self.judgement = judgement
  }

  /// What remains of it after a second, independent measurement: a change that isn't found again isn't reported.
  /// Its size is the second's, which luck had no part in choosing.
  public func confirmed(by second: Finding) -> Finding {
    guard judgement == .slower || judgement == .faster else { return self }
    var result = second
    if second.judgement != judgement, second.judgement != .same { result.judgement = .inconclusive }
    return result
  }
}

extension Verdict {
  /// All measures together. What any of them finds slower is slower; the clocks stand in for each other, since other
  /// programs disturb one more than the other; and where the instructions that really run were counted and are the same,
  /// clocks that can't tell don't make the whole unknown.
  ///
  /// - Parameter countsWhatRuns: whether the instructions counted are those that run when time is taken.
  public init(_ findings: [Finding], countsWhatRuns: Bool) {
    func has(_ judgement: Judgement, _ measures: Measure...) -> Bool {
      findings.contains { measures.contains($0.measure) && $0.judgement == judgement }
    }
    if has(.slower, .instructions, .processorTime, .wallTime) {
      self = .slower
    } else if has(.faster, .instructions, .processorTime, .wallTime) {
      self = .faster
    } else if has(.same, .processorTime, .wallTime) || countsWhatRuns && has(.same, .instructions) {
      self = .same
    } else {
      self = .inconclusive
    }
  }
}
