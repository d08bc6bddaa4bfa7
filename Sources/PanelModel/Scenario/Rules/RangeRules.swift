// SPDX-License-Identifier: GPL-3.0-or-later

/// The ranges of single values.
enum RangeRules {
  /// A length that may be zero.
  static func length(
    _ length: Length, atMost limit: Length = Scenario.Limits.longest, at path: ScenarioPath
  ) -> [Violation] {
    let shortest = Scenario.Limits.shortest
    guard length != .zero, length < shortest || length > limit else { return [] }
    return [
      Violation(
        .lengthOutOfRange, at: path, "\(length.written) is out of range",
        allowed: "0s or \(shortest.seconds)s to \(limit.written)")
    ]
  }

  /// A share of a planned time.
  static func share(_ share: Double, positive: Bool = false, at path: ScenarioPath) -> [Violation] {
    let (least, greatest) = (Scenario.Limits.smallestShare, Scenario.Limits.greatestShare)
    if !positive, share == 0 { return [] }
    guard !(least...greatest).contains(share) else { return [] }
    return [
      Violation(
        .shareOutOfRange, at: path, "\(Measure.written(share: share)) is out of range",
        allowed: (positive ? "" : "0% or ")
          + "\(Measure.written(share: least)) to \(Measure.written(share: greatest))")
    ]
  }

  /// A number in 0...1.
  static func unit(_ value: Double, at path: ScenarioPath) -> [Violation] {
    guard !(0...1).contains(value) else { return [] }
    return [Violation(.shareOutOfRange, at: path, "\(value.written) is out of range", allowed: "0 to 1, or 0% to 100%")]
  }
}
