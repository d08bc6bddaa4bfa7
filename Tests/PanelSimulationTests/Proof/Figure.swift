// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelReporting

/// A figure of a forecast, found in its JSON as a user would find it: `segments[0].duration_seconds.mean`.
struct Figure {
  let estimate: Double
  /// Of chances and means the standard error, of quantiles the interval's half width over 1.96.
  let standardError: Double

  enum Missing: Error { case noFigure(String) }

  init(_ path: String, of forecast: Forecast) throws {
    var value = try JSONSerialization.jsonObject(with: Data(forecast.json.utf8))
    for part in path.split(separator: ".") {
      let names = part.split(separator: "[")
      guard let next = (value as? [String: Any])?[String(names[0])] else { throw Missing.noFigure(path) }
      value = next
      if names.count > 1 {
        guard let index = Int(names[1].dropLast()), let list = value as? [Any], list.indices.contains(index) else {
          throw Missing.noFigure(path)
        }
        value = list[index]
      }
    }
    guard let object = value as? [String: Any], let estimate = object["estimate"] as? Double else {
      throw Missing.noFigure(path)
    }
    self.estimate = estimate
    if let standardError = object["standard_error"] as? Double {
      self.standardError = standardError
    } else if let low = object["low"] as? Double, let high = object["high"] as? Double {
      standardError = (high - low) / (2 * 1.959964)
    } else {
      throw Missing.noFigure(path)
    }
  }

  /// How many standard errors the figure is away from what is expected.
  ///
  /// - Parameters:
  ///   - trials: with a chance, the error is the one that the expected chance has: a count of zero has none itself.
  ///   - rounding: what the figure may be off by because it is printed or binned, in its unit.
  func score(
    against expected: Double, ofItself uncertainty: Double = 0, chanceIn trials: Int? = nil, rounding: Double = 0
  )
    -> Double
  {
    let own = trials.map { (expected * (1 - expected) / Double($0)).squareRoot() } ?? standardError
    let distance = max(0, abs(estimate - expected) - rounding)
    if distance == 0 { return 0 }
    let error = (own * own + uncertainty * uncertainty).squareRoot()
    return error > 0 ? distance / error : .infinity
  }
}
