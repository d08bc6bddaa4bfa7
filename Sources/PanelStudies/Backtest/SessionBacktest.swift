// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelFitting
internal import PanelModel
internal import PanelSimulation
internal import Stochastics

/// Whole sessions, simulated from their schedules with what was learnt from others, and held against what came.
///
/// What the talks of a session take together isn't what each takes, many times: talks of a session resemble each other,
/// so that sessions vary more. The moderated talk is told by how much; the plain models know nothing of it.
struct SessionBacktest {
  private let options: BacktestOptions
  private let validation: CrossValidation
  /// How much talks of a session resemble each other, for each split.
  private let alike: [Double]
  private let samplers = SharedSamplers()

  init(_ options: BacktestOptions, _ validation: CrossValidation, alike: [Double]) {
    self.options = options
    self.validation = validation
    self.alike = alike
  }

  /// - Parameter absence: why there are no sessions, if there are none.
  func outcome(of held: [HeldOutSession], absence: String) -> Backtest.Outcome {
    guard !held.isEmpty else { return .none(reason: absence) }
    var models: [ForecastScores] = []
    var each: [[Double]] = []
    var failures: [Backtest.Failure] = []
    for (index, learnt) in validation.learnt.enumerated() {
      let name = validation.scores[index].name
      do throws(PlanError) {
        let items = try forecasts(of: held, learnt, alike: index == 0 ? alike : [])
        models.append(ForecastScores(name: name, of: items))
        each.append(items.map(\.rankedProbability))
      } catch {
        if index == 0 { return .none(reason: "they can't be simulated: \(error)") }
        failures.append(Backtest.Failure(model: name, reason: "\(error)"))
      }
    }
    let sessions = held.map(\.session)
    return .scores(
      Backtest.Scores(
        models: models,
        excess: each.map { ClusteredMean(zip($0, each[0]).map { ForecastedItem.excess($0, $1) }, clusters: sessions) },
        failures: failures))
  }

  private struct Case: Hashable {
    let split: Int
    let scenario: SessionScenario
  }

  private func forecasts(
    of held: [HeldOutSession], _ learnt: [LearntForecast], alike: [Double]
  ) throws(PlanError) -> [ForecastedItem] {
    // Sessions of the same schedule have the same forecast.
    var known: [Case: Empirical] = [:]
    var items: [ForecastedItem] = []
    for session in held {
      let key = Case(split: session.split, scenario: session.scenario)
      if known[key] == nil {
        let plan = try session.scenario.plan(
          learnt[session.split], alike: session.split < alike.count ? alike[session.split] : 0, sharing: samplers)
        known[key] = ends(of: plan, slot: session.scenario.slot)
      }
      guard let forecast = known[key] else { continue }
      items.append(
        ForecastedItem(session: session.session, forecast: forecast, came: session.came, limit: session.limit))
    }
    return items
  }

  private func ends(of plan: Plan, slot: Double) -> Empirical? {
    var options = options.simulation
    options.givesGrids = true
    let simulation = PairedSimulation([plan], detail: .sessions, options: options)
    // Without rounds of questions nothing can go on without end, and nobody interrupts.
    guard let grid = (try? simulation.run())?.forecasts.first?.finishGrid else { return nil }
    return try? Empirical(values: grid.values.map { $0 / slot })
  }
}
