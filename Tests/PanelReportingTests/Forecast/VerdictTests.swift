// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

@Suite struct VerdictTests {
  private func verdict(_ panel: OtherPanels.Panel) -> String {
    ForecastAnswer(panel.scenario, panel.forecast).verdictLine
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

  /// Everything that is said of questions.
  private func questions(_ change: (inout OtherPanels.Panel) -> Void) -> String {
    var panel: OtherPanels.Panel = (SeedPanel.scenario, SeedPanel.forecast)
    change(&panel)
    let report = ForecastAnswer(panel.scenario, panel.forecast)
    return QuestionsSentences(report).sentences.joined(separator: " ")
  }

  @Test func questionsThatNobodyAsks() {
    let none = Figures.mean(0, sd: 0)
    let nothing = Figures.constant(0)
    #expect(
      questions {
        $0.forecast.questions = .init(lasting: nothing, asked: none, unasked: none, served: Figures.chance(1))
      } == "Nobody has a question.")
    #expect(
      questions {
        $0.forecast.questions = .init(
          lasting: nothing, asked: none, unasked: Figures.mean(8, sd: 1), served: Figures.chance(0.002))
      } == "Questions get no time. No question is asked, 8.0 are left unasked.")
  }

  @Test func severalRoundsOfQuestions() {
    for (count, words) in [(2, "both rounds of questions get their time"), (3, "all 3 rounds of questions get their")] {
      let text = questions { panel in
        panel.scenario.agenda += Array(repeating: panel.scenario.agenda[4], count: count - 1)
        panel.forecast.questions?.served = Figures.chance(1)
      }
      #expect(text.contains("In all sessions \(words)") && !text.contains("trial"))
    }
  }

  @Test func oneSessionTellsLittle() {
    var forecast = SeedPanel.forecast
    forecast.run.trials = 1
    forecast.onTime = Estimate(value: 0, standardError: 0, interval: .init(low: 0, high: 0.8))
    forecast.finish = Figures.constant(4520)
    #expect(
      verdict((SeedPanel.scenario, forecast))
        == "The one simulated session isn't done by 13:00, which says little about others. It ends just after 13:00.\n")
  }

  @Test func aSlotOfSeconds() {
    var scenario = SeedPanel.scenario
    scenario.slot = Slot(length: .seconds(20))
    #expect(verdict((scenario, SeedPanel.forecast)).hasPrefix("6 of 10 such sessions are done within the 20 seconds."))
  }

  @Test func aHardStop() {
    let panel = OtherPanels.hardStopped
    let text = ForecastAnswer(panel.scenario, panel.forecast).text(width: 300)
      .replacing("\n", with: " ")
    #expect(text.contains("1 of 10 is stopped at 13:05, with 3 minutes of the agenda undone on average."))
  }

  @Test func aGoalTooCloseToCall() {
    var forecast = SeedPanel.forecast
    forecast.goals = [
      GoalForecast(goal: Goal(name: .onTime, required: Chance(0.601)), achieved: forecast.onTime),
      GoalForecast(goal: Goal(name: .questionsAtLeast, required: Chance(0.9)), achieved: nil),
    ]
    let report = ForecastAnswer(SeedPanel.scenario, forecast)
    let lines = rendered(report.goals, width: 100)
    #expect(lines[1].hasPrefix("? done by 13:00") && lines[1].hasSuffix("too close to call"))
    #expect(lines[2].hasPrefix("? questions get their 15 minutes") && lines[2].hasSuffix("nothing to measure"))
  }
}
