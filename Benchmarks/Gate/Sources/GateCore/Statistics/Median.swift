// SPDX-License-Identifier: GPL-3.0-or-later

extension Collection<Double> {
  /// The middle value, or the mean of the middle two; `nil` where there is none. O(n log n).
  public var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = self.sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
