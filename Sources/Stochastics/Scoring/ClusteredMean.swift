// SPDX-License-Identifier: GPL-3.0-or-later

/// A mean of figures that come in clusters, such as talks in sessions, which may resemble each other.
///
/// The error is that of sums over clusters, each as one: K.-Y. Liang, S. L. Zeger, Longitudinal data analysis using
/// generalized linear models, Biometrika 73 (1986), pages 13–22, with the usual correction for few clusters.
public struct ClusteredMean: Hashable, Sendable {
  /// The mean of all figures, each with the same weight, whatever the size of its cluster.
  public let value: Double
  /// `nil` for a single cluster, and where the mean is infinite.
  public let standardError: Double?
  /// How many figures there are.
  public let count: Int

  /// - Precondition: as many clusters as figures, and at least one.
  public init(_ figures: [Double], clusters: [String]) {
    precondition(figures.count == clusters.count && !figures.isEmpty, "\(figures.count) figures")
    let n = Double(figures.count)
    let mean = figures.reduce(0, +) / n
    // In the order of their first figures, so that the sum is the same each time.
    var places: [String: Int] = [:]
    var sums: [Double] = []
    for (figure, cluster) in zip(figures, clusters) {
      let place = places[cluster] ?? sums.count
      if place == sums.count {
        places[cluster] = place
        sums.append(0)
      }
      sums[place] += figure - mean
    }
    let groups = Double(sums.count)
    let square = sums.reduce(0) { $0 + $1 * $1 }
    value = mean
    standardError =
      sums.count > 1 && square.isFinite ? (square * groups / (groups - 1)).squareRoot() / n : nil
    count = figures.count
  }

  /// 95%, by the normal distribution; `nil` without a standard error.
  public var interval: ConfidenceInterval? {
    standardError.map { ConfidenceInterval(low: value - 1.96 * $0, high: value + 1.96 * $0) }
  }

  /// ``interval`` of a share, as far as shares go.
  ///
  /// - Precondition: the figures lie in 0...1.
  public var intervalOfShare: ConfidenceInterval? {
    interval.map { ConfidenceInterval(low: max(0, $0.low), high: min(1, $0.high)) }
  }
}
