// SPDX-License-Identifier: GPL-3.0-or-later

/// What a scenario comes to with other values for some of its keys, all with common random numbers.
public struct SweptForecasts: Hashable, Sendable {
  /// At least one.
  public var axes: [Axis]
  /// The scenario as its file says it.
  public var base: ComparedForecasts.Entry
  /// One for each combination of the axes' values; the last axis changes fastest.
  public var cells: [Cell]
  /// `nil` where an interrupted run didn't get to know them.
  public var leaders: Leaders?

  /// The combination that is done on time most often, and those that may be as good.
  public struct Leaders: Hashable, Sendable {
    /// Its index in ``SweptForecasts/cells``.
    public var best: Int
    /// The indices of those that the trials can't tell from it, by paired differences.
    public var rivals: [Int]

    package init(best: Int, rivals: [Int]) {
      self.best = best
      self.rivals = rivals
    }
  }

  /// A key and the values that are tried for it.
  public struct Axis: Hashable, Sendable {
    /// `agenda[2].takes`.
    public var key: String
    /// As they were written; at least one.
    public var values: [String]

    package init(key: String, values: [String]) {
      self.key = key
      self.values = values
    }
  }

  /// A combination of values.
  public struct Cell: Hashable, Sendable {
    /// One for each axis.
    public var values: [String]
    /// The base scenario with these values.
    public var scenario: Scenario
    /// `nil` where an interrupted run didn't get to it.
    public var outcome: Outcome?

    package init(values: [String], scenario: Scenario, outcome: Outcome?) {
      self.values = values
      self.scenario = scenario
      self.outcome = outcome
    }
  }

  /// What a combination of values comes to.
  public struct Outcome: Hashable, Sendable {
    /// The forecast of whole sessions: without segments.
    public var forecast: Forecast
    /// Against the scenario as its file says it.
    public var change: ForecastChange

    package init(forecast: Forecast, change: ForecastChange) {
      self.forecast = forecast
      self.change = change
    }
  }

  /// - Precondition: there is a cell for each combination.
  package init(axes: [Axis], base: ComparedForecasts.Entry, cells: [Cell], leaders: Leaders? = nil) {
    precondition(!axes.isEmpty && cells.count == axes.reduce(1) { $0 * $1.values.count }, "\(cells.count) cells")
    self.axes = axes
    self.base = base
    self.cells = cells
    self.leaders = leaders
  }

  /// How all of them came about; `elapsed` is the time that all of them took together.
  public var run: Run { base.forecast.run }
}
