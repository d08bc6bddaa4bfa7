// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

/// Which error dominates, in words.
@Suite struct DataSectionTests {
  private func sentences(_ data: ClosedRange<Double>, _ trials: ClosedRange<Double>, sessions: Int = 34) -> String {
    var forecast = LearntPanel.forecast
    if case .found(var learning?) = forecast.learning {
      learning.sessions = sessions
      forecast.learning = .found(learning)
    }
    forecast.onTime = Estimate(
      value: (trials.lowerBound + trials.upperBound) / 2, standardError: 0.01,
      interval: ConfidenceInterval(low: trials.lowerBound, high: trials.upperBound),
      dataInterval: ConfidenceInterval(low: data.lowerBound, high: data.upperBound))
    return ForecastAnswer(SeedPanel.scenario, forecast).dataSentences
      .joined(separator: " ")
  }

  @Test func whatDominates() {
    #expect(
      sentences(0.521...0.679, 0.599...0.601)
        == "More recordings would tell more: 52 to 68 of 100 such sessions are done by 13:00, as far as 34 recorded sessions "
        + "tell. More trials would change nothing.")
    #expect(
      sentences(0.52...0.68, 0.58...0.62, sessions: 1)
        == "More recordings would tell more: 52 to 68 of 100 such sessions are done by 13:00, as far as 1 recorded session "
        + "tells. More trials would change little.")
    #expect(
      sentences(0.58...0.62, 0.5...0.7)
        == "More trials would tell more: 58 to 62 of 100 such sessions are done by 13:00, as far as 34 recorded sessions "
        + "tell; the trials alone leave 50 to 70 of 100 open.")
    #expect(
      sentences(0.55...0.65, 0.55...0.65).hasPrefix(
        "More recordings and more trials would both tell more: 55 to 65 of 100 such sessions"))
    #expect(
      sentences(0.6...0.603, 0.5985...0.6025) == "What 34 recorded sessions leave open hardly matters here.")
    // Finer where it is rare.
    #expect(sentences(0.002...0.0119, 0.004...0.005).contains("2 to 12 of 1,000"))
  }

  @Test func percentages() {
    func percent(_ low: Double, _ high: Double) -> String {
      DataWords.percent(ConfidenceInterval(low: low, high: high))
    }
    #expect(percent(0.5183, 0.6771) == "51–68%" && percent(0.6, 0.6) == "60%" && percent(0, 1) == "0–100%")
    #expect(percent(0.9961, 1) == "99.6–100%" && percent(0, 0.0004) == "0–0.1%" && percent(0.97, 1) == "97–100%")
  }

  @Test func requirements() {
    let forecast = LearntPanel.forecast
    let served = forecast.goals[1]
    #expect(served.met == .yes && served.metWhateverTheData == .undecided)
    #expect(
      RequirementWords.sentence(served, forecast.run, learning: forecast.learning.value ?? nil)
        == "questions_at_least is required in 80%, and met: 99.2% (99.1–99.2%); but 34 recorded sessions leave 74–100% open"
    )
    let onTime = forecast.goals[0]
    #expect(onTime.met == .no && onTime.metWhateverTheData == .no)
    #expect(
      RequirementWords.sentence(onTime, forecast.run, learning: forecast.learning.value ?? nil)
        == "on_time is required in 90%, and not met: 60.1% (60.0–60.2%)")
  }
}
