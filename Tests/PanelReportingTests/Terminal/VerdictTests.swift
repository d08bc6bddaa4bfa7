// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelReporting

@Suite struct VerdictTests {
  private func verdict(_ panel: OtherPanels.Panel) -> String {
    TerminalReport(scenario: panel.scenario, forecast: panel.forecast).verdictLine
  }

  @Test func usual() {
    #expect(
      verdict((SeedPanel.scenario, SeedPanel.forecast))
        == "6 of 10 such sessions are done by 13:00. Half end by 12:58, 9 of 10 by 13:05.\n")
    #expect(
      verdict(OtherPanels.byLength)
        == "6 of 10 such sessions are done within the 75 minutes. Half end within 1:13, 9 of 10 within 1:20.\n")
  }

  @Test func alwaysAndNeverLeaveADoubt() {
    #expect(
      verdict(OtherPanels.certain)
        == "All of 1,000,000 simulated sessions are done by 13:00; at most 4 in 1,000,000 may be late. "
        + "They end at 12:55.\n")
    #expect(
      verdict(OtherPanels.hopeless)
        == "None of 1,000,000 simulated sessions is done by 12:15; at most 4 in 1,000,000 may still be. "
        + "Half end by 12:58, 9 of 10 by 13:05.\n")
  }

  @Test func aHardStop() {
    let panel = OtherPanels.hardStopped
    let text = TerminalReport(scenario: panel.scenario, forecast: panel.forecast, width: 300).text
      .replacing("\n", with: " ")
    #expect(text.contains("1 of 10 is stopped at 13:05, with 3 minutes of the agenda undone on average."))
  }

  @Test func aGoalTooCloseToCall() {
    var forecast = SeedPanel.forecast
    forecast.goals = [
      GoalForecast(goal: Goal(name: .onTime, required: Chance(0.601)!), achieved: forecast.onTime),
      GoalForecast(goal: Goal(name: .questionsAtLeast, required: Chance(0.9)!), achieved: nil),
    ]
    let report = TerminalReport(scenario: SeedPanel.scenario, forecast: forecast, width: 100)
    let lines = GoalsSection(report).lines.map { $0.rendered(.plain) }
    #expect(lines[1].hasPrefix("? done by 13:00") && lines[1].hasSuffix("too close to call"))
    #expect(lines[2].hasPrefix("? questions get their 15 minutes") && lines[2].hasSuffix("nothing to measure"))
  }
}
