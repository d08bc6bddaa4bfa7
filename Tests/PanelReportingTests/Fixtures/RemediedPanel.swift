// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// The seed panel with what would help it.
enum RemediedPanel {
  static var forecast: Forecast {
    var forecast = SeedPanel.forecast
    forecast.remedies = .found([
      remedy(.onePanellistFewer, nil, 0.3061, 0.00701),
      remedy(.lastQuestionEarlier, .time(SessionTime(sinceStart: .minutes(67))), 0.2313, -0.0637),
      remedy(.minuteLessEach, .length(.minutes(9)), 0.1516, 0.0044),
      remedy(.trimWhenBehind, nil, 0.0011, 0.0052),
    ])
    return forecast
  }

  static func remedy(
    _ kind: Remedy.Kind, _ detail: Remedy.Detail?, _ onTime: Double, _ served: Double?
  ) -> RemedyForecast {
    RemedyForecast(
      remedy: Remedy(kind, detail),
      difference: ForecastDifference(
        onTime: Figures.mean(onTime, sd: 0.5), questionsServed: served.map { Figures.mean($0, sd: 0.1) },
        finish: Figures.mean(-120, sd: 100), overrun: Figures.mean(-40, sd: 60),
        questions: served.map { _ in Figures.mean(30, sd: 200) }),
      trials: 65_536)
  }
}
