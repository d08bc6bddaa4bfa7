// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import PanelModel
import Stochastics
import Synchronization
import Testing

/// How often the intervals of repeated forecasts hold what is known.
struct Coverage: Sendable {
  private(set) var repetitions = 0
  /// How often each figure's interval holds the truth.
  private var covered: [CoveredFigure: Int] = [:]

  /// The share of the intervals that hold the truth.
  func share(_ figure: CoveredFigure) -> Double { Double(covered[figure, default: 0]) / Double(repetitions) }

  private mutating func note(_ forecast: Forecast, _ truth: [CoveredFigure: Double]) {
    repetitions += 1
    for (figure, value) in truth {
      // A figure without an interval isn't covered.
      guard let interval = figure.interval(forecast), interval.low <= value, value <= interval.high else { continue }
      covered[figure, default: 0] += 1
    }
  }

  /// Repeats a forecast with the seeds 1, 2, …, on two threads.
  static func repeated(
    _ repetitions: Int, _ panel: KnownPanel, forecast: @escaping @Sendable (_ seed: UInt64) throws -> Forecast
  ) throws -> Coverage {
    let answers = try panel.answers()
    var truth: [CoveredFigure: Double] = [:]
    for figure in CoveredFigure.allCases {
      let answer: Double = try #require(answers[figure.key], "\(figure.key)")
      truth[figure] = answer
    }
    let known = truth
    let next = Atomic(1)
    let found = Mutex((coverage: Coverage(), failure: (any Error)?.none))
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let seed = next.add(1, ordering: .relaxed).oldValue
        guard seed <= repetitions else { return }
        do {
          let forecast = try forecast(UInt64(seed))
          found.withLock { $0.coverage.note(forecast, known) }
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
