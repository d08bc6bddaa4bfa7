// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import PanelModel
public import PanelScenarios
public import PanelSimulation
public import Stochastics

/// The forecast of a scenario: how it goes, and whatever else the options ask for. Blocks the calling thread; O(trials)
/// time, memory independent of them.
///
///     let panel = try ScenarioDecoder.decode(contentsOfFile: "my-panel.yaml")
///     let answer = try forecast(of: panel.scenario)
///
/// The same scenario, seed and number of trials give the same forecast for any number of threads, but for
/// `Run.threads` and `Run.elapsed`.
///
/// - Parameters:
///   - scenario: the session that is forecast.
///   - options: trials, seed and threads, and what is to be found out besides how the session goes.
///   - interrupt: ends the run early, with a partial forecast that says what is missing; `nil` to run to the end.
///   - progress: told from time to time how many of the forecast's trials are done, from any thread.
/// - Throws: ``ForecastError``.
public func forecast(
  of scenario: Scenario, _ options: ForecastOptions = ForecastOptions(), interrupt: Interrupt? = nil,
  progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
) throws(ForecastError) -> Forecast {
  let study: ForecastStudy
  do throws(PlanError) {
    study = try ForecastStudy(scenario, options)
  } catch {
    throw .plan(error)
  }
  do throws(SimulationError) {
    return try study.run(interrupt: interrupt, progress: progress)
  } catch {
    throw .simulation(error)
  }
}

/// The forecast of a scenario that was read from a file, with what the recordings leave open that it was learnt from.
///
/// - Parameters:
///   - file: the scenario, its alternatives and its digest, as they were decoded.
///   - options: trials, seed and threads; the file's alternatives, title and digest take the place of theirs.
///   - interrupt: ends the run early, with a partial forecast that says what is missing; `nil` to run to the end.
///   - progress: told from time to time how many of the forecast's trials are done, from any thread.
/// - Throws: ``ForecastError``.
public func forecast(
  of file: DecodedScenario, _ options: ForecastOptions = ForecastOptions(), interrupt: Interrupt? = nil,
  progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
) throws(ForecastError) -> Forecast {
  try forecast(of: file.scenario, options.for(file), interrupt: interrupt, progress: progress)
}

/// What a forecast is to be, and what it may take.
public struct ForecastOptions: Sendable {
  /// How many trials to run, or with a ``precision`` at most; 1 to 4,000,000,000.
  public var trials: Int
  /// Goes on until every chance is known so exactly, as far as trials are to blame that it isn't; `nil` for ``trials`` of
  /// them.
  public var precision: Precision?
  /// The seed of all streams: the same seed gives the same trials.
  public var seed: UInt64
  /// How many threads may share the work, 1 to 1024. It doesn't change the forecast.
  public var threads: Int
  /// Which instruction set draws and counts.
  public var kernels: KernelLevel
  /// What the forecast has besides how the session goes.
  public var findings: Findings
  /// What might as well be true by what the scenario was learnt from, with the same items: the decoder's
  /// (`DecodedScenario.alternatives`), or none.
  public var alternatives: [Scenario]
  /// Which scenario the forecast is of; `nil` for the scenario's title.
  public var identity: ScenarioIdentity?
  /// Whether the forecast has grids of quantiles, for what comes to be held against it.
  public var givesGrids: Bool

  /// What a forecast may have besides how it goes.
  public struct Findings: OptionSet, Hashable, Sendable {
    /// One bit for each finding.
    public let rawValue: Int
    /// The findings whose bits are set.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// What moves the end (`Forecast.drivers`).
    public static let drivers = Findings(rawValue: 1)
    /// What would help (`Forecast.remedies`).
    public static let remedies = Findings(rawValue: 2)
    /// What recordings leave open (`Forecast.learning`).
    public static let learning = Findings(rawValue: 4)
    /// All of them.
    public static let all: Findings = [.drivers, .remedies, .learning]
  }

  /// The trials where nothing else is said and no precision is wanted.
  public static let defaultTrials = 1_000_000
  /// The trials that a wanted precision may take where nothing else is said.
  public static let defaultBudget = 100_000_000
  /// A thread for each of this machine's cores.
  public static var cores: Int {
    min(max(1, ProcessInfo.processInfo.activeProcessorCount), SimulationOptions.threadsAllowed.upperBound)
  }

  /// A forecast with all findings, on all cores, without grids, unless something else is said.
  ///
  /// - Parameters:
  ///   - trials: how many to run, or at most; `nil` for ``defaultTrials``, or with a precision for ``defaultBudget``.
  ///   - precision: how exactly every chance is to be known; `nil` to run all trials.
  ///   - seed: of all streams; the same one gives the same trials.
  ///   - threads: how many may share the work, 1 to 1024; they don't change the forecast.
  ///   - kernels: the instruction set that draws and counts; by default the fastest that this processor has.
  ///   - findings: what the forecast has besides how the session goes.
  ///   - alternatives: scenarios that might as well be true, with the same items; empty where there are none.
  ///   - identity: what the forecast calls the scenario; `nil` for the scenario's title.
  ///   - givesGrids: whether the forecast has grids of quantiles, for a recording to be held against.
  public init(
    trials: Int? = nil, precision: Precision? = nil, seed: UInt64 = 1, threads: Int = cores,
    kernels: KernelLevel = .best, findings: Findings = .all, alternatives: [Scenario] = [],
    identity: ScenarioIdentity? = nil, givesGrids: Bool = false
  ) {
    self.trials = trials ?? (precision == nil ? Self.defaultTrials : Self.defaultBudget)
    self.precision = precision
    self.seed = seed
    self.threads = threads
    self.kernels = kernels
    self.findings = findings
    self.alternatives = alternatives
    self.identity = identity
    self.givesGrids = givesGrids
  }

  /// The same for a scenario from a file.
  package func `for`(_ file: DecodedScenario, overrides: [String] = []) -> ForecastOptions {
    var options = self
    options.alternatives = file.alternatives
    options.identity = ScenarioIdentity(title: file.scenario.title, sha256: file.sha256, overrides: overrides)
    return options
  }

  /// As the engine takes them.
  var simulation: SimulationOptions {
    var options = SimulationOptions(trials: trials, seed: seed, threads: threads, kernels: kernels)
    options.givesGrids = givesGrids
    return options
  }
}

/// Why there is no forecast.
public enum ForecastError: Error, Hashable, Sendable {
  /// The scenario, or an alternative of it, breaks a rule of the model.
  case plan(PlanError)
  /// The simulation gave no forecast, such as when it was interrupted before the first trial.
  case simulation(SimulationError)
}

extension ForecastError: CustomStringConvertible {
  /// What failed, in the words of the cause.
  public var description: String {
    switch self {
    case .plan(let error): "\(error)"
    case .simulation(let error): "\(error)"
    }
  }
}
