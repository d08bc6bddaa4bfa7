// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What one statistic says after some passes.
public struct Finding: Sendable {
  public let statistic: String
  /// One for each pass, at least one.
  public let values: [PValue]

  public enum Verdict: String, Sendable {
    case passed, suspicious, failed
  }

  /// A p-value nearer to 0 or 1 than this is a failure, however many there are.
  public static let failing = 1e-10

  /// A chance below this calls for a repetition.
  public static let suspicious = 1e-4

  public init(statistic: String, values: [PValue]) {
    precondition(!values.isEmpty)
    self.statistic = statistic
    self.values = values
  }

  /// The p-value's or its complement's least.
  public var mostExtreme: Double { values.reduce(1) { min($0, $1.upper, $1.lower) } }

  /// How likely good words are to have a p-value as extreme as the most extreme one, in as many passes: 1 − (1 − 2p)ⁿ.
  public var chanceOfMostExtreme: Double {
    let twoSided = min(1, 2 * mostExtreme)
    return twoSided == 1 ? 1 : -expm1(Double(values.count) * log1p(-twoSided))
  }

  /// Of the p-values together: are they uniform? From four passes on.
  public var uniformity: PValue? {
    values.count < 4 ? nil : KolmogorovSmirnov.pValue(values.map(\.upper))
  }

  /// The less likely of the two.
  public var chance: Double { min(chanceOfMostExtreme, uniformity?.twoSided ?? 1) }

  public var verdict: Verdict {
    let overall = min(uniformity?.upper ?? 1, uniformity?.lower ?? 1)
    if min(mostExtreme, overall) < Self.failing { return .failed }
    return chance < Self.suspicious ? .suspicious : .passed
  }
}
