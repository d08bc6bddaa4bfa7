// SPDX-License-Identifier: GPL-3.0-or-later

/// Time stamps as subtitles and transcripts write them: `1:02`, `75:30`, `00:01:02`, `1:02:03.450`, `00:00:02,760`.
package enum StampText {
  /// The seconds that `text` says; `nil` where it is no time stamp.
  ///
  /// Minutes and seconds lie below 60, but for minutes where no hours stand before them. A fraction of the seconds
  /// stands behind a point or a comma and has up to nine digits. Without hours the seconds have two digits.
  package static func seconds(_ text: some StringProtocol) -> Double? {
    let (clock, fraction) = split(text.utf8)
    var parts: [Int] = []
    var widths: [Int] = []
    for part in clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
      guard (1...7).contains(part.count), let value = whole(part) else { return nil }
      parts.append(value)
      widths.append(part.count)
    }
    guard parts.count == 2 || parts.count == 3, parts[parts.count - 1] < 60 else { return nil }
    if parts.count == 3 {
      guard parts[1] < 60, widths[1] <= 2, widths[2] <= 2 else { return nil }
    } else {
      guard widths[1] == 2, widths[0] <= 4 else { return nil }
    }
    let seconds = parts.reduce(0) { $0 * 60 + $1 }
    guard let fraction else { return Double(seconds) }
    guard (1...9).contains(fraction.count), let numerator = whole(fraction) else { return nil }
    // Exact in whole numbers, so that it is rounded once.
    let scale = (0..<fraction.count).reduce(1) { power, _ in power * 10 }
    return (Double(seconds) * Double(scale) + Double(numerator)) / Double(scale)
  }

  private static func split(_ bytes: some Collection<UInt8>) -> (clock: [UInt8], fraction: [UInt8]?) {
    let mark = bytes.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard let mark else { return (Array(bytes), nil) }
    return (Array(bytes[..<mark]), Array(bytes[bytes.index(after: mark)...]))
  }

  private static func whole(_ digits: some Collection<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
