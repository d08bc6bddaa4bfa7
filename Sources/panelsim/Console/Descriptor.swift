// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// An open file of the process.
struct Descriptor {
  let number: Int32

  static let standardOutput = Descriptor(number: 1)
  static let standardError = Descriptor(number: 2)

  /// Writes all of `text`, unbuffered, so that an error shows here and not after the program's end.
  func write(_ text: String) throws(WriteError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes.removeFirst(written)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, 1000)
      } else if written < 0, errno != EINTR {
        throw WriteError(code: errno)
      }
    }
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

/// Why something couldn't be written: `errno`.
struct WriteError: Error, CustomStringConvertible {
  var code: Int32

  var isBrokenPipe: Bool { code == EPIPE }
  var description: String { String(cString: strerror(code)) }
}
