// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// The seed panel with values that were learnt from recordings, and what those leave open.
enum LearntPanel {
  static var forecast: Forecast {
    var forecast = SeedPanel.forecast
    forecast.learning = .found(
      ForecastLearning(
        sessions: 34, date: CivilDate(year: 2026, month: 11, day: 25)!, alternatives: 39, trials: 32_768))
    forecast.onTime.dataInterval = ConfidenceInterval(low: 0.5183, high: 0.6771)
    forecast.questions?.served.dataInterval = ConfidenceInterval(low: 0.7412, high: 0.9981)
    forecast.goals = forecast.goals.map { goal in
      GoalForecast(
        goal: goal.goal, achieved: goal.goal.name == .onTime ? forecast.onTime : forecast.questions?.served)
    }
    return forecast
  }
}
