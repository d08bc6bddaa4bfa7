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
  /// The copies of earlier versions that lie beside it, in order; what was forgotten since stands in them.
  public var copies: [String] {
    let file = URL(filePath: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)) ?? []
    return names.filter {
      $0.hasPrefix(file.lastPathComponent + ".v")
        && $0.dropFirst(file.lastPathComponent.count + 2).allSatisfy { $0 == "." || $0.isNumber }
    }
    .sorted().map { file.deletingLastPathComponent().appending(path: $0).relativePath }
  }
}

/// Leaves a copy of an archive beside it before its tables change.
struct ArchiveCopy {
  let path: String
  let version: Int

  /// Copies the database page by page, on the disk when this returns, readable for its owner only.
  ///
  /// - Returns: the copy's path: `ARCHIVE.v2`, or `ARCHIVE.v2.1` and so on where there is one already.
  func write(from queue: DatabaseQueue) throws -> String {
    let (target, descriptor) = try reserve()
    close(descriptor)
    do {
      // By SQLite, not by reading the file: to close another descriptor of it would end this process's locks on it.
      let copy = try DatabaseQueue(path: target.hasPrefix("/") ? target : "./" + target)
      try queue.backup(to: copy)
      try copy.close()
      try Self.sync(target, folder: false)
      try Self.sync(URL(filePath: target).deletingLastPathComponent().path, folder: true)
    } catch {
      unlink(target)
      throw error
    }
    return target
  }

  /// Makes an empty file that nobody else has.
  private func reserve() throws -> (String, Int32) {
    for number in 0..<1000 {
      let target = "\(path).v\(version)" + (number == 0 ? "" : ".\(number)")
      let descriptor = open(target, O_RDWR | O_CREAT | O_EXCL, 0o600)
      if descriptor >= 0 { return (target, descriptor) }
      guard errno == EEXIST else {
        let reason = String(cString: strerror(errno))
        if [EROFS, EACCES, EPERM].contains(errno) { throw ArchiveError.readOnly(path: path) }
        throw ArchiveError.cannotCopy(path: path, copy: target, reason: reason)
      }
    }
    throw ArchiveError.cannotCopy(
      path: path, copy: "\(path).v\(version)", reason: "a thousand copies lie there already")
  }

  private static func sync(_ path: String, folder: Bool) throws {
    let descriptor = open(path, folder ? O_RDONLY | O_DIRECTORY : O_RDWR)
    guard descriptor >= 0 else { throw ArchiveError.cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    // Some file systems can't sync a folder; then nobody can do more.
    guard fsync(descriptor) == 0 || folder else {
      throw ArchiveError.full(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
