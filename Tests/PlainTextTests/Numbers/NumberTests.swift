// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", 0), ("-0.1", -0.1), ("+1", 1), ("1e1", 10), ("12.50", 12.5), (".5", 0.5), ("1E-3", 0.001), ("007", 7),
    ("0.558", 0.558), ("9007199254740993", 9_007_199_254_740_992),
    ("123456789012345678901", 123_456_789_012_345_683_968),
    ("0.1234567890123456789", 0.12345678901234568),
  ])
  func numbers(text: String, value: Double) { #expect(DecimalText.finite(text) == value) }

  /// What `Double` takes for numbers, and what people type.
  @Test(arguments: [
    "nan", "inf", "-infinity", "0x10", "1e400", "5.", "", " ", "1 ", " 1", "1_0", "1,5", "1.2.3", "e5", "1e", "1e+",
    "--1",
    "+", ".", "١", "1\u{0}", "1d5",
  ])
  func noNumbers(text: String) { #expect(DecimalText.finite(text) == nil) }

  @Test func theNearestDouble() {
    // Every way of writing a number of four digits gives what the compiler makes of it.
    for thousandths in 0..<10_000 {
      let text = "\(thousandths / 1000)." + String(thousandths % 1000 + 1000).dropFirst()
      #expect(DecimalText.finite(text) == Double(text))
    }
  }

  @Test func otherMarks() {
    #expect(DecimalText.finite("1,5", mark: UInt8(ascii: ",")) == 1.5)
    #expect(DecimalText.finite("1,5e2", mark: UInt8(ascii: ",")) == 150)
    #expect(DecimalText.finite("1.5", mark: UInt8(ascii: ",")) == nil)
    #expect(DecimalText.finite("1,", mark: UInt8(ascii: ",")) == nil)
  }

  @Test(arguments: [
    ("0:03", 3), ("00:03", 3), ("75:30", 4530), ("1:02:03", 3723), ("00:00:02,760", 2.76), ("00:11.000", 11),
    ("0:0:3.4", 3.4), ("100:00:00", 360_000), ("00:00:01.790", 1.79), ("00:00:00.123456789", 0.123456789),
  ])
  func stamps(text: String, seconds: Double) { #expect(StampText.seconds(text) == seconds) }

  @Test(arguments: [
    "", "3", "0:3", "0:60", "1:60:00", "1:2:3:4", "-0:03", "0:03.", "0:03.1234567890", "a:03", "0:03 ", "::", "1::03",
    "00:001", "0:03:004", "12345678:00:00", "٠:٠٣", "99999:59",
  ])
  func noStamps(text: String) { #expect(StampText.seconds(text) == nil) }
}
