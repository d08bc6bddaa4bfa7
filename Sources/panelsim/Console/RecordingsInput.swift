// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings

/// Recordings that arguments name: sessions of the archive, or files, which are read and not kept.
struct RecordingsInput {
  let archive: ArchiveOption
  let reading: ReadingOptions
  /// Of sessions of the archive only.
  var tags: [String] = []

  /// The recordings, those of files first, each whole.
  ///
  /// - Parameter names: each a file, where there is one of that name, else sessions of the archive as in
  ///   ``SessionSelection``; empty for the whole archive.
  /// - Throws: ``Failure``.
  func recordings(_ names: [String]) throws -> [Recording] {
    let files = names.filter(Self.isFile)
    let patterns = names.filter { !Self.isFile($0) }
    var recordings = files.isEmpty ? [] : try read(files)
    if !patterns.isEmpty || files.isEmpty { recordings += try archived(patterns, beside: files) }
    return recordings
  }

  private static func isFile(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) && !isFolder.boolValue
  }

  private func archived(_ patterns: [String], beside files: [String]) throws(Failure) -> [Recording] {
    // Whoever names a file that isn't there has no use for an archive that isn't there either.
    if let path = patterns.first(where: Self.looksLikeFile) {
      throw Failure(status: .noInput, message: "panelsim: there is no file \(path)")
    }
    let archive = try archive.open(for: .reading)
    return try Failure.ofArchive { () throws(ArchiveError) in
      try archive.recordings(SessionSelection(patterns, tags: tags))
    }
  }

  /// Whether it can hardly be a session's name.
  private static func looksLikeFile(_ name: String) -> Bool {
    ["csv", "tsv", "json", "xml", "vtt", "srt", "rttm", "ics", "txt", "md"].contains(
      URL(filePath: name).pathExtension.lowercased())
  }

  /// Imports them together, as into an archive, so that plans and recordings find each other.
  private func read(_ files: [String]) throws -> [Recording] {
    let options = try reading.options()
    let archive = try Failure.ofArchive { () throws(ArchiveError) in try Archive.scratch() }
    for file in files { try read(file, into: archive, options) }
    return try Failure.ofArchive { () throws(ArchiveError) in try archive.recordings() }
  }

  private func read(_ file: String, into archive: Archive, _ options: ImportOptions) throws(Failure) {
    let summary: ImportSummary
    do throws(ArchiveError) {
      summary = try ImportCommand.summary(
        of: file, into: archive, options: options, wishes: ArchiveWishes(format: reading.format))
    } catch .conflict(let session, _, let other) {
      throw Failure(
        status: .badScenario,
        message:
          "panelsim: \(file) and \(other) say different things of the session “\(session)”; leave one of them out")
    } catch {
      throw ImportCommand.failure(error, of: file)
    }
    for note in summary.notes { Console.warn("\(file):\(note.line): note: \(note.text)") }
    for record in summary.skipped { Console.warn("\(file):\(record.line): left out: \(record.reason)") }
    if summary.skippedRecords > summary.skipped.count {
      Console.warn("\(file): left out in all: \(summary.skippedRecords) records")
    }
    for guess in summary.guessedModerators {
      Console.warn("\(file): note: in “\(guess.session)” \(guess.speaker.name) seems to moderate")
    }
  }
}
