// SPDX-License-Identifier: GPL-3.0-or-later

internal import Stochastics

/// Pearson's test: do counts follow their expectations?
///
/// Source: Knuth, The Art of Computer Programming 2, 3rd edition, section 3.3.1.
enum ChiSquare {
  /// Expectations below this are merged with their neighbours'.
  static let leastExpected = 10.0

  /// - Parameter expected: as many as there are counts, with the counts' sum.
  /// - Precondition: the sums agree.
  static func pValue(counts: [Int], expected: [Double]) -> PValue {
    precondition(counts.count == expected.count)
    let (total, sum) = (Double(counts.reduce(0, +)), expected.reduce(0, +))
    precondition(abs(sum - total) <= 1e-6 * total, "\(total) were counted, \(sum) are expected")
    var cells: [(count: Double, expected: Double)] = []
    var cell = (count: 0.0, expected: 0.0)
    for (count, expectation) in zip(counts, expected) {
      cell.count += Double(count)
      cell.expected += expectation
      if cell.expected >= leastExpected {
        cells.append(cell)
        cell = (0, 0)
      }
    }
    if let last = cells.indices.last {
      cells[last].count += cell.count
      cells[last].expected += cell.expected
    }
    precondition(cells.count > 1, "too few observations: \(total)")
    let statistic = cells.reduce(0) { sum, cell in
      let difference = cell.count - cell.expected
      return sum + difference * difference / cell.expected
    }
    return pValue(statistic, degrees: cells.count - 1)
  }

  static func pValue(_ statistic: Double, degrees: Int) -> PValue {
    let (a, x) = (Double(degrees) / 2, statistic / 2)
    return PValue(upper: IncompleteGamma.upper(a, x), lower: IncompleteGamma.lower(a, x))
  }
}
