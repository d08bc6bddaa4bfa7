// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
internal import GRDB
public import PanelModel
internal import PlainText

/// What somebody wants of an import, besides how the file is read.
public struct ImportMode: Hashable, Sendable {
  /// The format's name; `nil` to go by the content.
  public var format: String?
  /// Whether sessions that stand in the archive with other content give way.
  public var replaces: Bool

  /// An import that goes by the file's content and replaces nothing, unless something else is said.
  public init(format: String? = nil, replaces: Bool = false) {
    self.format = format
    self.replaces = replaces
  }
}

extension Archive {
  /// Imports a file: all of it, or nothing. When this returns, it is on the disk.
  ///
  /// A file that was imported before, by its bytes and by what was said about it, isn't read again, and nothing
  /// changes, unless it is to replace what has become of it. Memory doesn't grow with the file; time does.
  ///
  /// - Throws: ``ArchiveError``, with an ``ImportError`` in it where the file is to blame.
  public func importFile(
    _ bytes: ByteSource, options: ImportOptions, mode: ImportMode = ImportMode(), now: Date = Date()
  ) throws(ArchiveError) -> ImportSummary {
    try importFile(bytes, options: options, mode: mode, now: now) { (bytes, take) throws(ImportError) in
      try FormatRegistry.read(&bytes, as: mode.format, options: options, take: take)
    }
  }

  /// Reads a file, telling its sessions or parts of them, and says which format it was in.
  typealias Reader = (
    _ bytes: inout ByteSource, _ take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) -> String

  /// Imports what `reader` makes of a file.
  func importFile(
    _ bytes: ByteSource, options: ImportOptions, mode: ImportMode, now: Date, reader: Reader
  ) throws(ArchiveError) -> ImportSummary {
    let settings = options.digest(as: mode.format)
    if !mode.replaces, let moment = try moment(of: bytes.sha256, settings: settings) {
      var summary = ImportSummary(file: bytes.fileName)
      summary.importedBefore = moment
      return summary
    }
    return try write { db in
      if mode.replaces { try Self.makeRoom(for: bytes.sha256, settings: settings, db: db) }
      let file = try FileImport(bytes, settings: settings, at: now.formatted(.iso8601), db: db)
      let format = try Self.read(bytes, with: reader, into: file)
      try file.name(format: format)
      return try ImportCommit(file, options: options, replaces: mode.replaces).settle(
        ImportSummary(file: bytes.fileName, format: format))
    }
  }

  /// When the same file was imported before.
  private func moment(of sha256: String, settings: String) throws(ArchiveError) -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT imported_at FROM sources WHERE sha256 = ? AND settings = ?", arguments: [sha256, settings])
    }
  }

  /// Lets a file be imported anew that was imported before: some of its sessions may have gone since.
  private static func makeRoom(for sha256: String, settings: String, db: Database) throws {
    let before = try Int64.fetchOne(
      db, sql: "SELECT id FROM sources WHERE sha256 = ? AND settings = ?", arguments: [sha256, settings])
    guard let before else { return }
    let other = SHA256.hexadecimal(of: Array("\(settings) \(before)".utf8))
    try db.execute(sql: "UPDATE sources SET settings = ? WHERE id = ?", arguments: [other, before])
  }

  /// What the archive can't take ends the reading, too.
  private static func read(_ bytes: ByteSource, with reader: Reader, into file: FileImport) throws -> String {
    var bytes = bytes
    let name = bytes.fileName
    var failure: (any Error)?
    do throws(ImportError) {
      return try reader(&bytes) { (part) throws(ImportError) in
        do {
          try file.take(part)
        } catch {
          failure = error
          throw ImportError(file: name, message: "the archive can't take it")
        }
      }
    } catch {
      throw failure ?? error
    }
  }
}
