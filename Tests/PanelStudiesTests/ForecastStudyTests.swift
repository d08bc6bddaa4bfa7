// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Testing

@Suite("A forecast with all that a report says")
struct ForecastStudyTests {
  static let options = SimulationOptions(trials: 20_000, threads: 2)
  static let asked = ForecastOptions(trials: 20_000, threads: 2)

  @Test("has the drivers and the remedies that the studies find by themselves, from as many trials")
  func findings() throws {
    let plan = try Plan(Panels.hour())
    let whole = try forecast(of: Panels.hour(), Self.asked)
    #expect(whole.onTime == (try Simulation(plan, options: Self.options).run().onTime))
    #expect(whole.scenario == ScenarioIdentity(title: "An hour"))
    #expect(whole.drivers == .found(try Sensitivity(plan, options: Self.options).run()))
    #expect(whole.remedies == .found(try Remedies(Panels.hour(), plan: plan, options: Self.options).run()))
    #expect(!whole.drivers.all.isEmpty && !whole.remedies.all.isEmpty)
    #expect(whole.learning == .found(nil))
  }

  @Test("says that nobody asked, where nobody did")
  func withoutFindings() throws {
    var options = Self.asked
    options.findings = [.remedies]
    let plain = try forecast(of: Panels.hour(), options)
    #expect(plain.drivers == .notAsked && plain.remedies.value != nil && plain.run.precision == nil)
    let engine = try Simulation(Plan(Panels.hour()), options: Self.options).run()
    #expect(engine.drivers == .notAsked && engine.remedies == .notAsked && engine.learning == .notAsked)
  }

  @Test("goes on to a precision, and looks no further with few trials")
  func precision() throws {
    let options = ForecastOptions(trials: 3000, precision: Precision(halfWidth: 0.001), threads: 2)
    let whole = try forecast(of: Panels.hour(), options)
    #expect(whole.run.precision?.isReached == false && whole.run.trials == 3000)
    #expect(whole.remedies.all.allSatisfy { $0.trials == 3000 })
  }

  @Test("keeps what is done where it is interrupted, and says what is missing")
  func interrupted() throws {
    let interrupt = Interrupt()
    let options = ForecastOptions(trials: 200_000, threads: 1)
    let part = try forecast(of: Panels.hour(), options, interrupt: interrupt) { _ in interrupt.stop() }
    #expect(part.run.isPartial && part.drivers == .interrupted && part.remedies == .interrupted)
    // All trials are done, and then somebody has enough.
    let late = Interrupt()
    let whole = try forecast(of: Panels.hour(), options, interrupt: late) { if $0 == 200_000 { late.stop() } }
    #expect(!whole.run.isPartial && whole.drivers == .interrupted && whole.remedies == .interrupted)
  }

  @Test("isn't there for a scenario that breaks a rule")
  func refused() throws {
    var broken = Panels.hour()
    broken.agenda = []
    #expect {
      try forecast(of: broken, Self.asked)
    } throws: { error in
      if case .plan? = error as? ForecastError { true } else { false }
    }
  }
}
