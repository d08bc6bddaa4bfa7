// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
package import PanelSimulation
import Stochastics

/// What would help: one-step changes to a scenario, each simulated with common random numbers.
///
///     forecast.remedies = try Remedies(scenario, plan: plan).run()
package struct Remedies: Sendable {
  /// The changes that can be made to the scenario, in a fixed order, whether they help or not.
  package let candidates: [RemedyCandidate]
  private let plan: Plan
  private let samplers: SharedSamplers
  /// Their trials are the most that are played of each change.
  package let options: SimulationOptions

  /// The trials of each change where nothing else limits them: enough for whole percentages.
  package static let mostTrials = 65_536

  /// - Parameters:
  ///   - plan: the scenario's own.
  ///   - samplers: the plan's tables.
  package init(
    _ scenario: Scenario, plan: Plan, sharing samplers: SharedSamplers = SharedSamplers(),
    options: SimulationOptions = SimulationOptions()
  ) {
    self.plan = plan
    self.samplers = samplers
    self.options = options
    candidates = RemedyCandidate.all(for: scenario)
  }

  /// How many trials are played of each change: the same for any number of threads.
  package var trials: Int { min(Self.mostTrials, options.trials) }

  /// What each candidate does that helps anything, the one with the greatest effect on both chances together first, what
  /// it costs counted. Blocks the calling thread; O(candidates · trials) time.
  ///
  /// A change helps if the chance to be on time or that of the questions rises by more than the trials could show by
  /// chance, and by ``leastEffect`` at least, and the other doesn't fall by as much or more: ending questions of five
  /// minutes five minutes earlier is no help. What a change costs is for the reader to weigh. Changes that the model
  /// refuses, such as one that would make titles collide, are left out.
  ///
  /// - Throws: ``PanelSimulation/SimulationError``.
  package func run(interrupt: Interrupt? = nil) throws(SimulationError) -> [RemedyForecast] {
    let playable = candidates.compactMap { candidate in
      (try? Plan(candidate.scenario, sharing: samplers)).map { (remedy: candidate.remedy, plan: $0) }
    }
    guard !playable.isEmpty else { return [] }
    var options = options
    options.trials = trials
    let result = try PairedSimulation([plan] + playable.map(\.plan), detail: .differences, options: options)
      .run(interrupt: interrupt)
    guard !result.run.isPartial else { throw .interrupted }
    return zip(playable, result.differences)
      .map { RemedyForecast(remedy: $0.remedy, difference: $1, trials: options.trials) }
      .filter(Self.helps)
      .sorted { Self.effect($0) > Self.effect($1) }
  }

  /// Half a percentage point: less isn't seen in whole percentages.
  package static let leastEffect = 0.005

  private static func helps(_ forecast: RemedyForecast) -> Bool {
    effect(forecast) > 0
      && [forecast.difference.onTime, forecast.difference.questionsServed].contains { estimate in
        guard let estimate, let interval = estimate.interval else { return false }
        return interval.low > 0 && estimate.value >= leastEffect
      }
  }

  private static func effect(_ forecast: RemedyForecast) -> Double {
    forecast.difference.onTime.value + (forecast.difference.questionsServed?.value ?? 0)
  }
}
