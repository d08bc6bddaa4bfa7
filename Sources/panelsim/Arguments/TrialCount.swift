// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// A number of trials as people type it: `1000000`, `1_000_000`, `1,000,000`, `1e6`, `2.5e6`, `10M`, `250k`.
struct TrialCount: ExpressibleByArgument {
  var value: Int

  init(_ value: Int) { self.value = value }

  init?(argument: String) {
    var text = argument.filter { $0 != "_" && $0 != "," }[...]
    var exponent = 0
    let suffixes: [Character: Int] = ["k": 3, "K": 3, "m": 6, "M": 6, "g": 9, "G": 9]
    if let zeros = text.last.flatMap({ suffixes[$0] }) {
      exponent = zeros
      text.removeLast()
    } else if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      var digits = text[text.index(after: mark)...]
      if digits.first == "+" { digits.removeFirst() }
      guard digits.count <= 2, let zeros = Self.number(digits) else { return nil }
      exponent = zeros
      text = text[..<mark]
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    var fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty else { return nil }
    while fraction.last == "0" { fraction.removeLast() }
    guard fraction.count <= exponent else { return nil }
    let zeros = String(repeating: "0", count: exponent - fraction.count)
    guard !whole.isEmpty, let value = Self.number((whole + fraction + zeros)[...]) else { return nil }
    self.value = value
  }

  /// Digits and nothing else, where `Int` would accept a sign.
  private static func number(_ digits: some StringProtocol) -> Int? {
    digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
  }

  var defaultValueDescription: String { String(value) }
}
