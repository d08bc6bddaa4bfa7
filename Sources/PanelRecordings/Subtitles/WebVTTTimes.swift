// SPDX-License-Identifier: GPL-3.0-or-later

/// The line of a WebVTT cue's times, such as `00:01.000 --> 00:02.500 align:start`.
///
/// Source: W3C, WebVTT: The Web Video Text Tracks Format, section 4.3, “collect WebVTT cue timings and settings”.
struct WebVTTTimes {
  private(set) var from = 0.0
  private(set) var to = 0.0

  /// `nil` where a line has no such times. Whatever follows them are settings, which say where a cue stands on the screen.
  init?(_ line: String) {
    var rest = Array(line.utf8)[...]
    Self.skipSpace(&rest)
    guard let from = Self.seconds(&rest) else { return nil }
    Self.skipSpace(&rest)
    guard rest.starts(with: Array("-->".utf8)) else { return nil }
    rest = rest.dropFirst(3)
    Self.skipSpace(&rest)
    guard let to = Self.seconds(&rest) else { return nil }
    (self.from, self.to) = (from, to)
  }

  private static func skipSpace(_ rest: inout ArraySlice<UInt8>) {
    while let byte = rest.first, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) { rest = rest.dropFirst() }
  }

  /// Hours of two digits or more, minutes and seconds of two, a fraction of three; without hours if the first number has
  /// two digits and is below 60.
  private static func seconds(_ rest: inout ArraySlice<UInt8>) -> Double? {
    guard let first = number(&rest), take(":", &rest), let second = number(&rest), second.width == 2 else { return nil }
    var parts = (hours: 0, minutes: first.value, seconds: second.value)
    if first.width != 2 || first.value > 59 || rest.first == UInt8(ascii: ":") {
      guard take(":", &rest), let third = number(&rest), third.width == 2 else { return nil }
      parts = (first.value, second.value, third.value)
    }
    guard take(".", &rest), let thousandths = number(&rest), thousandths.width == 3, parts.minutes < 60,
      parts.seconds < 60
    else { return nil }
    let seconds = (parts.hours * 60 + parts.minutes) * 60 + parts.seconds
    return Double(seconds * 1000 + thousandths.value) / 1000
  }

  private static func take(_ mark: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> (value: Int, width: Int)? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    // More hours than nine digits say are no time.
    guard (1...9).contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
  }
}
