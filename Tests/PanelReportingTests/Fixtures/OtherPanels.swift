// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

@testable import PanelReporting

/// The seed panel, changed in one respect each.
enum OtherPanels {
  typealias Panel = (scenario: Scenario, forecast: Forecast)

  /// No place on the clock.
  static var byLength: Panel {
    var scenario = SeedPanel.scenario
    scenario.slot = Slot(length: .minutes(75))
    return (scenario, SeedPanel.forecast)
  }

  /// From 23:00 to 00:15.
  static var pastMidnight: Panel {
    var scenario = SeedPanel.scenario
    scenario.slot = Slot(
      length: .minutes(75), clock: .init(from: ClockTime(hour: 23, minute: 0)!, to: ClockTime(hour: 0, minute: 15)!))
    return (scenario, SeedPanel.forecast)
  }

  /// From 01:45 on a night on which the clocks go back at 03:00, 75 minutes later.
  static var clocksGoBack: Panel {
    var scenario = SeedPanel.scenario
    let change = ClockChange(at: SessionTime(sinceStart: .minutes(60)), shift: .minutes(-60))
    scenario.slot = Slot(
      length: .minutes(75),
      clock: .init(from: ClockTime(hour: 2, minute: 0)!, to: ClockTime(hour: 2, minute: 15)!, changes: [change]),
      date: CivilDate(year: 2026, month: 10, day: 25), timeZone: "Europe/Berlin")
    return (scenario, SeedPanel.forecast)
  }

  /// Three of ten sessions are stopped five minutes after the slot's end.
  static var hardStopped: Panel {
    var (scenario, forecast) = (SeedPanel.scenario, SeedPanel.forecast)
    scenario.hardStop = .minutes(5)
    forecast.hardStopped = Figures.chance(0.1)
    forecast.lost = Figures.mean(18.4, sd: 60)
    return (scenario, forecast)
  }

  /// Nothing varies and all is on time.
  static var certain: Panel {
    var (scenario, forecast) = (SeedPanel.scenario, SeedPanel.forecast)
    scenario.goals = []
    forecast.goals = []
    forecast.onTime = Figures.chance(1)
    forecast.finish = Figures.constant(4200)
    forecast.overrun = Figures.mean(0, sd: 0)
    forecast.overrunIfLate = nil
    forecast.drivers = .found(forecast.drivers.all.map { Driver(title: $0.title, share: nil) })
    forecast.finishHistogram = Histogram(origin: 4200, binWidth: 15, counts: [1_000_000])
    forecast.questions = nil
    return (scenario, forecast)
  }

  /// Nobody is ever on time.
  static var hopeless: Panel {
    var (scenario, forecast) = (SeedPanel.scenario, SeedPanel.forecast)
    scenario.slot = Slot(
      length: .minutes(30), clock: .init(from: ClockTime(hour: 11, minute: 45)!, to: ClockTime(hour: 12, minute: 15)!))
    forecast.slot = .minutes(30)
    forecast.onTime = Figures.chance(0)
    forecast.overrun = Figures.mean(2507.3, sd: 400)
    forecast.overrunIfLate = forecast.overrun
    return (scenario, forecast)
  }

  /// Titles that would like to do more than be read.
  static var hostile: Panel {
    var (scenario, forecast) = (SeedPanel.scenario, SeedPanel.forecast)
    var drivers = forecast.drivers.all
    for (index, title) in hostileTitles.enumerated() where index < forecast.segments.count {
      forecast.segments[index].title = title
      forecast.segments[index].by = hostileTitles[hostileTitles.count - 1 - index]
      drivers[index].title = title
    }
    forecast.drivers = .found(drivers)
    scenario.title = hostileTitles.joined(separator: " ")
    scenario.event = hostileTitles.reversed().joined()
    forecast.scenario.title = scenario.title
    return (scenario, forecast)
  }

  static let hostileTitles = [
    "\u{202E}drawkcab\u{2066} and \u{200F}marks",
    "\u{1B}[31mred\u{1B}]0;window\u{07} \u{9B}2J",
    "国際移住の協力とガバナンスに関する第十五回調整会議の開会挨拶",
    "👩‍👩‍👧‍👦 families 👍🏽 🇺🇳 1️⃣ ☂️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "Ѐ́̂̃ é Z\u{0335}\u{0321}\u{0334}algo \u{0301}",
    String(repeating: "A very long title ", count: 28),
    "한국어 조정 회의 ＦＵＬＬ ｗｉｄｔｈ",
    "tab\tnew\nline\r\u{2028}end\u{0}",
  ]

  static var all: [(name: String, panel: Panel)] {
    [
      ("seed", (SeedPanel.scenario, SeedPanel.forecast)), ("byLength", byLength), ("pastMidnight", pastMidnight),
      ("clocksGoBack", clocksGoBack), ("hardStopped", hardStopped), ("certain", certain), ("hopeless", hopeless),
      ("hostile", hostile), ("learnt", (SeedPanel.scenario, LearntPanel.forecast)),
    ]
  }
}
