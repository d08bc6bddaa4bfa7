// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Testing

/// Statistical tests with a fixed seed. About eighty figures are held against |z| ≤ 4.5, which chance exceeds once in
/// 150,000 figures; so the whole suite fails by bad luck of a seed with probability 6e-4, once and for all.
@Suite("Forecasts against known answers")
struct ProofTests {
  static let bound = 4.5

  static func forecast(_ name: String, seed: UInt64 = 1, fault: PlantedFault? = nil) throws -> Forecast {
    var simulation = Simulation(
      try Plan(KnownPanels.scenario(name)),
      options: SimulationOptions(trials: KnownPanels.trials, seed: seed, threads: 2))
    simulation.fault = fault
    return try simulation.run()
  }

  /// The greatest score of a scenario's expectations.
  static func worst(_ name: String, fault: PlantedFault? = nil) throws -> (figure: String, score: Double) {
    let forecast = try forecast(name, fault: fault)
    var worst = (figure: "", score: 0.0)
    for (path, value) in try KnownPanels.expectations(name) {
      let figure = try Figure(path, of: forecast)
      // Chances are resolved to 2⁻³², times to a bin's width at most.
      let score = figure.score(
        against: value, chanceIn: KnownPanels.isChance(path) ? KnownPanels.trials : nil, rounding: 1e-6)
      if score >= worst.score { worst = (path, score) }
    }
    return worst
  }

  @Test("hold for every panel with a closed form", arguments: KnownPanels.analytic)
  func analytic(file: String) throws {
    #expect(try !KnownPanels.expectations("analytic/\(file)").isEmpty)
    let worst = try Self.worst("analytic/\(file)")
    #expect(worst.score <= Self.bound, "\(worst.figure) is \(worst.score) standard errors off")
  }

  @Test("none of the panels with a closed form is missing")
  func analyticCount() { #expect(KnownPanels.analytic.count == 17) }

  @Test("meet the check figures of the model for the seed panel")
  func seedPanel() throws {
    let forecast = try Self.forecast("un-migration-2017.yaml")
    // Value and standard error: the first three by numerical convolution, the others by an independent simulation.
    let known: [(String, Double, Double)] = [
      ("on_time", 0.601039, 0), ("finish_seconds.mean", 4307.319, 0), ("questions_asked", 7.49674, 0),
      ("finish_seconds.p50", 4386.0, 0.2), ("finish_seconds.p90", 4802.5, 0.1), ("overrun_seconds", 84.2, 0.1),
      ("questions_seconds.mean", 1196.5, 0.1), ("questions_at_least", 0.99162, 0.00003),
      ("segments[1].duration_seconds.mean", 596.17, 0.02), ("segments[1].over_planned", 0.5682, 0.0001),
      ("segments[1].cut", 0.01892, 0.00003),
    ]
    for (path, value, uncertainty) in known {
      let score = try Figure(path, of: forecast).score(against: value, ofItself: uncertainty)
      #expect(score <= Self.bound, "\(path) is \(score) standard errors off")
    }
  }

  @Test("meet the check figures of the model for the open loop")
  func openLoop() throws {
    let forecast = try Self.forecast("open-loop.yaml")
    #expect(try Figure("finish_seconds.mean", of: forecast).score(against: 5015.063, rounding: 0.0005) <= Self.bound)
    #expect(try Figure("on_time", of: forecast).score(against: 0.1124, ofItself: 0.0001) <= Self.bound)
  }

  #if !DEBUG
    @Test("a mean that is 0.1% off is caught")
    func scaledMean() throws {
      let fault = PlantedFault.scaled(variable: "talk/Talk/1/takes", factor: 1.001)
      #expect(try Self.worst("analytic/uniform-sum-75.yaml", fault: fault).score > Self.bound)
    }

    @Test("two talks that have each other's luck instead of their own are caught")
    func sharedStream() throws {
      let fault = PlantedFault.shared("talk/Talk/1/takes", "talk/Talk/2/takes")
      #expect(try Self.worst("analytic/uniform-sum-80.yaml", fault: fault).score > Self.bound)
    }

    @Test("a tail that is lost beyond four standard deviations is caught")
    func lostTail() throws {
      #expect(try Self.worst("analytic/far-tail.yaml", fault: .tailLost).score > Self.bound)
    }
  #endif
}
