// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelDesk

/// An open file of the process.
struct Descriptor {
  let number: Int32

  static let standardInput = Descriptor(number: 0)
  static let standardOutput = Descriptor(number: 1)
  static let standardError = Descriptor(number: 2)

  /// Writes all of `text`.
  func write(_ text: String) throws(SystemError) { try SystemError.write(text, to: number) }

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
