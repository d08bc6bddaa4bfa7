// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import GRDB

/// Recorded sessions, kept in one file: an SQLite database whose tables Documentation/Archive.md explains.
///
/// An import, and any other change, is one transaction, and is on the disk when it is acknowledged. The journal is
/// SQLite's rollback journal rather than a write-ahead log: the archive stays one file, and can be read where nothing
/// can be written.
public final class Archive: Sendable {
  /// As it was given.
  public let path: String
  private let queue: DatabaseQueue

  /// What an archive is opened for.
  public enum Purpose: Hashable, Sendable {
    /// It has to be there.
    case reading
    /// It has to be there, and changes.
    case changing
    /// It is made if it isn't there; its folder has to be.
    case importing
  }

  /// Opens the archive, and brings its tables up to date.
  ///
  /// - Parameter patience: how long another program may write before ``ArchiveError/locked(path:)``, in seconds.
  public init(path: String, for purpose: Purpose, patience: Double = 5) throws(ArchiveError) {
    self.path = path
    try Self.prepare(path, for: purpose)
    do {
      // SQLite takes “:memory:” and “file:…” for something else than a name.
      queue = try DatabaseQueue(
        path: path.hasPrefix("/") ? path : "./" + path, configuration: Self.configuration(purpose, patience: patience))
    } catch {
      throw ArchiveError(error, path: path)
    }
    try bringUpToDate(for: purpose)
    if purpose == .reading { try read { db in try db.execute(sql: "PRAGMA query_only = ON") } }
  }

  private init(queue: DatabaseQueue, path: String) {
    self.queue = queue
    self.path = path
  }

  /// An archive in memory, which is gone with this value: for those who want what an import makes of files, and keep
  /// nothing.
  public static func scratch() throws(ArchiveError) -> Archive {
    let path = ":memory:"
    do {
      let archive = Archive(queue: try DatabaseQueue(configuration: configuration(.importing, patience: 0)), path: path)
      try archive.write { db in try ArchiveSchema.migrate(db, path: path) }
      return archive
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  private static func configuration(_ purpose: Purpose, patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // EXTRA is FULL, and syncs the folder too: without that a power cut may bring back the journal of a transaction
      // that was acknowledged, and undo it.
      try db.execute(
        sql: """
          PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON; PRAGMA cache_size = -16000;
          """)
    }
    return configuration
  }

  /// Makes the file where it is to be made, readable for its owner only: it holds who said how much.
  private static func prepare(_ path: String, for purpose: Purpose) throws(ArchiveError) {
    guard !path.isEmpty else { throw .cannotOpen(path: path, reason: "the name is empty") }
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(path: path, reason: "it is no regular file") }
      if status.st_size == 0, purpose != .importing { throw .empty(path: path) }
      return
    }
    guard errno == ENOENT else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    guard purpose == .importing else { throw .missing(path: path) }
    let descriptor = open(path, O_RDWR | O_CREAT, 0o600)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    close(descriptor)
  }

  private func bringUpToDate(for purpose: Purpose) throws(ArchiveError) {
    let version = try read { [path] db in try ArchiveSchema.version(db, path: path) }
    guard version < ArchiveSchema.current else { return }
    try write { [path] db in try ArchiveSchema.migrate(db, path: path) }
  }

  /// Reads in one transaction.
  func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try queue.unsafeRead { db in
        var result: Result?
        try db.inTransaction(.deferred) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw ArchiveCorruption("no result of a transaction") }
        return result
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Changes something in one transaction: all of it, or nothing where `body` throws.
  func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try queue.write(body)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// For what can't be in a transaction.
  func withoutTransaction(_ body: (Database) throws -> Void) throws(ArchiveError) {
    do {
      try queue.writeWithoutTransaction(body)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}
