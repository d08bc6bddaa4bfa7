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

/// What the beginning of a file shows of the JSON in it.
struct JSONHead {
  private let head: ArraySlice<UInt8>

  /// `nil` where this is no object or array.
  init?(_ head: ArraySlice<UInt8>) {
    let content = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    guard let first = content.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { return nil }
    self.head = content
  }

  /// Whether an object has a member of that name, as far as can be seen.
  func has(_ name: StaticString) -> Bool {
    let quoted = Array("\"\(name)\"".utf8)
    var rest = head
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[quote...]
      if rest.starts(with: quoted) {
        let next = rest.dropFirst(quoted.count).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if next == UInt8(ascii: ":") { return true }
      }
      rest = rest.dropFirst()
    }
    return false
  }
}
