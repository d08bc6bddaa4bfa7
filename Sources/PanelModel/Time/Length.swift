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
