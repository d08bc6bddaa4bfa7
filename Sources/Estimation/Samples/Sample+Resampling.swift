// SPDX-License-Identifier: GPL-3.0-or-later

extension Sample {
  /// As many observations, drawn from these with replacement.
  package func resampled(_ random: inout RandomNumbers) -> Sample {
    var sums: [Double] = []
    sums.reserveCapacity(rows.count)
    var sum = 0.0
    for row in rows {
      sum += row.count
      sums.append(sum)
    }
    var counts = [Double](repeating: 0, count: rows.count)
    for _ in 0..<Int(count.rounded()) {
      let place = random.uniform() * sum
      var (low, high) = (0, rows.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > place { high = middle } else { low = middle + 1 }
      }
      counts[low] += 1
    }
    return Sample(
      checked: zip(rows, counts).compactMap { $1 > 0 ? Row(low: $0.low, high: $0.high, count: $1) : nil })
  }
}
