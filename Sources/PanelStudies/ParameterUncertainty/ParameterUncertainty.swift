// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
package import PanelModel
package import PanelSimulation
import Stochastics
import Synchronization

/// What the recordings leave open that a scenario's values were learnt from: the error of a forecast that no number of
/// trials cures.
///
///     let learning = try ParameterUncertainty(plan, learnt, alternatives: decoded.alternatives).fill(&forecast)
///
/// Each alternative is played, and what it changes is laid about the forecast's own figure: of 39 changes that might as
/// well be true the least and the greatest bound 95%. An alternative has the very trials that the scenario's own figure
/// is taken from here, so that a change has the noise of those trials only in which something changes. Fewer trials than
/// a forecast's do then: with 32,768 the chance to be on time changes by ±0.2 percentage points of noise where one
/// session in ten turns out otherwise, beside the several points that recordings leave open; and what no alternative
/// touches has a range of no width.
package struct ParameterUncertainty: Sendable {
  private let learnt: LearntFrom
  /// The scenario's own plan, then one for each alternative.
  private let plans: [Plan]
  /// Their trials are the most that are played of each alternative.
  package let options: SimulationOptions

  /// The trials of each alternative where nothing else limits them.
  package static let mostTrials = 32_768

  /// Compiles the alternatives.
  ///
  /// - Parameters:
  ///   - plan: the scenario's own.
  ///   - alternatives: at least one, with the plan's items.
  ///   - samplers: the plan's tables.
  /// - Throws: ``PanelSimulation/PlanError`` where an alternative breaks a rule of the model.
  package init(
    _ plan: Plan, _ learnt: LearntFrom, alternatives: [Scenario], sharing samplers: SharedSamplers = SharedSamplers(),
    options: SimulationOptions = SimulationOptions()
  ) throws(PlanError) {
    precondition(!alternatives.isEmpty, "data ranges of nothing")
    self.learnt = learnt
    self.options = options
    var plans = [plan]
    for alternative in alternatives { plans.append(try Plan(alternative, sharing: samplers)) }
    precondition(plans.allSatisfy { $0.segments.map(\.title) == plan.segments.map(\.title) }, "other items")
    self.plans = plans
  }

  /// How many trials are played of each alternative: the same for any number of threads.
  package var trials: Int { min(Self.mostTrials, options.trials) }

  /// Gives the forecast's estimates their ``Stochastics/Estimate/dataInterval``, but for those of drivers and remedies,
  /// which would take a study for each alternative. Blocks the calling thread; O(alternatives · trials) time.
  ///
  /// A range always holds the forecast's own figure, which might as well be true, too. Where an alternative lacks a
  /// figure, as that of sessions that are late where none is, there is no range.
  ///
  /// - Returns: how they were found.
  /// - Throws: ``PanelSimulation/SimulationError``.
  package func fill(
    _ forecast: inout Forecast, interrupt: Interrupt? = nil
  ) throws(SimulationError) -> ForecastLearning {
    let played = try play(interrupt)
    let figures = DataFigures.all(in: forecast)
    let own = figures.map { $0.value(in: played[0]) }
    let others = played.dropFirst().map { other in figures.map { $0.value(in: other) } }
    for (index, figure) in figures.enumerated() {
      guard let base = own[index] else { continue }
      let changes = others.compactMap { $0[index].map { $0 - base } }
      guard changes.count == others.count else { continue }
      let (least, greatest) = Self.bounds(of: changes)
      figure.widen(&forecast, from: min(least, 0), to: max(greatest, 0))
    }
    // An alternative may have other goals, or in another order: what is wanted isn't learnt.
    for index in forecast.goals.indices {
      let range =
        switch forecast.goals[index].goal.name {
        case .onTime: forecast.onTime.dataInterval
        case .questionsAtLeast: forecast.questions?.served.dataInterval
        }
      forecast.goals[index].achieved?.dataInterval = range
    }
    return ForecastLearning(
      sessions: learnt.sessions, date: learnt.date, alternatives: plans.count - 1, trials: trials)
  }

  /// The least and the greatest of 39; of more the order statistics that leave out one in forty on each side.
  private static func bounds(of changes: [Double]) -> (Double, Double) {
    let sorted = changes.sorted()
    let rank = max(1, (sorted.count + 1) / 40)
    return (sorted[rank - 1], sorted[sorted.count - rank])
  }

  /// The forecasts of the scenario and of each alternative, in order. A thread plays one after the other.
  private func play(_ interrupt: Interrupt?) throws(SimulationError) -> [Forecast] {
    var options = options
    options.trials = trials
    options.threads = 1
    let count = plans.count
    let next = Atomic(0)
    let results = Mutex((forecasts: [Int: Forecast](), failure: SimulationError?.none))
    let (single, plans) = (options, plans)
    DispatchQueue.concurrentPerform(iterations: min(self.options.threads, count)) { _ in
      while interrupt?.isStopped != true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < count else { break }
        do throws(SimulationError) {
          let forecast = try Simulation(plans[place], options: single).run(interrupt: interrupt)
          results.withLock { $0.forecasts[place] = forecast }
        } catch {
          results.withLock { $0.failure = $0.failure ?? error }
          break
        }
      }
    }
    let (forecasts, failure) = results.withLock { ($0.forecasts, $0.failure) }
    if let failure { throw failure }
    let ordered = (0..<count).compactMap { forecasts[$0] }
    guard ordered.count == count, ordered.allSatisfy({ !$0.run.isPartial }) else { throw .interrupted }
    return ordered
  }
}
