// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelScenarios
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

@Suite("The study of what moves the end")
struct SensitivityTests {
  static func scenario(_ name: String) throws -> Scenario {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    return try ScenarioDecoder.decode(contentsOfFile: repository.appending(path: "Scenarios/\(name)").path).scenario
  }

  static func remarks(_ title: String, _ takes: UncertainLength) -> AgendaItem {
    .remarks(Remarks(title: title, planned: .minutes(10), takes: takes))
  }

  static func drivers(_ scenario: Scenario, trials: Int = 1_000_000, threads: Int = 2) throws -> [Driver] {
    try Sensitivity(Plan(scenario), options: SimulationOptions(trials: trials, threads: threads)).run()
  }

  /// Statistical: within five standard errors, which is off once in a million.
  static func expect(_ estimate: Estimate?, _ expected: Double, _ title: String, within most: Double = 0.006) throws {
    let estimate = try #require(estimate)
    #expect(abs(estimate.value - expected) < 5 * estimate.standardError + 1e-9, "\(title): \(estimate)")
    #expect(estimate.standardError < most, "\(title): \(estimate)")
  }

  @Test("finds the shares of what simply adds up")
  func additive() throws {
    let takes = [
      UncertainLength.uniform(min: .length(.minutes(5)), max: .length(.minutes(15))),
      .uniform(min: .length(.minutes(8)), max: .length(.minutes(12))),
      .exactly(.length(.minutes(10))),
    ]
    let scenario = Scenario(
      title: "Sum", slot: Slot(length: .minutes(30)),
      lateStart: .uniform(min: .length(.zero), max: .length(.minutes(2))),
      agenda: [Self.remarks("A", takes[0]), Self.remarks("B", takes[1]), Self.remarks("C", takes[2])])
    let drivers = try Self.drivers(scenario)
    #expect(drivers.map(\.title) == ["Late start", "A", "B", "C"])
    for (driver, square) in zip(drivers, [4.0, 100, 16, 0]) {
      try Self.expect(driver.share, square / 120, driver.title)
      try Self.expect(driver.total, square / 120, driver.title)
    }
    #expect(drivers[3].lateShare?.value == 0)
  }

  /// One minute late if A or B is long: y = a or b, with chances ½. Var y = 3/16; given a, y's mean is 1 or ½, so its
  /// variance is 1/16: a third each, and a third together.
  @Test("finds the shares in being late")
  func late() throws {
    let coin = UncertainLength.mixture([
      UncertainLength.Component(weight: 1, takes: .exactly(.length(.minutes(10)))),
      UncertainLength.Component(weight: 1, takes: .exactly(.length(.minutes(20)))),
    ])
    let scenario = Scenario(
      title: "Or", slot: Slot(length: .minutes(20)), agenda: [Self.remarks("A", coin), Self.remarks("B", coin)])
    for driver in try Self.drivers(scenario) {
      try Self.expect(driver.share, 0.5, driver.title)
      try Self.expect(driver.total, 0.5, driver.title)
      try Self.expect(driver.lateShare, 1 / 3.0, driver.title)
    }
  }

  /// First-order shares by an independent simulator with its own pick-and-freeze, in another language and with other
  /// random numbers, from 200,000 trials for each; its errors are about 0.003.
  @Test("agrees with an independent simulator on the seed panel")
  func seedPanel() throws {
    let drivers = try Self.drivers(Self.scenario("un-migration-2017.yaml"))
    let known = [0.0350, 0.0653, 0.0265, 0.0444, 0.0419, 0.0426, 0.0425, 0.5812, 0.0445]
    #expect(drivers.map(\.title).prefix(2) == ["Late start", "What talks have in common"])
    #expect(drivers.count == known.count)
    for (driver, share) in zip(drivers, known) {
      let estimate = try #require(driver.share)
      #expect(abs(estimate.value - share) < 5 * hypot(estimate.standardError, 0.0034), "\(driver.title): \(estimate)")
      #expect(try #require(driver.total).value > estimate.value - 0.01)
      #expect(driver.lateShare != nil)
    }
  }

  @Test("says the same for any number of threads and blocks", arguments: [1, 1024, 3000, 20_000])
  func threads(trials: Int) throws {
    let scenario = try Self.scenario("un-migration-2017.yaml")
    let one = try Self.drivers(scenario, trials: trials, threads: 1)
    for threads in [2, 3, 64] { #expect(try Self.drivers(scenario, trials: trials, threads: threads) == one) }
    #expect(one.allSatisfy { $0.share?.interval != nil })
  }

  @Test("has no shares where nothing varies")
  func certain() throws {
    let scenario = Scenario(
      title: "Certain", slot: Slot(length: .minutes(30)),
      agenda: [Self.remarks("A", .exactly(.length(.minutes(10)))), Self.remarks("B", .exactly(.length(.minutes(5))))])
    let drivers = try Self.drivers(scenario)
    #expect(drivers == [Driver(title: "A", share: nil), Driver(title: "B", share: nil)])
    // Never late, but not always as long.
    let varied = Scenario(
      title: "Never late", slot: Slot(length: .minutes(30)),
      agenda: [Self.remarks("A", .uniform(min: .length(.minutes(5)), max: .length(.minutes(15))))])
    let only = try #require(try Self.drivers(varied).first)
    #expect(abs(try #require(only.share).value - 1) < 1e-12)
    #expect(only.lateShare == nil)
  }

  @Test("takes fewer base trials for more drivers")
  func budget() throws {
    func blocks(_ count: Int, trials: Int = 1_000_000) throws -> Int {
      let talk = Talk(title: "T", planned: .minutes(1), count: count, takes: .exponential(mean: .length(.minutes(1))))
      let scenario = Scenario(title: "Many", slot: Slot(length: .hours(20)), agenda: [.talk(talk)])
      return try Sensitivity(Plan(scenario), options: SimulationOptions(trials: trials)).blocks
    }
    #expect(try blocks(3) == 64)
    #expect(try blocks(100) == 8)
    #expect(try blocks(1000) == 1)
    #expect(try blocks(3, trials: 10_000) == 8)
  }

  @Test("can be interrupted")
  func interruption() throws {
    let interrupt = Interrupt()
    interrupt.stop()
    let study = Sensitivity(try Plan(Self.scenario("un-migration-2017.yaml")))
    #expect(throws: SimulationError.interrupted) { try study.run(interrupt: interrupt) }
  }
}
