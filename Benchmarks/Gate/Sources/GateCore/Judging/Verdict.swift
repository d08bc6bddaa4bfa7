// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of a benchmark in the end.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  case faster, slower, same
  /// The measurements don't tell.
  case inconclusive
  /// The base doesn't have it, or has another work by its name.
  case new
  /// The head doesn't have it any more.
  case gone
  /// The head's crashed, gave a wrong answer or no samples.
  case failed
}

/// What one measure says of a ratio head : base, of a cost.
public enum Judgement: String, Hashable, Sendable, Codable {
  case faster, slower, same, inconclusive

  /// Judges a ratio.
  ///
  /// - Parameters:
  ///   - ratio: head : base.
  ///   - noise: how far the ratio of the base to itself was from 1 in the same job.
  ///   - threshold: the smallest change worth a word, as a share.
  ///
  /// A change must be beyond the threshold and the noise with the whole interval. To be the *same* the interval must
  /// lie within twice the threshold: between the two lies what more rounds may tell.
  public init(ratio: Interval, noise: Double, threshold: Double) {
    let margin = 1 + max(threshold, noise)
    let sameness = 1 + 2 * threshold
    if ratio.low > margin {
      self = .slower
    } else if ratio.high < 1 / margin {
      self = .faster
    } else if ratio.low >= 1 / sameness && ratio.high <= sameness {
      self = .same
    } else {
      self = .inconclusive
    }
  }
}
