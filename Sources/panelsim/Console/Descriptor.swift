// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// An open file of the process.
struct Descriptor {
  let number: Int32

  static let standardInput = Descriptor(number: 0)
  static let standardOutput = Descriptor(number: 1)
  static let standardError = Descriptor(number: 2)

  /// Writes all of `text`, unbuffered, so that an error shows here and not after the program's end.
  func write(_ text: String) throws(SystemError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes.removeFirst(written)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, 1000)
      } else if written < 0, errno != EINTR {
        throw SystemError(code: errno)
      }
    }
  }

  /// Reads to the end, or `limit` bytes of what may have no end.
  func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let wanted = min(buffer.count, limit - bytes.count)
      let count = buffer.withUnsafeMutableBytes { Foundation.read(number, $0.baseAddress, wanted) }
      if count > 0 {
        bytes += buffer.prefix(count)
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw SystemError(code: errno)
      }
    }
    return bytes
  }

  var isTerminal: Bool { isatty(number) == 1 }

  /// Whether it is a terminal on which a line can be written anew.
  var canOverwrite: Bool { isTerminal && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

  /// The columns of the terminal behind it; `nil` where there is none or it doesn't tell.
  var columns: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// Why something couldn't be read or written: `errno`.
struct SystemError: Error, CustomStringConvertible {
  var code: Int32

  var isBrokenPipe: Bool { code == EPIPE }
  var description: String { String(cString: strerror(code)) }
}
