// SPDX-License-Identifier: GPL-3.0-or-later

/// How many panellists fit: a scenario with other counts of one of its talk items, all with common random numbers.
public struct CapacityForecast: Hashable, Sendable {
  /// What people call the scenario, such as its file.
  public var name: String
  /// The title, the file's digest and the overrides of the scenario.
  public var identity: ScenarioIdentity
  /// As it is written.
  public var scenario: Scenario
  /// The talk item whose count is varied.
  public var varied: Talk
  /// What a count must reach to fit; at least one.
  public var required: [Goal]
  /// The chance that the verdict is right, and that all intervals of ``rows`` hold together: at least this.
  public var confidence: Double
  /// One for each count, upwards; fewer where the run was interrupted, but at least one.
  public var rows: [Row]
  /// Of all rows together. Its trials are the most that a row could take.
  public var run: Run

  package init(
    name: String, identity: ScenarioIdentity, scenario: Scenario, varied: Talk, required: [Goal], confidence: Double,
    rows: [Row], run: Run
  ) {
    precondition(!rows.isEmpty && !required.isEmpty, "a capacity of nothing")
    self.name = name
    self.identity = identity
    self.scenario = scenario
    self.varied = varied
    self.required = required
    self.confidence = confidence
    self.rows = rows
    self.run = run
  }

  /// A count of the varied item.
  public struct Row: Hashable, Sendable {
    /// The count that was tried; at least 1.
    public var count: Int
    /// With this count, and with the goals that are required.
    public var scenario: Scenario
    /// The intervals of its goals, of the chance to be on time and of that of the questions hold together with those of
    /// all other rows, however many trials it took.
    public var forecast: Forecast

    package init(count: Int, scenario: Scenario, forecast: Forecast) {
      self.count = count
      self.scenario = scenario
      self.forecast = forecast
    }

    /// Whether so many fit: all goals are reached, one is missed, or the trials leave it open.
    public var fits: GoalForecast.Verdict {
      let verdicts = forecast.goals.map(\.met)
      if verdicts.contains(.no) { return .no }
      return verdicts.allSatisfy { $0 == .yes } ? .yes : .undecided
    }

    /// Talks in all, whatever item they belong to.
    public var panellists: Int { scenario.agenda.reduce(0) { $0 + ($1.kind == .talk ? $1.count : 0) } }
  }
}
