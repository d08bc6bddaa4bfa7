// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Hand-made comparisons.
enum ComparedPanels {
  /// The seed panel against one that is better, one that can't be told apart, itself, one without questions and a
  /// slot of another length, and one whose name would like to do more than be read.
  static var several: ComparedForecasts {
    let seed = (SeedPanel.scenario, SeedPanel.forecast)
    var better = SeedPanel.forecast
    better.onTime = Figures.chance(0.912)
    better.finish = Figures.around(50, 71, 74)
    better.questions?.served = Figures.chance(0.843)
    let known = ForecastDifference(
      onTime: Figures.mean(0.310961, sd: 0.5), questionsServed: Figures.mean(-0.14862, sd: 0.4),
      finish: Figures.mean(-120, sd: 100), overrun: Figures.mean(-80, sd: 60), questions: Figures.mean(-245, sd: 200))
    let unknown = ForecastDifference(
      onTime: Figures.mean(0.0001, sd: 0.5), questionsServed: Figures.chance(0), finish: Figures.mean(0.01, sd: 50),
      overrun: Figures.mean(0, sd: 1), questions: Figures.mean(0, sd: 0))
    let missing = ForecastDifference(
      onTime: Figures.mean(0.398961, sd: 0.5), questionsServed: nil, finish: Figures.mean(-300, sd: 100),
      overrun: Figures.mean(-80, sd: 60), questions: nil)
    var silent = OtherPanels.certain
    silent.scenario.slot = Slot(length: .minutes(70))
    let entry = { (name: String, panel: (Scenario, Forecast), change: ForecastChange) in
      ComparedForecasts.Entry(name: name, scenario: panel.0, forecast: panel.1, change: change)
    }
    return ComparedForecasts(entries: [
      entry("panels/as-planned.yaml", seed, .reference), entry("panels/shorter.yaml", (seed.0, better), .by(known)),
      entry("panels/greeting.yml", seed, .by(unknown)), entry("panels/as-planned.yaml", seed, .nothing),
      entry("silent", silent, .by(missing)),
      entry("\u{1B}[31mred\u{202E}.yaml", OtherPanels.hostile, .by(unknown)),
    ])
  }

  /// Two keys, of which one has long values; the last combination wasn't played.
  static var sweep: SweptForecasts {
    let entry = several.entries[0]
    let axes = [
      SweptForecasts.Axis(key: "talks.alike", values: ["0", "0.3"]),
      SweptForecasts.Axis(
        key: "talks.takes", values: ["100%", "{ lognormal: { median: 100%, sigma: 0.2 } }", "\u{1B}[31mred"]),
    ]
    let chances = [0.912, 0.607, 0.601039, 0.004, 0.5]
    let cells = (0..<6).map { index -> SweptForecasts.Cell in
      let values = [axes[0].values[index / 3], axes[1].values[index % 3]]
      guard index < 5 else { return .init(values: values, scenario: entry.scenario, outcome: nil) }
      var forecast = entry.forecast
      forecast.onTime = Figures.chance(chances[index])
      let change = ForecastDifference(
        onTime: Figures.mean(chances[index] - 0.601039, sd: 0.4), questionsServed: Figures.chance(0),
        finish: Figures.mean(0, sd: 1), overrun: Figures.mean(0, sd: 1), questions: Figures.mean(0, sd: 1))
      return .init(
        values: values, scenario: entry.scenario,
        outcome: .init(forecast: forecast, change: index == 2 ? .nothing : .by(change)))
    }
    return SweptForecasts(axes: axes, base: entry, cells: cells)
  }
}
