// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelReporting

@Suite struct CapacityReportTests {
  private static let cases: [(name: String, capacity: CapacityForecast)] = [
    ("decided", CapacityPanels.decided), ("none", CapacityPanels.none), ("roomy", CapacityPanels.roomy),
    ("open", CapacityPanels.open), ("allOpen", CapacityPanels.allOpen), ("gap", CapacityPanels.gap),
    ("long", CapacityPanels.long),
  ]

  /// Recorded and read as those of `ReportSnapshotTests`.
  @Test(arguments: [40, 80, 140])
  func snapshots(_ width: Int) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots").standardized
    let text = Self.cases.map { name, capacity in
      "== \(name)\n" + capacity.text(width: width)
    }.joined(separator: "\n")
    let file = folder.appending(path: "capacity-\(width).txt")
    if ProcessInfo.processInfo.environment["PANELSIM_RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
    } else {
      #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }
  }

  private func verdict(_ capacity: CapacityForecast) -> String {
    capacity.text(width: 2000).split(separator: "\n").dropFirst(2).prefix(3).joined(separator: " ")
  }

  @Test func verdictsCanBeReadAloud() {
    #expect(
      verdict(CapacityPanels.decided).contains(
        "4 panellists fit: done by 13:00 in 91 of 100 sessions, questions served in more than 99 of 100; "
          + "a 5th brings being on time down to 6 of 10."))
    #expect(verdict(CapacityPanels.none).contains("Not even 3 panellists fit: done by 13:00 in 4 of 10 sessions"))
    #expect(verdict(CapacityPanels.roomy).contains("More weren't tried; --to 7 would."))
    #expect(verdict(CapacityPanels.open).contains("At least 3 panellists fit. Whether a 4th does can't be told"))
    #expect(verdict(CapacityPanels.allOpen).contains("Whether 3 panellists fit can't be told with 65,536 trials"))
    #expect(verdict(CapacityPanels.gap).contains("Fewer aren't always better here: 3 don't fit."))
  }

  @Test func longSeriesAreShownWhereTheyTurn() {
    let lines = CapacityPanels.long.text(width: 100).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("✓") || $0.hasPrefix("✗") || $0.hasPrefix("?") }
    #expect(rows.count < 16 && rows.first?.hasPrefix("✓ 3 ") == true && rows.last?.hasPrefix("✗ 42 ") == true)
    #expect(rows.contains { $0.contains("as written") })
    let hidden = "\(40 - rows.count) counts that are like their neighbours aren't shown; --csv has all."
    #expect(lines.contains { $0 == hidden })
    #expect(!CapacityPanels.decided.text().contains("aren't shown"))
  }

  @Test(arguments: [30, 40, 57, 80, 140, 300])
  func everyLineFits(_ width: Int) {
    for line in Self.cases.flatMap({ $0.capacity.text(width: width).split(separator: "\n") }) {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
    }
  }

  @Test func coloursSayNothingMore() {
    for (_, capacity) in Self.cases {
      let plain = capacity.text()
      let coloured = capacity.text(style: .ansi)
      #expect(coloured != plain && coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }

  @Test func nothingDrivesTheTerminal() {
    var capacity = CapacityPanels.decided
    capacity.varied.title = "\u{1B}[31mred\u{202E}"
    capacity.scenario.title = capacity.varied.title
    capacity.name = capacity.varied.title
    for text in [capacity.text(), capacity.jsonText, capacity.csvText] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\r" || SafeText.isHarmless($0) })
    }
  }

  @Test func jsonHasTheVerdictAndEveryCount() throws {
    func object(_ capacity: CapacityForecast) throws -> [String: Any] {
      try #require(
        try JSONSerialization.jsonObject(with: Data(capacity.jsonText.utf8)) as? [String: Any])
    }
    let decided = try object(CapacityPanels.decided)
    #expect(decided["schema"] as? String == "panelsim-capacity/1" && decided["confidence"] as? Double == 0.95)
    let verdict = try #require(decided["verdict"] as? [String: Any])
    #expect(verdict["decided"] as? Bool == true && verdict["count"] as? Int == 2 && verdict["panellists"] as? Int == 4)
    let counts = try #require(decided["counts"] as? [[String: Any]])
    #expect(counts.map { $0["fits"] as? String } == ["yes", "yes", "no", "no", "no"])
    #expect((counts[1]["goals"] as? [[String: Any]])?.count == 2)
    #expect((counts[1]["on_time"] as? [String: Any])?["estimate"] as? Double == 0.912)
    let none = try #require(try object(CapacityPanels.none)["verdict"] as? [String: Any])
    #expect(none["decided"] as? Bool == true && none["count"] is NSNull)
    let open = try #require(try object(CapacityPanels.open)["verdict"] as? [String: Any])
    #expect(open["decided"] as? Bool == false && open["count"] as? Int == 1)
  }

  @Test func csvHasARowForEachCountAndFigure() {
    let rows = CapacityPanels.decided.csvText.components(separatedBy: "\r\n")
    #expect(rows[0] == CapacityCSV.heading && rows.count == 1 + 5 * 8 + 1)
    #expect(rows[1].hasPrefix("1,3,yes,65536,1,on_time,chance,0.99,"))
  }
}
