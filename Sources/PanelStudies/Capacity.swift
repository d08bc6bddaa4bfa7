// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import PanelSimulation
import Stochastics

/// How many panellists fit: a scenario with other counts of one talk item, each held against the same goals, with
/// common random numbers.
///
///     let study = try Capacity(scenario, varying: CapacityRange(scenario), required: scenario.goals)
///     let verdict = try study.run().verdict
///
/// Each count is simulated until it is settled whether it reaches its goals, or until the budget is spent. How long that
/// takes depends on what is seen, so ordinary intervals would promise too much; these are from
/// `Proportion.sequenceInterval(risk:)`, with the risk shared out among all counts and chances.
public struct Capacity: Sendable {
  /// What people call the scenario, such as its file.
  public var name = ""
  /// The identity that the forecasts bear; the scenario's title unless somebody sets it.
  public var identity: ScenarioIdentity
  /// The scenario as it is written, whose goals give way to ``required``.
  public let scenario: Scenario
  /// The talk item and the counts that are tried.
  public let range: CapacityRange
  /// The goals that a count must reach to fit; at least one.
  public let required: [Goal]
  /// The chance that the verdict is right is at least this; above 0 and below 1.
  public let confidence: Double
  /// Goes on until each chance of each count is known as exactly, too.
  public let precision: Precision?
  /// Their trials are the budget of each count.
  public let options: SimulationOptions
  /// One for each count.
  private let contenders: [(scenario: Scenario, plan: Plan)]

  /// The budget of each count where none is given, in trials.
  public static let defaultBudget = 10_000_000
  /// Each count has as many trials at least, so that its other figures are worth showing.
  static let leastTrials = 4 * IncrementalSimulation.step

  /// Compiles the scenario with each count.
  ///
  /// - Throws: ``CapacityError``.
  /// - Precondition: `confidence` is above 0 and below 1.
  public init(
    _ scenario: Scenario, varying range: CapacityRange, required: [Goal], confidence: Double = 0.95,
    precision: Precision? = nil, options: SimulationOptions = SimulationOptions(trials: defaultBudget)
  ) throws(CapacityError) {
    precondition(confidence > 0 && confidence < 1, "a confidence of \(confidence)")
    guard !required.isEmpty else { throw .nothingRequired }
    for goal in required {
      if goal.required == .always || goal.required == .never { throw .unprovable(goal) }
      if !scenario.canReach(goal.name) { throw .nothingToReach(goal.name) }
    }
    identity = ScenarioIdentity(title: scenario.title)
    self.scenario = scenario
    self.range = range
    self.required = required
    self.confidence = confidence
    self.precision = precision
    self.options = options
    let samplers = SharedSamplers()
    var contenders: [(Scenario, Plan)] = []
    for count in range.counts {
      var counted = scenario
      counted.agenda[range.item] = .talk(range.talk(count: count))
      counted.goals = required
      do throws(PlanError) {
        contenders.append((counted, try Plan(counted, sharing: samplers)))
      } catch {
        throw .count(count, error)
      }
    }
    self.contenders = contenders
  }

  /// What all counts may take, for `progress`.
  public var allTrials: Int { contenders.count * options.trials }

  /// Runs trials of all counts. Blocks the calling thread; O(counts · budget) time at most.
  ///
  /// The same scenario, seed and budget give the same verdict for any number of threads.
  ///
  /// - Parameters:
  ///   - interrupt: ends the run early. Counts that it didn't get to are left out.
  ///   - progress: told from time to time how many of ``allTrials`` are done or need not be, from any thread.
  /// - Throws: `SimulationError`.
  public func run(
    interrupt: Interrupt? = nil, progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> CapacityForecast {
    var rows: [CapacityForecast.Row] = []
    for (index, contender) in contenders.enumerated() {
      let before = index * options.trials
      do throws(SimulationError) {
        let forecast = try forecast(contender.plan, interrupt) { progress?(before + $0) }
        rows.append(.init(count: range.counts.lowerBound + index, scenario: contender.scenario, forecast: forecast))
        if forecast.run.isPartial { break }
      } catch {
        guard case .interrupted = error, !rows.isEmpty else { throw error }
        break
      }
    }
    return CapacityForecast(
      name: name, identity: identity, scenario: scenario, varied: range.talk, required: required,
      confidence: confidence, rows: rows, run: run(of: rows))
  }

  /// The chances of a count that get intervals.
  private var figures: [Goal.Name] { Goal.Name.allCases.filter(scenario.canReach) }

  /// How often any one interval may err, so that all of them together err as seldom as they should.
  private var risk: Double { (1 - confidence) / Double(contenders.count * figures.count) }

  /// One count, until it is settled.
  private func forecast(
    _ plan: Plan, _ interrupt: Interrupt?, _ progress: @escaping @Sendable (Int) -> Void
  ) throws(SimulationError) -> Forecast {
    var simulation = IncrementalSimulation(PairedSimulation([plan], detail: .sessions, options: options))
    var isSettled = false
    repeat {
      let next =
        simulation.trials == 0
        ? Self.leastTrials : StoppingSchedule.next(after: simulation.trials, most: options.trials)
      try simulation.grow(to: min(options.trials, next), interrupt: interrupt, progress: progress)
      isSettled = self.isSettled(simulation)
    } while !isSettled && !simulation.isInterrupted && simulation.trials < options.trials
    return result(of: simulation)
  }

  private func isSettled(_ simulation: borrowing IncrementalSimulation) -> Bool {
    for goal in required {
      guard let proportion = simulation.proportion(of: goal.name, in: 0) else { continue }
      if proportion.standing(required: goal.required.probability, risk: risk) == .open { return false }
    }
    guard let precision else { return true }
    for figure in figures {
      guard let interval = simulation.proportion(of: figure, in: 0)?.sequenceInterval(risk: risk) else { continue }
      if (interval.high - interval.low) / 2 > precision.halfWidth { return false }
    }
    return true
  }

  /// The forecast, with intervals that know of the other counts and of the stopping schedule.
  private func result(of simulation: borrowing IncrementalSimulation) -> Forecast {
    var forecast = simulation.result(identities: [identity]).forecasts[0]
    for figure in figures {
      guard let proportion = simulation.proportion(of: figure, in: 0) else { continue }
      let estimate = Estimate(
        value: proportion.value, standardError: proportion.estimate.standardError,
        interval: proportion.sequenceInterval(risk: risk))
      switch figure {
      case .onTime: forecast.onTime = estimate
      case .questionsAtLeast: forecast.questions?.served = estimate
      }
      for index in forecast.goals.indices where forecast.goals[index].goal.name == figure {
        forecast.goals[index] = GoalForecast(goal: forecast.goals[index].goal, achieved: estimate)
      }
    }
    return forecast
  }

  private func run(of rows: [CapacityForecast.Row]) -> Run {
    var run = rows[0].forecast.run
    run.trials = options.trials
    run.elapsed = rows.reduce(.zero) { $0 + $1.forecast.run.elapsed }
    run.isPartial = rows.count < contenders.count || rows.contains { $0.forecast.run.isPartial }
    if let precision {
      let chances = rows.flatMap { [$0.forecast.onTime, $0.forecast.questions?.served].compactMap(\.self) }
      let widest = chances.map(\.halfWidthByTrials).max() ?? 0
      run.precision = ReachedPrecision(wanted: precision, widest: widest, isReached: widest <= precision.halfWidth)
    }
    return run
  }
}
