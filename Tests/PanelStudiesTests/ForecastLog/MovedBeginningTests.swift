// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings
import PanelStudies
import Testing

/// Sessions whose slot was to begin at another time than was forecast: the end is held against the forecast's clock.
@Suite struct MovedBeginningTests {
  /// The forecast is of 10:00, and the last talk ends at 11:02, whenever the session began.
  @Test(arguments: [-230, -90, -10, -1, 0, 1, 10, 45])
  func endIsCountedFromTheForecastsStart(minutes: Int) throws {
    let kept = try StoredForecasts()
    _ = try kept.archive().keep(StoredForecasts.forecast(made: "2026-03-04T00:00:00Z"))
    func clock(_ minutes: Int) -> String {
      let (hour, minute) = (minutes / 60, minutes % 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    let begin = 600 + minutes
    try kept.add(
      "water",
      """
      session,date,title,planned start,planned,actual start,actual
      Water in the city,2026-03-05,Rivers,\(clock(begin)),10m,\(clock(begin + 1)),4m
      Water in the city,2026-03-05,Lakes,\(clock(begin + 10)),10m,10:50,12m

      """)
    let scored = try #require(try ForecastLog(kept.archive()).review().scored.first)
    let end = try #require(scored.end)
    #expect(end.value.came == 3720, "\(end)")
    #expect(end.scheduleError == 120 && !end.beginsWithRecording)
  }
}
