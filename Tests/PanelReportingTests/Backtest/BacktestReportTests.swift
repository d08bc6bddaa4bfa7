// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelReporting

@Suite struct BacktestReportTests {
  /// Recorded and read as those of `ReportSnapshotTests`.
  @Test(arguments: [40, 80, 140])
  func snapshots(_ width: Int) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots").standardized
    let text = Backtests.all.map { name, backtest in
      "== \(name)\n" + backtest.text(width: width)
    }.joined(separator: "\n")
    let file = folder.appending(path: "backtest-\(width).txt")
    if ProcessInfo.processInfo.environment["PANELSIM_RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
    } else {
      #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }
  }

  @Test func verdictsCanBeReadAloud() {
    #expect(
      BacktestWords(Backtests.good).verdict == """
        Forecasts of 394 talks from other sessions came true: 8-in-10 ranges held 80 of 100 (±3), they said 33 in 100 run \
        over and 32 did (±4).
        """)
    #expect(
      BacktestWords(Backtests.bad).verdict == """
        Forecasts of 238 items from other recordings did not come true: 8-in-10 ranges held 58 of 100 (±3), not 80; they \
        said 32 in 100 run over and 5 did (±4); where items came in their forecasts (PIT) isn't uniform: too many were \
        shorter than forecast.
        """)
    #expect(BacktestWords(Backtests.few).verdict.contains("from the same session are too few to say"))
    #expect(BacktestWords(Backtests.few).advice.first?.contains("would be worse") == true)
  }

  @Test func whatIsWrongWithTheShape() {
    func verdict(_ places: [Double]) -> String {
      var backtest = Backtests.good
      backtest.items = Backtests.models(Backtests.scores("moderated talk", places: places))
      return BacktestWords(backtest).verdict
    }
    #expect(verdict([80, 70, 20, 20, 20, 20, 20, 20, 60, 70]).contains("forecasts are too sure"))
    #expect(verdict([5, 10, 60, 60, 60, 60, 60, 60, 10, 5]).contains("forecasts are too wide"))
    #expect(verdict([20, 20, 20, 20, 20, 20, 60, 60, 80, 80]).contains("longer than forecast"))
  }

  @Test(arguments: [30, 40, 80, 120, 140, 200])
  func everyLineFits(width: Int) {
    for (name, backtest) in Backtests.all {
      let text = backtest.text(width: width)
      let widest = text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
      #expect(widest <= width, "\(name)\n\(text)")
    }
  }

  @Test func everyRowHasEveryColumn() {
    for (_, backtest) in Backtests.all {
      let lines = backtest.csvText.components(separatedBy: "\r\n").dropLast()
      #expect(lines.first == "section,model,figure,unit,estimate,standard_error,low,high")
      #expect(lines.count > 20 && lines.allSatisfy { $0.count { $0 == "," } == 7 })
      #expect(!lines.contains { $0.contains("inf") || $0.contains("nan") })
    }
  }

  @Test func json() throws {
    for (name, backtest) in Backtests.all {
      let text = backtest.jsonText
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(object["schema"] as? String == "panelsim-backtest/1" && !text.contains(": inf"))
      #expect((object["sessions_missing"] == nil) == (name == "good" || name == "clocked"))
      let items = try #require(object["items"] as? [String: Any])
      let verdict = try #require(items["verdict"] as? [String: Any])
      #expect(verdict["came_true"] as? Bool == (name == "few" ? nil : name != "bad"))
    }
  }

  /// Two plots of items, two of sessions; every id once.
  @Test func pictures() throws {
    let svg = (Backtests.good.svg ?? "")
    #expect(svg.components(separatedBy: "<svg").count == 6 && svg.components(separatedBy: "<style").count == 2)
    let ids = svg.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count && ids.count == 9)
    #expect(svg.contains("said 28%, came 28%; said 38%, came 36%"))
    #expect((Backtests.bad.svg ?? "").components(separatedBy: "<svg").count == 4)
  }

  @Test func hostileNamesDoNothing() {
    var backtest = Backtests.good
    backtest.items.failures = [.init(model: "x\u{1B}[31m", reason: "<\u{202E}&>")]
    for text in [backtest.text(), backtest.jsonText, (backtest.svg ?? "")] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }
}
