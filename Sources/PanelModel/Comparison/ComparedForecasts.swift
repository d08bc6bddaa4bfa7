// SPDX-License-Identifier: GPL-3.0-or-later

/// What several scenarios come to with common random numbers.
public struct ComparedForecasts: Hashable, Sendable {
  /// At least two; the first is what the others are compared with.
  public var entries: [Entry]

  /// One scenario with its forecast.
  public struct Entry: Hashable, Sendable {
    /// What people call it, such as its file.
    public var name: String
    /// The scenario as it was simulated, overrides included.
    public var scenario: Scenario
    /// Its own forecast, of whole sessions: without segments.
    public var forecast: Forecast
    /// What it changes against the first.
    public var change: ForecastChange

    package init(name: String, scenario: Scenario, forecast: Forecast, change: ForecastChange) {
      self.name = name
      self.scenario = scenario
      self.forecast = forecast
      self.change = change
    }
  }

  /// - Precondition: there is an entry, and the first is the reference.
  package init(entries: [Entry]) {
    precondition(entries.first.map { $0.change == .reference } ?? false, "a comparison with nothing")
    self.entries = entries
  }

  /// How all of them came about.
  public var run: Run { entries[0].forecast.run }
}

/// What a scenario changes against the one that it is compared with.
public enum ForecastChange: Hashable, Sendable {
  /// It is the one that the others are compared with.
  case reference
  /// The two say the same of the session, so nothing differs in any trial, however many there are.
  case nothing
  /// As far as the trials tell.
  case by(ForecastDifference)

  /// `nil` for the reference itself. A scenario that changes nothing differs by 0, with an interval of no width.
  public func difference(hasQuestions: Bool) -> ForecastDifference? {
    switch self {
    case .reference: nil
    case .nothing: .zero(hasQuestions: hasQuestions)
    case .by(let difference): difference
    }
  }
}
