// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Foundation
import PanelFitting
import PanelModel
import PanelRecordings
import PanelStudies
import Testing

/// What presets are learnt from. The talks come with the scenarios; the other recordings are among the test vectors, and
/// `PANELSIM_PRESET_DATA` may name a folder with others.
enum PresetMaterial {
  private static let named = ProcessInfo.processInfo.environment["PANELSIM_PRESET_DATA"].map { URL(filePath: $0) }
  private static let folder = named ?? tests.appending(path: "PanelStudiesTests/Vectors/presets")

  /// Whether `Scripts/presets` asks for all that takes minutes.
  static let isWhole = named != nil

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Talks of 15 to 50 minutes, in shares of their slots, by room.
  static func talks() throws -> [RecordedTalk] {
    let file = tests.appending(path: "../Scenarios/recordings/fosdem-2024-saturday.csv").standardized
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",")
      let planned = try #require(Double(fields[1]))
      let share = try #require(Double(fields[2])) / 60 / planned
      return RecordedTalk(session: String(fields[0]), length: Sample.Row(low: share, high: share))
    }
  }

  /// Speeches of a city council, without those of who presides, and what passes from one to the next with words of who
  /// presides between them. Both are timed to the second.
  static func council() throws -> (speeches: [RecordedTalk], handovers: [RecordedTalk]) {
    let file = folder.appending(path: "magdeburg7_speeches.csv")
    var speeches: [RecordedTalk] = []
    var handovers: [RecordedTalk] = []
    for recording in try recordings([file]) {
      let name = recording.session.id
      var last: Turn?
      var isPresiding = false
      for turn in recording.turns {
        guard turn.role?.role != .moderator else {
          isPresiding = true
          continue
        }
        speeches.append(RecordedTalk(session: name, length: rounded(turn.length.seconds), limit: .infinity))
        if let last, isPresiding, last.speaker != turn.speaker, turn.from > last.to {
          let passed = (turn.from - last.to).seconds
          handovers.append(RecordedTalk(session: name, length: rounded(passed), limit: .infinity))
        }
        if last.map({ turn.to >= $0.to }) ?? true { last = turn }
        isPresiding = false
      }
    }
    return (speeches, handovers)
  }

  /// Turns of those who talk in debates, panels and news, as an import reads them.
  static func turns() throws -> [RecordedTalk] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "voxconverse_dev"), includingPropertiesForKeys: nil)
    return try recordings(files.filter { $0.pathExtension == "rttm" }.sorted { $0.path < $1.path }).flatMap {
      recording in
      recording.turns.map { turn in
        let seconds = turn.length.seconds
        return RecordedTalk(
          session: recording.session.id, length: Sample.Row(low: seconds, high: seconds), limit: .infinity)
      }
    }
  }

  private static func rounded(_ seconds: Double) -> Sample.Row {
    Sample.Row(low: max(0, seconds - 0.5), high: seconds + 0.5)
  }

  private static func recordings(_ files: [URL]) throws -> [Recording] {
    let archive = try Archive.scratch()
    for file in files { _ = try archive.importFile(ByteSource(file: file), options: ImportOptions()) }
    return try archive.recordings()
  }
}
