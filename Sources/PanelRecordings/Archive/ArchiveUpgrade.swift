// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import GRDB

/// That an archive was of an earlier version when it was opened, and what was done.
public struct ArchiveUpgrade: Hashable, Sendable {
  /// The version of its tables before.
  public var from: Int
  /// The version of its tables now.
  public var to: Int
  /// Where the file lies as it was before; `nil` where it couldn't be changed, so that it was upgraded in memory, for this
  /// time only.
  public var copy: String?
}

extension Archive {
  /// The copies of earlier versions that lie beside it, and theirs; what was forgotten since stands in them.
  public var copies: [String] {
    let file = URL(filePath: ArchiveCopy.resolved(path))
    let folder = file.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { name in
      guard name.hasPrefix(file.lastPathComponent) else { return false }
      return name.dropFirst(file.lastPathComponent.count).wholeMatch(of: /(\.v[0-9]+(\.[0-9]+)?)+/) != nil
    }
    .sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    .map { folder.appending(path: $0).path }
  }
}

/// Leaves a copy of an archive beside it before its tables change.
struct ArchiveCopy {
  let path: String
  let version: Int

  /// Copies the database page by page, on the disk when this returns, for its owner to read only.
  ///
  /// - Returns: the copy's path: `ARCHIVE.v2`, or `ARCHIVE.v2.1` and so on where there is one already.
  /// - Throws: ``ArchiveError/cannotCopy(path:copy:reason:)``, or what keeps the archive from being read.
  func write(from queue: DatabaseQueue) throws -> String {
    let target = try reserve()
    do {
      // By SQLite, not by reading the file: to close another descriptor of it would end this process's locks on it.
      let copy = try DatabaseQueue(path: target)
      try queue.backup(to: copy)
      try copy.close()
      try sync(target, folder: false)
      try sync(URL(filePath: target).deletingLastPathComponent().path, folder: true)
    } catch {
      unlink(target)
      guard let error = error as? DatabaseError else { throw error }
      if [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) { throw error }
      throw ArchiveError.cannotCopy(path: path, copy: target, reason: "\(error.extendedResultCode)")
    }
    return target
  }

  /// Where the archive itself lies, whatever links lead to it.
  static func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

  /// Makes an empty file that nobody else has.
  private func reserve() throws -> String {
    let archive = Self.resolved(path)
    for number in 0..<1000 {
      let target = "\(archive).v\(version)" + (number == 0 ? "" : ".\(number)")
      // Its mode is for later; who has made it may write.
      let descriptor = open(target, O_RDWR | O_CREAT | O_EXCL, 0o600)
      guard descriptor < 0 else {
        close(descriptor)
        return target
      }
      guard errno == EEXIST else { throw cannotCopy(to: target) }
    }
    throw ArchiveError.cannotCopy(
      path: path, copy: "\(archive).v\(version)", reason: "a thousand copies lie there already")
  }

  private func sync(_ target: String, folder: Bool) throws {
    let descriptor = open(target, folder ? O_RDONLY | O_DIRECTORY : O_RDWR)
    guard descriptor >= 0 else { throw cannotCopy(to: target) }
    defer { close(descriptor) }
    // Some file systems can't sync a folder; then nobody can do more.
    guard fsync(descriptor) == 0 || folder else { throw cannotCopy(to: target) }
    // A copy that is looked into stays what it is.
    guard folder || fchmod(descriptor, 0o400) == 0 else { throw cannotCopy(to: target) }
  }

  private func cannotCopy(to target: String) -> ArchiveError {
    .cannotCopy(path: path, copy: target, reason: String(cString: strerror(errno)))
  }
}
