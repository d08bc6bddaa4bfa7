// SPDX-License-Identifier: GPL-3.0-or-later

/// A file's first lines, for recognising it.
enum HeadText {
  /// The lines of `head`, without a byte order mark; the last may be cut short. Bytes that are no UTF-8 don't matter here.
  static func lines(of head: ArraySlice<UInt8>) -> [Substring] {
    var text = head
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    return text.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
      .prefix(400).map { Substring(decoding: $0, as: UTF8.self) }
  }
}
