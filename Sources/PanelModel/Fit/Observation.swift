// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of a length that was observed: itself, or bounds of it.
///
/// A talk that was cut off would have taken longer (right-censored); one that was timed to the minute lies within that
/// minute (interval-censored).
public enum Observation: Hashable, Sendable {
  /// The length itself is known.
  case exactly(Length)
  /// Right-censored: longer than this.
  case moreThan(Length)
  /// Left-censored: at most this.
  case atMost(Length)
  /// Interval-censored: longer than the first and at most the second.
  case between(Length, Length)
}
