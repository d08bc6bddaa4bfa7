// SPDX-License-Identifier: GPL-3.0-or-later

/// A length of time. It may be negative where it is the difference of two others.
public struct Length: Hashable, Comparable, Sendable {
  public let seconds: Double

  /// - Precondition: `seconds` is finite.
  public init(seconds: Double) {
    precondition(seconds.isFinite, "a length of \(seconds) s")
    self.seconds = seconds
  }

  public static func seconds(_ value: Double) -> Length { Length(seconds: value) }
  public static func minutes(_ value: Double) -> Length { Length(seconds: value * 60) }
  public static func hours(_ value: Double) -> Length { Length(seconds: value * 3600) }
  public static let zero = Length(seconds: 0)

  public var minutes: Double { seconds / 60 }

  public static func < (left: Length, right: Length) -> Bool { left.seconds < right.seconds }
  public static func + (left: Length, right: Length) -> Length { Length(seconds: left.seconds + right.seconds) }
  public static func - (left: Length, right: Length) -> Length { Length(seconds: left.seconds - right.seconds) }
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
