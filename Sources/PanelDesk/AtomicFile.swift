// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A file that is to be written: whole or not at all, and over another one only where that is asked for.
public struct AtomicFile: Sendable {
  /// The file's path as it was given, links unresolved.
  public let path: String
  private let replaces: Bool

  /// A file at a path, not written yet.
  ///
  /// - Throws: ``AtomicFileError`` where it is known by now that it can't be written: before somebody is asked for its
  ///   content.
  public init(_ path: String, replacing: Bool) throws(AtomicFileError) {
    self.path = path
    replaces = replacing
    guard !path.isEmpty else { throw .noName }
    if let mode = mode() {
      guard mode & S_IFMT != S_IFDIR else { throw .isFolder(path: path) }
      if mode & S_IFMT == S_IFREG, !replacing { throw .exists(path: path) }
    } else if errno != ENOENT || access(Self.folder(of: path), W_OK) != 0 {
      throw .cannotWrite(path: path, SystemError(code: errno))
    }
  }

  /// Writes all of it. A regular file is only there when it is complete.
  public func write(_ text: String) throws(AtomicFileError) {
    do throws(SystemError) {
      if let mode = mode(), mode & S_IFMT != S_IFREG {
        // A device or a pipe keeps nothing that could be lost, and a file in its place would be no use.
        try write(text, to: open(path, O_WRONLY))
      } else {
        try writeRegular(text)
      }
    } catch {
      throw error.code == EEXIST ? .exists(path: path) : .cannotWrite(path: path, error)
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
    try SystemError.write(text, to: descriptor)
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP else {
      throw SystemError(code: errno)
    }
  }

  /// What kind of file has the name, and who may do what with it; `nil`, with `errno`, where there is none.
  private func mode() -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Why a file can't be written. Nothing was.
public enum AtomicFileError: Error, Hashable, Sendable {
  /// The path is empty.
  case noName
  /// The path is that of a folder.
  case isFolder(path: String)
  /// It is there already, and isn't to be replaced.
  case exists(path: String)
  /// The system refuses to make or write it, for this reason.
  case cannotWrite(path: String, SystemError)
}

/// Why something couldn't be read or written: `errno`.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The value of `errno`.
  public let code: Int32

  /// The error of a value of `errno`.
  public init(code: Int32) { self.code = code }

  /// Whether nobody reads what is written any more (`EPIPE`), which ends a program without a message.
  public var isBrokenPipe: Bool { code == EPIPE }
  /// What the system says of the error: `strerror`.
  public var description: String { String(cString: strerror(code)) }

  /// Writes all of `text` to an open file, unbuffered, so that an error shows here and not after the program's end.
  public static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes.removeFirst(written)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, 1000)
      } else if written < 0, errno != EINTR {
        throw SystemError(code: errno)
      }
    }
  }
}
