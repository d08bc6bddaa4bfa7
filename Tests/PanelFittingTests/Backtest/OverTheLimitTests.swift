// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import PanelFitting
import Stochastics
import Testing

/// Whether something took longer than planned, where only bounds are known: what is known to lie beyond the limit did,
/// whatever was forecast of it.
@Suite struct OverTheLimitTests {
  /// The second thinks nothing beyond ½ possible.
  private static func forecasts() throws -> [any Distribution] {
    [try Uniform(min: 0, max: 2), try Uniform(min: 0, max: 0.5)]
  }

  private func over(_ low: Double, _ high: Double, _ limit: Double, _ forecast: any Distribution) -> Double {
    ForecastedItem(session: "s", forecast: forecast, came: .init(low: low, high: high), limit: limit).over
  }

  @Test(arguments: [0.75, 1, 2.5])
  func boundsAtTheLimit(limit: Double) throws {
    for forecast in try Self.forecasts() {
      // Cut off at the limit, or later: longer. So is what is rounded and begins there.
      #expect(over(limit, .infinity, limit, forecast) == 1)
      #expect(over(limit.nextUp, .infinity, limit, forecast) == 1)
      #expect(over(limit, limit + 0.25, limit, forecast) == 1)
      // What ends there isn't.
      #expect(over(limit - 0.25, limit, limit, forecast) == 0)
      #expect(over(limit, limit, limit, forecast) == 0 && over(limit.nextUp, limit.nextUp, limit, forecast) == 1)
    }
  }
}
