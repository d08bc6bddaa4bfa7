// SPDX-License-Identifier: GPL-3.0-or-later

extension Sample {
  /// About `limit` rows that stand for all: neighbours are put together, with their mean bounds.
  ///
  /// Good for finding where to search, never for the result.
  package func thinned(to limit: Int) -> Sample {
    guard rows.count > limit else { return self }
    let size = count / Double(limit)
    var thin: [Row] = []
    for kind in [rows.filter(\.isExact), rows.filter { !$0.isExact }] {
      var (low, high, sum) = (0.0, 0.0, 0.0)
      for (index, row) in kind.enumerated() {
        low += row.count * row.low
        high += row.high == .infinity ? 0 : row.count * row.high
        sum += row.count
        let isLast = index == kind.count - 1 || (kind[index + 1].high == .infinity) != (row.high == .infinity)
        if sum >= size || isLast {
          let top = row.high == .infinity ? .infinity : row.isExact ? low / sum : max(low, high) / sum
          thin.append(Row(low: low / sum, high: top, count: sum))
          (low, high, sum) = (0, 0, 0)
        }
      }
    }
    return Sample(checked: thin.sorted { ($0.low, $0.high) < ($1.low, $1.high) })
  }
}
