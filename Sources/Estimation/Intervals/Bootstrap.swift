// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

public import Stochastics

/// What fits to resampled observations say of a fit's error.
public struct Bootstrap: Sendable {
  /// The fit's own parameters.
  public let estimates: [Double]
  /// The parameters of every replicate that could be fitted.
  public let values: [[Double]]
  /// How many were drawn.
  public let replicates: Int
  let influences: [[(count: Double, pull: Double)]]

  /// - Parameter influences: how often each observation occurred, and by how much, in proportion, it pulls at each
  ///   parameter.
  package init(
    estimates: [Double], values: [[Double]], replicates: Int, influences: [[(count: Double, pull: Double)]]
  ) {
    self.estimates = estimates
    self.values = values
    self.replicates = replicates
    self.influences = influences
  }

  /// How many replicates couldn't be fitted, such as those in which all observations happened to be cut off.
  public var failed: Int { replicates - values.count }

  /// The standard deviation of a parameter over the replicates; `nil` where fewer than two could be fitted, and for one
  /// that is the same in all, which nobody fitted anew.
  public func standardError(of parameter: Int) -> Double? {
    guard values.count > 1 else { return nil }
    var moments = Moments()
    for value in values { moments.add(value[parameter]) }
    return moments.standardDeviation > 0 ? moments.standardDeviation : nil
  }

  /// The interval of a parameter by B. Efron's BCa method: percentiles of the replicates, moved for their bias and for
  /// how the error depends on the parameter.
  ///
  /// `nil` where more than one in twenty replicates couldn't be fitted, for then the others are a choice and no longer a
  /// sample; where nearly all lie on one side of the estimate; and where all are the same.
  ///
  /// Source: B. Efron, Better bootstrap confidence intervals, Journal of the American Statistical Association 82 (1987),
  /// pages 171–185.
  public func interval(of parameter: Int, confidence: Double = 0.95) -> ConfidenceInterval? {
    precondition(confidence > 0 && confidence < 1, "an interval of confidence \(confidence)")
    guard failed * 20 <= replicates else { return nil }
    let sorted = values.map { $0[parameter] }.sorted()
    guard let least = sorted.first, let greatest = sorted.last, least < greatest else { return nil }
    let below = sorted.reduce(0.0) { $0 + ($1 < estimates[parameter] ? 1 : $1 == estimates[parameter] ? 0.5 : 0) }
    let share = below / Double(sorted.count)
    guard share > 0, share < 1 else { return nil }
    let bias = StandardNormal.quantile(share)
    let acceleration = acceleration(parameter)
    func percentile(_ z: Double) -> Double {
      let moved = bias + (bias + z) / (1 - acceleration * (bias + z))
      let place = StandardNormal.cumulative(moved) * Double(sorted.count + 1) - 1
      let i = Int(min(max(place, 0), Double(sorted.count - 1)))
      let next = min(i + 1, sorted.count - 1)
      return sorted[i] + min(max(place - Double(i), 0), 1) * (sorted[next] - sorted[i])
    }
    let z = StandardNormal.upperQuantile((1 - confidence) / 2)
    let (low, high) = (percentile(-z), percentile(z))
    return ConfidenceInterval(low: min(low, high), high: max(low, high))
  }

  /// A sixth of the skewness of the observations' pulls.
  private func acceleration(_ parameter: Int) -> Double {
    var (square, cube) = (0.0, 0.0)
    for (count, pull) in influences[parameter] {
      square += count * pull * pull
      cube += count * pull * pull * pull
    }
    return square > 0 ? cube / (6 * square * square.squareRoot()) : 0
  }
}
