// SPDX-License-Identifier: GPL-3.0-or-later

/// A length as a scenario writes it: with its unit, or in percent of the item's planned time.
public enum Measure: Hashable, Sendable {
  /// A length with its unit; it means the same for every item.
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

extension Measure {
  /// The measure as a scenario writes it: `1m30s`, `85%`.
  public var written: String {
    switch self {
    case .length(let length): length.written
    case .share(let share): Measure.written(share: share)
    }
  }

  /// A share in percent, to the thousandth: 0.85 is `85%`.
  public static func written(share: Double) -> String {
    let thousandths = (share * 100_000).rounded()
    guard abs(thousandths) < 1e15 else { return "\(share * 100)%" }
    let percent = thousandths / 1000
    return (percent == percent.rounded() ? String(Int(percent)) : String(percent)) + "%"
  }
}
