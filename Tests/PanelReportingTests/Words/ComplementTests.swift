// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

@testable import PanelReporting

/// The opposite of a chance: all that is known of the one is known of the other, the other way round.
@Suite struct ComplementTests {
  /// Eighths, so that nothing is rounded.
  private static let ranges: [ConfidenceInterval?] = [
    nil, ConfidenceInterval(low: 0.125, high: 0.875), ConfidenceInterval(low: 0, high: 0.375),
    ConfidenceInterval(low: 0.25, high: 1), ConfidenceInterval(low: 0.25, high: 0.25),
  ]

  private static func errors(_ interval: ConfidenceInterval?) -> [Estimate.Error] {
    [.trials(standardError: 0.0625, interval: interval), .bound(within: 0.125), .bound(within: 0)]
  }

  @Test(arguments: ranges.indices, ranges.indices)
  func everythingIsTurnedRound(_ interval: Int, _ data: Int) throws {
    for error in Self.errors(Self.ranges[interval]) {
      let chance = Estimate(value: 0.25, error: error, dataInterval: Self.ranges[data])
      let opposite = chance.complement
      #expect(opposite.value == 0.75 && opposite.standardError == chance.standardError)
      for (turned, range) in [
        (opposite.interval, chance.interval), (opposite.dataInterval, chance.dataInterval),
      ] {
        #expect((turned == nil) == (range == nil))
        guard let turned, let range else { continue }
        // A point lies in the one as far from its ends as its opposite lies in the other.
        #expect(turned.low + range.high == 1 && turned.high + range.low == 1, "\(error)")
      }
      // It is of the same kind, and the opposite of the opposite is the chance itself.
      #expect(opposite.complement == chance)
    }
  }
}
