// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import PanelScenarios
public import PanelSimulation
public import PanelStudies

/// Runs of studies. Each is compiled here, so that what is wrong shows before anything takes time.
extension Desk {
  /// A scenario's forecast, with whatever the options ask for; partial where it is interrupted, with what is missing
  /// said in its place.
  ///
  /// - Parameters:
  ///   - file: the scenario, as it was decoded; its alternatives and its digest take the place of the options' own.
  ///   - name: what people call the file.
  ///   - overrides: what took the place of the file's values.
  ///   - required: goals that take the place of the file's where they are about the same.
  ///   - options: the trials, the seed and the threads, and what is to be found out besides how the session goes.
  /// - Throws: `PlanError`.
  public static func forecast(
    _ file: DecodedScenario, name: String, overrides: [ScenarioOverride] = [], requiring required: [Goal] = [],
    options: ForecastOptions
  ) throws(PlanError) -> DeskRun<Forecast> {
    let study = try ForecastStudy(
      file.scenario.requiring(required), options.for(file, overrides: overrides.map(\.description)))
    return DeskRun(name, trials: study.options.trials) { (interrupt, progress) throws(SimulationError) in
      try study.run(interrupt: interrupt, progress: progress)
    }
  }

  /// Whole scenarios with common random numbers, each held against the first.
  ///
  /// - Precondition: there is at least one.
  public static func comparison(
    _ contenders: [Comparison.Contender], options: SimulationOptions
  ) -> DeskRun<ComparedForecasts> {
    let comparison = Comparison(contenders, options: options)
    return DeskRun("panelsim", trials: options.trials) { (interrupt, progress) throws(SimulationError) in
      try comparison.run(interrupt: interrupt, progress: progress)
    }
  }

  /// A scenario with other values for some of its keys.
  ///
  /// - Throws: `SweepError` with all that is wrong with any combination.
  public static func sweep(
    _ file: ScenarioFile, grid: OverrideGrid, options: SimulationOptions
  ) throws(SweepError) -> DeskRun<SweptForecasts> {
    let sweep = try Sweep(file, grid: grid, options: options)
    return DeskRun(file.name, trials: sweep.allTrials) { (interrupt, progress) throws(SimulationError) in
      try sweep.run(interrupt: interrupt, progress: progress)
    }
  }

  /// How many panellists fit.
  ///
  /// - Parameters:
  ///   - file: the scenario, as it was decoded.
  ///   - name: what people call the file.
  ///   - overrides: what took the place of the file's values.
  ///   - title: the talk whose count is varied; `nil` for the one that `CapacityRange` takes by itself.
  ///   - from: the least count; `nil` for the least that `CapacityRange` takes by itself.
  ///   - to: the greatest count; `nil` for two beyond what there is room for, as `CapacityRange` says.
  ///   - required: what a count must reach; the scenario's goals where there is nothing.
  ///   - confidence: the chance that the verdict is right; above 0 and below 1.
  ///   - precision: how exactly each chance of each count is to be known as well; `nil` to stop at the verdict.
  ///   - options: their trials are the budget of each count.
  /// - Throws: `CapacityError`.
  public static func capacity(
    _ file: DecodedScenario, name: String, overrides: [ScenarioOverride] = [], varying title: String? = nil,
    from: Int? = nil, to: Int? = nil, required: [Goal] = [], confidence: Double = 0.95, precision: Precision? = nil,
    options: SimulationOptions
  ) throws(CapacityError) -> DeskRun<CapacityForecast> {
    var study = try Capacity(
      file.scenario, varying: try CapacityRange(file.scenario, title: title, from: from, to: to),
      required: required.isEmpty ? file.scenario.goals : required, confidence: confidence, precision: precision,
      options: options)
    study.name = name
    study.identity.sha256 = file.sha256
    study.identity.overrides = overrides.map(\.description)
    return DeskRun(name, trials: study.allTrials) { [study] (interrupt, progress) throws(SimulationError) in
      try study.run(interrupt: interrupt, progress: progress)
    }
  }
}

/// What becomes of chances that were required.
public struct RequirementVerdict: Hashable, Sendable {
  /// Those that aren't met, or not for certain, whatever is counted: the trials, or what the data leave open.
  public let open: [GoalForecast]
  /// Whether one isn't reached.
  public let isMissed: Bool

  /// Holds a forecast against those of its goals that are among `required`. O(goals · required) time.
  public init(_ forecast: Forecast, required: [Goal]) {
    let goals = forecast.goals.filter { required.contains($0.goal) }
    open = goals.filter { $0.metWhateverTheData != .yes }
    isMissed = goals.contains { $0.met == .no }
  }
}
