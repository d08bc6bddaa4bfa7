// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import PanelModel
import Stochastics

/// Talks whose true distribution is known, in shares of their planned time, spread evenly over it in no order.
enum MadeUpTalks {
  static let truth: [String: Double] = ["takes mean": 0.97, "takes sd": 0.2, "heeded": 0.6, "wraps up in mean": 0.05]

  /// Half of the talks above the signal end within a twentieth of their time.
  static func moderated(_ count: Int) throws -> Sample {
    let length = ModeratedLength(
      undisturbed: try TruncatedNormal(mean: 0.97, sd: 0.2), signal: 1, heeded: 0.6,
      wrapUp: try Exponential(mean: 0.05))
    return try Sample(places(count).map { length.quantile($0) })
  }

  /// Seconds, of which those beyond 900 s were cut off.
  static func cutOff(_ count: Int, of length: any Distribution) throws -> Sample {
    try Sample(
      places(count).map { place in
        let value = length.quantile(place)
        return Sample.Row(low: min(value, 900), high: value < 900 ? value : .infinity)
      })
  }

  /// Multiples of the golden ratio, less their whole parts.
  private static func places(_ count: Int) -> [Double] {
    (0..<count).map { index in
      let place = (Double(index) + 0.5) * 0.618_033_988_749_894_9
      return place - place.rounded(.down)
    }
  }
}
