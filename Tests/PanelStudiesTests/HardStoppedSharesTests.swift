// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelStudies
import Testing

/// Being late is a matter of the agenda: who is stopped at the slot's end isn't done by then. So a hard stop changes what
/// moves the end, but not what moves the chance to be late.
@Suite("What moves the chance to be late where sessions are stopped")
struct HardStoppedSharesTests {
  /// One minute late if A or B is long, with the known share of a third each (`SensitivityTests.late`).
  private static func either(_ change: (inout Scenario) -> Void) throws -> [Driver] {
    let coin = UncertainLength.mixture([
      UncertainLength.Component(weight: 1, takes: .exactly(.length(.minutes(10)))),
      UncertainLength.Component(weight: 1, takes: .exactly(.length(.minutes(20)))),
    ])
    var scenario = Scenario(
      title: "Or", slot: Slot(length: .minutes(20)),
      agenda: [SensitivityTests.remarks("A", coin), SensitivityTests.remarks("B", coin)])
    change(&scenario)
    return try SensitivityTests.drivers(scenario)
  }

  @Test("is known, and the same as without a stop", arguments: [0.0, 1, 5, 30])
  func stopped(minutes: Double) throws {
    let free = try Self.either { _ in }
    let stopped = try Self.either { $0.hardStop = .minutes(minutes) }
    #expect(stopped.map(\.lateShare) == free.map(\.lateShare))
    for driver in stopped { try SensitivityTests.expect(driver.lateShare, 1 / 3.0, driver.title) }
    // Stopped at the slot's end, sessions all end there or are done before: their ends no longer vary.
    if minutes == 0 { #expect(stopped.allSatisfy { $0.share == nil }) }
  }

  @Test("is the same without a stop on a panel of talks", arguments: [0.0, 2])
  func panel(minutes: Double) throws {
    let free = try SensitivityTests.drivers(Panels.hour())
    let stopped = try SensitivityTests.drivers(Panels.hour { $0.hardStop = .minutes(minutes) })
    #expect(stopped.map(\.lateShare) == free.map(\.lateShare))
    #expect(free.contains { $0.lateShare != nil })
  }
}
