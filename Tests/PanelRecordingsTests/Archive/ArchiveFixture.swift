// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel

@testable import PanelRecordings

/// An archive in a folder of its own, and recordings made in code to put into it.
final class ArchiveFixture {
  let folder: URL
  var path: String { folder.appending(path: "archive.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "panelsim-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func open(_ purpose: Archive.Purpose = .importing, patience: Double = 0.1) throws -> Archive {
    try Archive(path: path, for: purpose, patience: patience)
  }

  /// Imports `parts` as if they stood in a file with `content`.
  @discardableResult
  static func put(
    _ parts: [Recording], into archive: Archive, content: String = UUID().uuidString, options: ImportOptions = .init(),
    mode: ImportMode = .init(), failing error: ImportError? = nil
  ) throws -> ImportSummary {
    let bytes = ByteSource(Array(content.utf8), fileName: "made-up.csv")
    return try archive.importFile(
      bytes, options: options, mode: mode, now: Date(timeIntervalSince1970: 1_700_000_000)
    ) {
      (bytes, take) throws(ImportError) in
      for part in parts {
        var part = part
        part.sources = [
          RecordingSource(
            file: bytes.fileName, sha256: bytes.sha256, format: "csv", skipped: part.sources.first?.skipped ?? [],
            notes: part.sources.first?.notes ?? [])
        ]
        try take(part)
      }
      if let error { throw error }
      return "csv"
    }
  }

  /// A session that has something of everything.
  static func panel(_ id: String = "P1", event: String? = "Water 2026") -> Recording {
    let talk = ScheduledItem(
      id: "t1", title: "Rivers, by Jane Doe", kind: .talk, speakers: [Speaker("Jane Doe"), Speaker("Wu Ling")],
      start: .start, allotment: .minutes(10))
    let questions = ScheduledItem(title: "Questions", kind: .questions, start: time(600), allotment: .minutes(5))
    var recording = Recording(
      session: RecordedSession(
        id: id, title: "Water in the city", event: event, room: "Hall 1", track: "Cities",
        date: CivilDate(year: 2026, month: 3, day: 5), start: ClockTime(hour: 9, minute: 5), timeZone: "Europe/Berlin"),
      schedule: Schedule(slot: .minutes(15), items: [talk, questions]), slotStart: time(12.5), sources: [])
    recording.turns = [
      Turn(speaker: Speaker("Chair"), role: AssignedRole(.moderator, basis: .given), from: time(13), to: time(40.25)),
      Turn(
        speaker: Speaker("Jane Doe"), role: AssignedRole(.panellist, basis: .schedule), from: time(41), to: time(650)),
      Turn(
        speaker: Speaker("Chair"), role: AssignedRole(.moderator, basis: .given), from: time(649), to: time(660),
        ending: .nextTurn, invitesQuestions: true),
      Turn(speaker: nil, role: AssignedRole(.floor, basis: .guessed), from: time(662), to: time(662), ending: .unknown),
      Turn(speaker: nil, from: time(700), to: time(705)),
    ]
    recording.items = [
      RecordedItem(planned: talk, from: time(41), took: .seconds(609), end: .finished),
      RecordedItem(planned: questions, from: time(660), took: .seconds(45), end: .cutOff),
      RecordedItem(planned: ScheduledItem(title: "A vote"), took: .seconds(20)),
    ]
    recording.covered = [TimeRange(from: time(0), to: time(800))]
    recording.questionsStart = QuestionsStart(at: time(660), basis: .source)
    return recording
  }

  static func time(_ seconds: Double) -> SessionTime { SessionTime(sinceStart: .seconds(seconds)) }
}
