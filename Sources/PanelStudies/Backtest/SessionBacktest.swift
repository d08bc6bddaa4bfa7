// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelFitting
internal import PanelModel
internal import PanelSimulation
internal import Stochastics

/// Whole sessions, simulated from their plans with what was learnt from others, and held against what came.
///
/// What the items of a session take together isn't what each takes, many times: talks of a session resemble each other,
/// so that sessions vary more. The moderated talk is told by how much; the plain models know nothing of it.
struct SessionBacktest {
  private let options: BacktestOptions
  private let samplers = SharedSamplers()

  init(_ options: BacktestOptions) { self.options = options }

  /// A session to forecast: which items it has, and from which split it is forecast.
  private struct Held {
    let session: String
    let split: Int
    let scenario: SessionScenario
    /// What is known of all its items together, in shares of what was planned.
    let came: Sample.Row
    let limit: Double
  }

  /// What the items of each session took together.
  ///
  /// - Parameters:
  ///   - splits: places of items in the material.
  ///   - alike: how much talks resemble each other, for each split.
  func together(
    _ splits: [BacktestStudy.SplitMaterial], of material: BacktestMaterial, _ validation: CrossValidation,
    alike: [Double]
  ) -> Backtest.Outcome {
    let held = splits.indices.flatMap { split in
      Self.sessions(splits[split].test, split, material, validation.learnt[0][split])
    }
    guard !held.isEmpty else { return .none(reason: "no session that was forecast has two items or more") }
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
        excess: each.map { ClusteredMean(zip($0, each[0]).map { $0 - $1 }, clusters: sessions) }, failures: failures))
  }

  /// The sessions of two items or more.
  private static func sessions(
    _ places: [Int], _ split: Int, _ material: BacktestMaterial, _ learnt: LearntForecast
  ) -> [Held] {
    var sessions: [String: [Int]] = [:]
    var order: [String] = []
    for place in places {
      let session = material.talks[place].session
      if sessions[session] == nil { order.append(session) }
      sessions[session, default: []].append(place)
    }
    return order.compactMap { session in
      guard let places = sessions[session], places.count >= 2, places.count <= Scenario.Limits.items else { return nil }
      let scenario = SessionScenario(allotments: places.map { material.allotments[$0] })
      guard scenario.planned <= Scenario.Limits.longestSlot.seconds else { return nil }
      var (low, high) = (0.0, 0.0)
      for place in places {
        let row = learnt.outcome(of: material.talks[place])
        low += row.low * material.allotments[place]
        high += row.high * material.allotments[place]
      }
      return Held(
        session: session, split: split, scenario: scenario,
        came: Sample.Row(low: low / scenario.planned, high: high / scenario.planned),
        limit: 1 + Length.tolerance.seconds / scenario.planned)
    }
  }

  private struct Case: Hashable {
    let split: Int
    let scenario: SessionScenario
  }

  private func forecasts(
    of held: [Held], _ learnt: [LearntForecast], alike: [Double]
  ) throws(PlanError) -> [ForecastedItem] {
    // Sessions of the same plan have the same forecast.
    var known: [Case: Empirical] = [:]
    var items: [ForecastedItem] = []
    for session in held {
      let key = Case(split: session.split, scenario: session.scenario)
      if known[key] == nil {
        let plan = try session.scenario.plan(
          learnt[session.split], alike: session.split < alike.count ? alike[session.split] : 0, sharing: samplers)
        known[key] = ends(of: plan, planned: session.scenario.planned)
      }
      guard let forecast = known[key] else { continue }
      items.append(
        ForecastedItem(session: session.session, forecast: forecast, came: session.came, limit: session.limit))
    }
    return items
  }

  private func ends(of plan: Plan, planned: Double) -> Empirical? {
    var options = options.simulation
    options.givesGrids = true
    let simulation = PairedSimulation([plan], detail: .sessions, options: options)
    // Without questions nothing can go on without end, and nobody interrupts.
    guard let grid = (try? simulation.run())?.forecasts.first?.finishGrid else { return nil }
    return try? Empirical(values: grid.values.map { $0 / planned })
  }
}
