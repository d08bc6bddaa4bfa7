// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import PanelSimulation

/// Whole scenarios, simulated with common random numbers.
///
/// What the scenarios share happens alike in all of them, so that the differences are those that the scenarios make.
public struct Comparison: Sendable {
  /// At least one; the others are compared with the first.
  public let contenders: [Contender]
  /// Trials, seed and threads of each scenario.
  public let options: SimulationOptions

  /// A scenario that takes part.
  public struct Contender: Sendable {
    /// What people call it, such as its file.
    public var name: String
    /// The scenario, overrides included.
    public var scenario: Scenario
    /// The scenario, compiled.
    public var plan: Plan
    /// SHA-256 of its file; `nil` for a scenario that came from no file.
    public var sha256: String?
    /// What took the place of its file's values, as it was written.
    public var overrides: [String] = []

    /// Compiles the scenario.
    ///
    /// - Parameters:
    ///   - name: what people call the scenario, such as its file.
    ///   - scenario: as it is to be simulated, overrides included.
    ///   - sha256: the digest of the scenario's file, in lower-case hexadecimal; `nil` where it came from none.
    ///   - samplers: tables that the other contenders have, too; `nil` for this one's own.
    /// - Throws: `PlanError` where the scenario breaks a rule of the model.
    public init(
      name: String, scenario: Scenario, sha256: String? = nil, sharing samplers: SharedSamplers? = nil
    ) throws(PlanError) {
      self.init(name: name, scenario: scenario, plan: try Plan(scenario, sharing: samplers), sha256: sha256)
    }

    /// A scenario that is compiled already.
    ///
    /// - Parameters:
    ///   - name: what people call the scenario, such as its file.
    ///   - scenario: as it is to be simulated, overrides included.
    ///   - plan: the scenario's own, compiled.
    ///   - sha256: the digest of the scenario's file, in lower-case hexadecimal; `nil` where it came from none.
    ///   - overrides: what took the place of the file's values, as it was written.
    public init(name: String, scenario: Scenario, plan: Plan, sha256: String? = nil, overrides: [String] = []) {
      self.name = name
      self.scenario = scenario
      self.plan = plan
      self.sha256 = sha256
      self.overrides = overrides
    }
  }

  /// A comparison of scenarios with the first of them.
  ///
  /// - Precondition: there is at least one contender.
  public init(_ contenders: [Contender], options: SimulationOptions = SimulationOptions()) {
    precondition(!contenders.isEmpty, "a comparison of nothing")
    self.contenders = contenders
    self.options = options
  }

  /// Runs all trials of all scenarios. Blocks the calling thread; O(scenarios · trials) time, memory in proportion to
  /// the scenarios.
  ///
  /// - Parameters:
  ///   - interrupt: ends the run early, with forecasts from the trials that were done.
  ///   - progress: told from time to time how many trials are done, from any thread.
  /// - Throws: `SimulationError`.
  public func run(
    interrupt: Interrupt? = nil, progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> ComparedForecasts {
    let identities = contenders.map {
      ScenarioIdentity(title: $0.scenario.title, sha256: $0.sha256, overrides: $0.overrides)
    }
    let result = try PairedSimulation(contenders.map(\.plan), detail: .sessions, options: options)
      .run(identities: identities, interrupt: interrupt, progress: progress)
    let first = contenders[0].scenario
    let entries = contenders.enumerated().map { index, contender in
      let change: ForecastChange =
        index == 0
        ? .reference
        : contender.scenario.isSameSession(as: first) ? .nothing : .by(result.differences[index - 1])
      return ComparedForecasts.Entry(
        name: contender.name, scenario: contender.scenario, forecast: result.forecasts[index], change: change)
    }
    return ComparedForecasts(entries: entries)
  }
}
