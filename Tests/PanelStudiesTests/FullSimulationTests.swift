// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Testing

@Suite("A forecast with all that a report says")
struct FullSimulationTests {
  static let options = SimulationOptions(trials: 20_000, threads: 2)
  static let identity = ScenarioIdentity(title: "An hour")

  @Test("has the drivers and the remedies that the studies find by themselves, from as many trials")
  func findings() throws {
    let plan = try Plan(Panels.hour())
    let full = try FullSimulation(Panels.hour(), options: Self.options).run(identity: Self.identity)
    #expect(full.onTime == (try Simulation(plan, options: Self.options).run().onTime))
    #expect(full.scenario == Self.identity)
    #expect(full.drivers == (try Sensitivity(plan, options: Self.options).run()))
    #expect(full.remedies == (try Remedies(Panels.hour(), plan: plan, options: Self.options).run()))
    #expect(!full.drivers.isEmpty && !full.remedies.isEmpty)
  }

  @Test("has neither where nobody asks for them")
  func withoutFindings() throws {
    let plain = try FullSimulation(Panels.hour(), options: Self.options).run(identity: Self.identity, findings: false)
    #expect(plain.drivers.isEmpty && plain.remedies.isEmpty && plain.run.precision == nil)
  }

  @Test("goes on to a precision, and looks no further with few trials")
  func precision() throws {
    let budget = SimulationOptions(trials: 3000, threads: 2)
    let study = try FullSimulation(Panels.hour(), precision: Precision(halfWidth: 0.001), options: budget)
    let full = try study.run(identity: Self.identity)
    #expect(full.run.precision?.isReached == false && full.run.trials == 3000)
    #expect(full.remedies.allSatisfy { $0.trials == 3000 })
  }

  @Test("keeps what is done where it is interrupted")
  func interrupted() throws {
    let interrupt = Interrupt()
    let study = try FullSimulation(Panels.hour(), options: SimulationOptions(trials: 200_000))
    let part = try study.run(identity: Self.identity, interrupt: interrupt) { _ in interrupt.stop() }
    #expect(part.run.isPartial && part.drivers.isEmpty && part.remedies.isEmpty)
    // All trials are done, and then somebody has enough.
    let late = Interrupt()
    let whole = try study.run(identity: Self.identity, interrupt: late) { if $0 == 200_000 { late.stop() } }
    #expect(!whole.run.isPartial && whole.drivers.isEmpty && whole.remedies.isEmpty)
  }
}
