// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Moments of observations as if each had been somewhere in its interval: where the searches begin.
struct StartingValues {
  let mean: Double
  let sd: Double
  let meanOfLogarithms: Double
  let sdOfLogarithms: Double

  init(_ sample: Sample) {
    self.init(sample.rows.map { (Self.somewhere(in: $0), $0.count) })
  }

  init(_ values: [(value: Double, count: Double)]) {
    let total = values.reduce(0) { $0 + $1.count }
    func moments(_ f: (Double) -> Double) -> (Double, Double) {
      let mean = values.reduce(0) { $0 + $1.count * f($1.value) } / total
      let square = values.reduce(0) { $0 + $1.count * (f($1.value) - mean) * (f($1.value) - mean) } / total
      return (mean, square.squareRoot())
    }
    let (mean, sd) = moments { $0 }
    let (logMean, logSD) = moments { log($0) }
    // Never nothing: observations that seem equal vary within their intervals.
    self.mean = mean
    self.sd = max(sd, 1e-3 * mean)
    meanOfLogarithms = logMean
    sdOfLogarithms = max(logSD, 1e-3)
  }

  /// What was cut off would have gone on for a while.
  static func somewhere(in row: Sample.Row) -> Double {
    if row.isExact { return max(row.low, 1e-6) }
    if row.isCutOff { return row.low * 1.3 }
    return row.low > 0 ? (row.low * row.high).squareRoot() : row.high / 2
  }
}
