// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Stochastics
import Synchronization

/// How often the intervals of repeated forecasts hold what is known.
struct Coverage: Sendable {
  private(set) var repetitions = 0
  /// How often each figure's interval holds the truth.
  private var covered: [String: Int] = [:]

  /// The share of the intervals that hold the truth.
  func share(_ figure: String) -> Double { Double(covered[figure, default: 0]) / Double(repetitions) }

  private mutating func note(_ intervals: [String: ConfidenceInterval], _ truth: [String: Double]) {
    repetitions += 1
    for (figure, value) in truth {
      // A figure without an interval isn't covered.
      guard let interval = intervals[figure], interval.low <= value, value <= interval.high else { continue }
      covered[figure, default: 0] += 1
    }
  }

  /// Repeats a forecast with the seeds 1, 2, …, on two threads.
  ///
  /// - Parameters:
  ///   - truth: what is known of each figure.
  ///   - intervals: those of the same figures with a seed.
  static func repeated(
    _ repetitions: Int, truth: [String: Double],
    intervals: @escaping @Sendable (_ seed: UInt64) throws -> [String: ConfidenceInterval]
  ) throws -> Coverage {
    let next = Atomic(1)
    let found = Mutex((coverage: Coverage(), failure: (any Error)?.none))
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let seed = next.add(1, ordering: .relaxed).oldValue
        guard seed <= repetitions else { return }
        do {
          let intervals = try intervals(UInt64(seed))
          found.withLock { $0.coverage.note(intervals, truth) }
        } catch {
          found.withLock { $0.failure = error }
          return
        }
      }
    }
    let (coverage, failure) = found.withLock { ($0.coverage, $0.failure) }
    if let failure { throw failure }
    return coverage
  }
}
