// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import PanelReporting

/// Whole reports, held against the files in `Snapshots`.
///
/// To record them anew after a change that is wanted, run
/// `PANELSIM_RECORD_SNAPSHOTS=1 swift test --filter ReportSnapshotTests`, read the difference, commit it.
@Suite struct ReportSnapshotTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots")
  static let isRecording = ProcessInfo.processInfo.environment["PANELSIM_RECORD_SNAPSHOTS"] == "1"

  static let cases: [(name: String, width: Int, style: Style)] = [
    ("seed", 40, .plain), ("seed", 80, .plain), ("seed", 140, .plain), ("seed", 80, .ansi), ("byLength", 80, .plain),
    ("pastMidnight", 80, .plain), ("clocksGoBack", 80, .plain), ("hardStopped", 80, .plain), ("certain", 80, .plain),
    ("hopeless", 80, .plain), ("hostile", 80, .plain), ("learnt", 80, .plain), ("learnt", 140, .plain),
  ]

  @Test(arguments: cases.indices)
  func report(_ index: Int) throws {
    let (name, width, style) = Self.cases[index]
    let panel = try #require(OtherPanels.all.first { $0.name == name }?.panel)
    let text = ForecastAnswer(panel.scenario, panel.forecast).text(width: width, style: style)
    let file = Self.folder.appending(path: "\(name)-\(width)\(style == .ansi ? "-ansi" : "").txt")
    if Self.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } else {
      #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }
  }
}
