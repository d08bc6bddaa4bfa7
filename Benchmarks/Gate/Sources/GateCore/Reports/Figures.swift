// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Figures as people read them.
enum Figures {
  /// `+1.3%`; a typographic minus, and more digits for what is small.
  static func change(_ ratio: Double) -> String {
    let percent = 100 * (ratio - 1)
    let digits = abs(percent) < 9.95 ? 1 : 0
    let text = String(format: "%.\(digits)f", abs(percent))
    if text.allSatisfy({ "0.".contains($0) }) { return "±\(text)%" }
    return (percent < 0 ? "−" : "+") + text + "%"
  }

  /// `+1.3% (−0.2 to +2.4)`
  static func change(_ ratio: Interval) -> String {
    if ratio.low == ratio.high { return change(ratio.median) }
    return "\(change(ratio.median)) (\(bare(ratio.low)) to \(bare(ratio.high)))"
  }

  private static func bare(_ ratio: Double) -> String { String(change(ratio).dropLast()) }

  /// `812 ns`: three digits.
  static func seconds(_ seconds: Double) -> String {
    for (scale, unit) in [(1.0, "s"), (1e-3, "ms"), (1e-6, "µs")] where seconds >= scale {
      return "\(threeDigits(seconds / scale)) \(unit)"
    }
    return "\(threeDigits(seconds * 1e9)) ns"
  }

  /// `31.4 M`
  static func count(_ count: Double) -> String {
    for (scale, unit) in [(1e9, " G"), (1e6, " M"), (1e3, " k")] where count >= scale {
      return "\(threeDigits(count / scale))\(unit)"
    }
    return threeDigits(count)
  }

  static func threeDigits(_ value: Double) -> String {
    String(format: "%.\(value < 9.995 ? 2 : value < 99.95 ? 1 : 0)f", value)
  }

  /// Spaces up to a width in characters, all of which are narrow here.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
