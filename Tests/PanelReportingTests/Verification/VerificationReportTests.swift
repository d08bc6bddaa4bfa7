// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelReporting

@Suite struct LedgerReportTests {
  private static let kept = [
    VerifiedForecasts.forecast(1, "Water in the city", name: "w"), VerifiedForecasts.forecast(2, "x"),
  ]

  private static func texts(_ width: Int, _ style: Style) -> [String] {
    [
      VerifiedForecasts.review.text(width: width, style: style),
      ForecastList(kept).text(width: width, style: style),
    ]
  }

  /// Recorded and read as those of `ReportSnapshotTests`.
  @Test(arguments: [40, 80, 140])
  func snapshots(_ width: Int) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots").standardized
    for (name, text) in zip(["ledger", "forecasts"], Self.texts(width, .plain)) {
      let file = folder.appending(path: "\(name)-\(width).txt")
      if ProcessInfo.processInfo.environment["PANELSIM_RECORD_SNAPSHOTS"] == "1" {
        try Data(text.utf8).write(to: file)
      } else {
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
      }
    }
  }

  @Test(arguments: [1, 30, 40, 57, 80, 140, 300])
  func everyLineFits(_ width: Int) {
    for line in Self.texts(width, .plain).flatMap({ $0.split(separator: "\n") }) {
      #expect(DisplayWidth.of(line) <= max(width, TerminalRenderer.leastWidth), "\(line)")
    }
  }

  @Test func nothingDrivesTheTerminal() {
    let texts = Self.texts(80, .plain) + [VerifiedForecasts.review.jsonText, ForecastList(Self.kept).jsonText]
    for text in texts {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isHarmless($0) })
    }
  }

  @Test func json() throws {
    let text = VerifiedForecasts.review.jsonText
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "panelsim-ledger/1")
    let scored = try #require((object["scored"] as? [[String: Any]])?.first)
    let end = try #require(scored["end"] as? [String: Any])
    #expect(end["came_seconds"] as? Double == 3500 && end["crps_seconds"] as? Double == 90)
    #expect(end["within"] as? [String: Bool] == ["50%": true, "80%": true, "95%": true])
    #expect(end["on_time_said"] as? Double == 0.5 && end["on_time_came"] as? Bool == true)
    #expect((scored["missing"] as? [String]) == ["Questions"])
    let reasons = (object["left_out"] as? [[String: Any]])?.compactMap { $0["reason"] as? String }
    #expect(reasons == LeftOutForecast.Reason.allCases.map(\.rawValue))
    #expect((object["waiting"] as? [[String: Any]])?.map { $0["number"] as? Int } == [4, 5])
    #expect(((object["ends"] as? [String: Any])?["on_time"] as? [String: Any])?["said"] as? Double == 0.5)
    let none = ForecastVerification(scored: [], waiting: [], leftOut: [], ends: nil, items: nil)
    let empty = try JSONSerialization.jsonObject(with: Data(none.jsonText.utf8)) as? [String: Any]
    #expect(empty?["ends"] is NSNull)
  }

  @Test func allOfAForecastIsExported() throws {
    let object = try JSONSerialization.jsonObject(with: Data(ForecastList(Self.kept).jsonText.utf8)) as? [String: Any]
    let forecast = try #require((object?["forecasts"] as? [[String: Any]])?.first)
    #expect((forecast["end_quantiles_seconds"] as? [Double]) == Self.kept[0].end.values)
    #expect((forecast["scenario"] as? [String: Any])?["text"] as? String == "title: Water in the city\n")
    #expect((forecast["run"] as? [String: Any])?["seed"] as? UInt64 == .max)
    #expect(
      (forecast["segments"] as? [[String: Any]])?.count == 2 && forecast["made_at"] as? String == "2026-02-02T02:41:00Z"
    )
  }

  @Test func nothingToSay() {
    let none = ForecastVerification(scored: [], waiting: [], leftOut: [], ends: nil, items: nil)
    #expect(none.text() == "No forecasts are stored; panelsim simulate FILE --record stores one.\n")
    let waiting = ForecastVerification(scored: [], waiting: [Self.kept[1]], leftOut: [], ends: nil, items: nil)
    #expect(
      waiting.text() == """
        Of 1 stored forecast, none can be scored yet.

        Waiting for a recording
        2. x (2026-03-05)

        """)
    #expect(ForecastList([]).text() == "No forecasts yet; panelsim simulate FILE --record stores one.\n")
  }
}
