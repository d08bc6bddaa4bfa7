// SPDX-License-Identifier: GPL-3.0-or-later

/// A length as a scenario writes it: with its unit, or in percent of the item's planned time.
public enum Measure: Hashable, Sendable {
  case length(Length)
  /// A share of the item's untrimmed planned time; 1 stands for 100%.
  case share(Double)

  /// The length meant for an item of `planned` time.
  ///
  /// - Precondition: `planned` is given where the measure is a share. The decoder refuses percentages elsewhere.
  public func resolved(planned: Length?) -> Length {
    switch self {
    case .length(let length): return length
    case .share(let share):
      guard let planned else { preconditionFailure("a percentage of no planned time") }
      return planned * share
    }
  }
}
