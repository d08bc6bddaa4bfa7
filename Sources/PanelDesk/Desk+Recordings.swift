// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import PanelModel
public import PanelRecordings
public import PanelScenarios

/// Recordings, from files and from archives.
extension Desk {
  /// Recordings from files, which aren't stored, and from the archive, those of files first.
  ///
  /// Files are read together, so that schedules and recordings find each other.
  ///
  /// - Parameters:
  ///   - names: each a file, where there is one of that name, else sessions of the archive as in `SessionSelection`;
  ///     empty for the whole archive.
  ///   - tags: of sessions of the archive only.
  ///   - archive: opens it, once it is needed; by default the user's own.
  ///   - format: the files'; `nil` to go by their content.
  ///   - options: what somebody said about the files, the same for each; by default nothing.
  ///   - noting: told what is to be said of each file that was read, by its path, before the next one is.
  /// - Throws: ``DeskError``.
  public static func recordings(
    _ names: [String], tags: [String] = [],
    archive: @escaping @Sendable () throws(ArchiveError) -> Archive = { try Desk.archive(nil, for: .reading) },
    format: String? = nil, options: ImportOptions = ImportOptions(),
    noting: @escaping @Sendable (_ path: String, ImportSummary) -> Void
  ) async throws(DeskError) -> [Recording] {
    try await value { () throws(DeskError) in
      let paths = names.filter(isFile)
      let patterns = names.filter { !isFile($0) }
      var files = RecordingFiles()
      for path in paths { noting(path, try read(path, as: format, options, into: &files)) }
      if patterns.isEmpty, !paths.isEmpty { return files.recordings }
      // Whoever names a file that isn't there has no use for an archive that isn't there either.
      if let path = patterns.first(where: looksLikeFile) { throw .noSuchFile(path: path) }
      let archived = try DeskError.of(DeskError.archive) { () throws(ArchiveError) in
        try archive().recordings(SessionSelection(patterns, tags: tags))
      }
      return files.recordings + archived
    }
  }

  private static func read(
    _ path: String, as format: String?, _ options: ImportOptions, into files: inout RecordingFiles
  ) throws(DeskError) -> ImportSummary {
    let bytes = try bytes(path)
    do throws(RecordingFileError) {
      return try files.read(bytes, as: format, options: options)
    } catch {
      switch error {
      case .file(let error): throw .recordings(path: path, error)
      case .conflict(let session, _, let other): throw .conflict(session: session, path: path, otherFile: other)
      }
    }
  }

  private static func bytes(_ path: String) throws(DeskError) -> ByteSource {
    try DeskError.of({ .recordings(path: path, $0) }) { () throws(ImportError) in
      try ByteSource(file: URL(filePath: path))
    }
  }

  private static func isFile(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Whether it can hardly be a session's name.
  private static func looksLikeFile(_ name: String) -> Bool {
    ["csv", "tsv", "json", "xml", "vtt", "srt", "rttm", "ics", "txt", "md"].contains(
      URL(filePath: name).pathExtension.lowercased())
  }

  /// Imports a file, and says what became of it.
  ///
  /// - Throws: ``DeskError/recordings(path:_:)`` or ``DeskError/archive(_:)``; the archive is then as it was.
  public static func importFile(
    _ path: String, into archive: Archive, options: ImportOptions, mode: ImportMode
  ) async throws(DeskError) -> ImportSummary {
    try await value { () throws(DeskError) in
      let bytes = try bytes(path)
      do throws(ArchiveError) {
        return try archive.importFile(bytes, options: options, mode: mode)
      } catch {
        if case .file(let error) = error { throw .recordings(path: path, error) }
        throw .archive(error)
      }
    }
  }

  /// A scenario of a planned session, to start from. No archive is touched.
  ///
  /// - Parameters:
  ///   - name: an id, else a title, else a room or a track, with a day and a start behind it where there are several.
  ///   - paths: the files of schedules and recordings that the session is looked for in.
  ///   - format: the name of the files' format; `nil` to go by the content of each.
  ///   - options: what somebody said about the files, the same for each.
  ///   - noting: told of each file, by its path, what was read from it, before the next one is.
  /// - Throws: ``DeskError``.
  public static func draft(
    of name: String, in paths: [String], format: String?, options: ImportOptions,
    noting: @escaping @Sendable (_ path: String, RecordingSource) -> Void
  ) async throws(DeskError) -> ScenarioDraft {
    try await value { () throws(DeskError) in
      var recordings: [Recording] = []
      for path in paths {
        let parts = try parts(of: path, format, options)
        for source in parts.flatMap(\.sources) { noting(path, source) }
        recordings += Recording.joined(parts)
      }
      let planned = try DeskError.of(DeskError.plannedSession) { () throws(ScheduledSessionError) in
        try ScheduledSessionFinder(recordings).session(name)
      }
      return try DeskError.of(DeskError.plannedScenario) { () throws(ScheduledScenarioError) in
        try ScenarioDraft(of: planned.session, schedule: planned.schedule ?? Schedule())
      }
    }
  }

  private static func parts(
    of path: String, _ format: String?, _ options: ImportOptions
  ) throws(DeskError) -> [Recording] {
    var bytes = try bytes(path)
    var parts: [Recording] = []
    try DeskError.of({ .recordings(path: path, $0) }) { () throws(ImportError) in
      _ = try FormatRegistry.read(&bytes, as: format, options: options) { (part) throws(ImportError) in
        parts.append(part)
      }
    }
    return parts
  }
}
