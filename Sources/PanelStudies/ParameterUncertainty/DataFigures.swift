// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// An estimate of a forecast that data may leave open: where it stands, and between which values it makes sense.
struct DataFigure {
  let estimate: WritableKeyPath<Forecast, Estimate>?
  let optional: WritableKeyPath<Forecast, Estimate?>?
  let limits: ClosedRange<Double>

  func value(in forecast: Forecast) -> Double? {
    if let estimate { return forecast[keyPath: estimate].value }
    return optional.flatMap { forecast[keyPath: $0]?.value }
  }

  /// Lays a range about the forecast's own figure.
  func widen(_ forecast: inout Forecast, from least: Double, to greatest: Double) {
    func range(_ value: Double) -> ConfidenceInterval {
      // The figure itself may lie beyond its limits, by a rounding error.
      let low = max(min(limits.lowerBound, value), value + least)
      return ConfidenceInterval(low: low, high: max(low, min(max(limits.upperBound, value), value + greatest)))
    }
    if let estimate { forecast[keyPath: estimate].dataInterval = range(forecast[keyPath: estimate].value) }
    if let optional, let value = forecast[keyPath: optional]?.value {
      forecast[keyPath: optional]?.dataInterval = range(value)
    }
  }
}

enum DataFigures {
  private static let chance = 0.0...1
  private static let length = 0.0...Double.infinity
  private static let time = -Double.infinity...Double.infinity

  /// All that a forecast with these segments has, but those of drivers and remedies, and of goals, which are others' too.
  static func all(in forecast: Forecast) -> [DataFigure] {
    var figures = [
      plain(\.onTime, chance), plain(\.hardStopped, chance), plain(\.lost, length), plain(\.finish.mean, time),
      plain(\.overrun, length), perhaps(\.overrunIfLate, length),
    ]
    if forecast.questions != nil {
      figures += [
        perhaps(\.questionsLastingMean, length), perhaps(\.questionsAsked, length), perhaps(\.questionsUnasked, length),
        perhaps(\.questionsServed, chance),
      ]
    }
    for index in forecast.segments.indices {
      figures += [
        plain(\.segments[index].happens, chance), plain(\.segments[index].duration.mean, length),
        perhaps(\.segments[index].overPlanned, chance), plain(\.segments[index].cut, chance),
        plain(\.segments[index].trimmed, chance),
      ]
      if forecast.segments[index].start != nil { figures.append(perhaps(\.segments[index].startMean, time)) }
    }
    return figures
  }

  private static func plain(
    _ estimate: WritableKeyPath<Forecast, Estimate>, _ limits: ClosedRange<Double>
  ) -> DataFigure {
    DataFigure(estimate: estimate, optional: nil, limits: limits)
  }

  private static func perhaps(
    _ estimate: WritableKeyPath<Forecast, Estimate?>, _ limits: ClosedRange<Double>
  ) -> DataFigure {
    DataFigure(estimate: nil, optional: estimate, limits: limits)
  }
}

/// Figures behind something that a forecast may lack.
extension Forecast {
  fileprivate var questionsLastingMean: Estimate? {
    get { questions?.lasting.mean }
    set { if let newValue { questions?.lasting.mean = newValue } }
  }

  fileprivate var questionsAsked: Estimate? {
    get { questions?.asked }
    set { questions?.asked = newValue }
  }

  fileprivate var questionsUnasked: Estimate? {
    get { questions?.unasked }
    set { questions?.unasked = newValue }
  }

  fileprivate var questionsServed: Estimate? {
    get { questions?.served }
    set { if let newValue { questions?.served = newValue } }
  }
}

extension SegmentForecast {
  fileprivate var startMean: Estimate? {
    get { start?.mean }
    set { if let newValue { start?.mean = newValue } }
  }
}
