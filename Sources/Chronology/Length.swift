// SPDX-License-Identifier: GPL-3.0-or-later

/// A length of time. It may be negative where it is the difference of two others.
public struct Length: Hashable, Comparable, Sendable {
  /// The length in seconds; finite.
  public let seconds: Double

  /// - Precondition: `seconds` is finite.
  public init(seconds: Double) {
    precondition(seconds.isFinite, "a length of \(seconds) s")
    self.seconds = seconds
  }

  /// A length in seconds, for use as `.seconds(90)`.
  ///
  /// - Precondition: `value` is finite.
  public static func seconds(_ value: Double) -> Length { Length(seconds: value) }
  /// A length of `value` times 60 s.
  ///
  /// - Precondition: that is finite.
  public static func minutes(_ value: Double) -> Length { Length(seconds: value * 60) }
  /// A length of `value` times 3600 s.
  ///
  /// - Precondition: that is finite.
  public static func hours(_ value: Double) -> Length { Length(seconds: value * 3600) }
  /// 0 s.
  public static let zero = Length(seconds: 0)

  /// The length in minutes, with their fractions.
  public var minutes: Double { seconds / 60 }

  /// Whether the left length is the shorter one, to the last bit; ``tolerance`` isn't taken into account.
  public static func < (left: Length, right: Length) -> Bool { left.seconds < right.seconds }
  /// The two lengths one after the other.
  ///
  /// - Precondition: their sum is finite.
  public static func + (left: Length, right: Length) -> Length { Length(seconds: left.seconds + right.seconds) }
  /// How much longer the left length is; below zero where it is the shorter one.
  ///
  /// - Precondition: the difference is finite.
  public static func - (left: Length, right: Length) -> Length { Length(seconds: left.seconds - right.seconds) }
  /// The length so many times, or such a share of it.
  ///
  /// - Precondition: the product is finite.
  public static func * (left: Length, right: Double) -> Length { Length(seconds: left.seconds * right) }

  /// The model's tolerance: two times that differ by no more than this count as the same.
  public static let tolerance = Length(seconds: 0.010)
}

extension Length {
  /// The length as a scenario writes it, such as `1m30s`, to the millisecond.
  public var written: String {
    if seconds < 0 { return "-" + Length(seconds: -seconds).written }
    guard seconds < 1e12 else { return "\(seconds)s" }
    let milliseconds = Int((seconds * 1000).rounded())
    if milliseconds == 0 { return seconds == 0 ? "0s" : "less than 1ms" }
    let (hours, minutes) = (milliseconds / 3_600_000, milliseconds / 60_000 % 60)
    let (whole, thousandths) = (milliseconds / 1000 % 60, milliseconds % 1000)
    var text = ""
    if hours > 0 { text += "\(hours)h" }
    if minutes > 0 { text += "\(minutes)m" }
    if whole > 0 || thousandths > 0 {
      text += String(whole)
      if thousandths > 0 {
        var digits = String(thousandths + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        text += "." + digits
      }
      text += "s"
    }
    return text
  }
}
