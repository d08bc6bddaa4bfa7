// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

extension ArchiveError {
  /// What went wrong while the database at `path` was used.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as ImportError: self = .file(error)
    case let error as ArchiveCorruption: self = .damaged(path: path, detail: error.detail)
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .damaged(path: path, detail: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .foreign(path: path, reason: "it is no database, or its beginning is damaged")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .full(path: path, reason: reason)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = error.extendedResultCode == .SQLITE_READONLY_ROLLBACK ? .unfinished(path: path) : .readOnly(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: reason)
    case .SQLITE_IOERR:
      let writes: [ResultCode] = [
        .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_DIR_FSYNC,
      ]
      let isWrite = writes.contains(error.extendedResultCode)
      self = isWrite ? .full(path: path, reason: reason) : .cannotOpen(path: path, reason: reason)
    default: self = .damaged(path: path, detail: reason)
    }
  }
}

/// Something in the database that panelsim never writes.
struct ArchiveCorruption: Error {
  var detail: String

  init(_ detail: String) { self.detail = detail }
}
