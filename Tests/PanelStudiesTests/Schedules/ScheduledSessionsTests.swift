// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings
import PanelScenarios
import PanelSimulation
import Stochastics
import Testing

/// From a programme to a forecast.
@Suite struct ScheduledSessionsTests {
  /// Every talk, and every block of talks, of the programme that is shipped.
  @Test func everyPlannedSessionSimulates() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appending(path: "Scenarios/recordings/sotm-2022-academic.plan.json")
    var bytes = try ByteSource(file: file)
    var talks: [Recording] = []
    try FormatRegistry.read(&bytes, options: ImportOptions()) { (part) throws(ImportError) in talks.append(part) }
    let sessions = talks + ScheduleBlock.blocks(of: talks).map(\.session)
    #expect(sessions.count == 23)
    for session in sessions {
      let plan = try #require(session.schedule)
      let draft = try ScenarioDraft(of: session.session, schedule: plan)
      #expect(draft.scenario.slot.length == plan.slot)
      #expect(draft.excess == nil)
      let forecast = try Simulation(try Plan(draft.scenario), options: SimulationOptions(trials: 1_024)).run()
      #expect(forecast.segments.count == draft.scenario.agenda.count)
      #expect(forecast.finish.mean.value > 0)
    }
  }
}
