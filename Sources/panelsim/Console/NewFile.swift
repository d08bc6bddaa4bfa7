// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A file that is to be written: whole or not at all, and over another one only where that is wished.
struct NewFile {
  let path: String
  private let replaces: Bool

  /// - Throws: ``Failure`` where it is known by now that it can't be written: before somebody is asked for its content.
  init(_ path: String, replacing: Bool) throws(Failure) {
    self.path = path
    replaces = replacing
    guard !path.isEmpty else { throw Failure(status: .usage, message: "panelsim: the file has no name") }
    if let mode = mode() {
      guard mode & S_IFMT != S_IFDIR else {
        throw Failure(status: .cannotCreate, message: "panelsim: \(path) is a folder; nothing was written")
      }
      if mode & S_IFMT == S_IFREG, !replacing { throw exists }
    } else if errno != ENOENT || access(folder, W_OK) != 0 {
      throw cannotWrite(SystemError(code: errno))
    }
  }

  /// Writes all of it. A regular file is only there when it is complete.
  func write(_ text: String) throws(Failure) {
    do throws(SystemError) {
      if let mode = mode(), mode & S_IFMT != S_IFREG {
        // A device or a pipe keeps nothing that could be lost, and a file in its place would be no use.
        try write(text, to: open(path, O_WRONLY))
      } else {
        try writeRegular(text)
      }
    } catch {
      throw error.code == EEXIST ? exists : cannotWrite(error)
    }
  }

  /// Writes a file beside it, which then takes its name.
  private func writeRegular(_ text: String) throws(SystemError) {
    // The file that a link leads to is replaced, not the link.
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let path = target ?? path
    let new = Self.folder(of: path) + "/.panelsim-\(UInt64.random(in: 0 ... .max))"
    do throws(SystemError) {
      let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL, 0o666)
      if descriptor >= 0, let mode = mode() { fchmod(descriptor, mode & 0o777) }
      try write(text, to: descriptor)
      try take(path, from: new)
    } catch {
      unlink(new)
      throw error
    }
  }

  /// Gives the file `new` the name `path`.
  private func take(_ path: String, from new: String) throws(SystemError) {
    guard !replaces else {
      guard rename(new, path) == 0 else { throw SystemError(code: errno) }
      return
    }
    // A second name is refused where somebody has made such a file meanwhile.
    if link(new, path) == 0 {
      unlink(new)
    } else {
      let code = errno
      // A disk that knows no second names.
      guard [EPERM, ENOTSUP, ENOSYS].contains(code), mode() == nil, rename(new, path) == 0 else {
        throw SystemError(code: code)
      }
    }
  }

  private func write(_ text: String, to descriptor: Int32) throws(SystemError) {
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    try Descriptor(number: descriptor).write(text)
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP else {
      throw SystemError(code: errno)
    }
  }

  /// What kind of file has the name, and who may do what with it; `nil`, with `errno`, where there is none.
  private func mode() -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  private var folder: String { Self.folder(of: path) }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var exists: Failure {
    Failure(
      status: .cannotCreate,
      message: "panelsim: \(path) exists, and nothing was written; name another file, or replace it with --force")
  }

  private func cannotWrite(_ error: SystemError) -> Failure {
    Failure(status: .cannotWrite, message: "panelsim: cannot write \(path): \(error)")
  }
}
