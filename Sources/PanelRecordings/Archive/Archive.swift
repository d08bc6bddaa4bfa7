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
  /// What was done to an archive of an earlier version when it was opened; `nil` for one of this version.
  public let upgrade: ArchiveUpgrade?
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

  /// Opens the archive, and brings its tables up to date: ``upgrade`` says whether that was needed. The file as it was
  /// before stays beside it. Where only reading is asked for and the file can't be changed, a copy in memory is read.
  ///
  /// - Parameters:
  ///   - path: of the archive's file, absolute or relative to the working directory.
  ///   - purpose: whether the file has to be there, and whether it may change.
  ///   - patience: how long another program may write before ``ArchiveError/locked(path:)``, in seconds.
  public convenience init(path: String, for purpose: Purpose, patience: Double = 5) throws(ArchiveError) {
    try self.init(path: path, for: purpose, patience: patience, copied: nil)
  }

  /// - Parameter copied: for tests: told when a copy of an earlier version is there and nothing has changed yet.
  init(path: String, for purpose: Purpose, patience: Double, copied: (() -> Void)?) throws(ArchiveError) {
    self.path = path
    try Self.prepare(path, for: purpose)
    do {
      // SQLite takes “:memory:” and “file:…” for something else than a name.
      let file = try DatabaseQueue(
        path: path.hasPrefix("/") ? path : "./" + path, configuration: Self.configuration(purpose, patience: patience))
      (queue, upgrade) = try Self.bringUpToDate(file, path: path, for: purpose, copied: copied)
    } catch {
      throw ArchiveError(error, path: path)
    }
    if purpose == .reading { try read { db in try db.execute(sql: "PRAGMA query_only = ON") } }
  }

  private init(queue: DatabaseQueue, path: String) {
    self.queue = queue
    self.path = path
    upgrade = nil
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

  /// The archive to work with, which is another one only where the file can't be changed.
  ///
  /// - Parameter copied: for tests: told when the copy is there and nothing has changed yet.
  private static func bringUpToDate(
    _ file: DatabaseQueue, path: String, for purpose: Purpose, copied: (() -> Void)?
  ) throws -> (DatabaseQueue, ArchiveUpgrade?) {
    func version() throws -> Int { try file.unsafeRead { db in try ArchiveSchema.version(db, path: path) } }
    if try version() == 0 {
      try file.write { db in try ArchiveSchema.migrate(db, path: path) }
      return (file, nil)
    }
    // Another program may change it, or upgrade it, between the copy and the transaction: then once more.
    while true {
      // What changes after this is seen in the transaction, so the copy is of the version that is asked for next.
      let changes = try file.unsafeRead { db in try Int.fetchOne(db, sql: "PRAGMA data_version") }
      let from = try version()
      guard from < ArchiveSchema.current else { return (file, nil) }
      var copy: String?
      do {
        copy = try ArchiveCopy(path: path, version: from).write(from: file)
        copied?()
        let isDone = try file.write { db in
          guard try Int.fetchOne(db, sql: "PRAGMA data_version") == changes else { return false }
          try ArchiveSchema.migrate(db, path: path)
          return true
        }
        if isDone { return (file, ArchiveUpgrade(from: from, to: ArchiveSchema.current, copy: copy)) }
        if let copy { unlink(copy) }
      } catch {
        // Where the transaction was done all the same, the copy is what there is of before.
        if let copy, (try? version()) == from { unlink(copy) }
        guard purpose == .reading else { throw error }
        switch ArchiveError(error, path: path) {
        case .readOnly, .cannotCopy:
          return (try inMemory(file, path: path), ArchiveUpgrade(from: from, to: ArchiveSchema.current))
        default: throw error
        }
      }
    }
  }

  /// A copy that is upgraded in memory, for this time only.
  private static func inMemory(_ file: DatabaseQueue, path: String) throws -> DatabaseQueue {
    let memory = try DatabaseQueue(configuration: configuration(.importing, patience: 0))
    try file.backup(to: memory)
    try memory.write { db in try ArchiveSchema.migrate(db, path: path) }
    return memory
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
