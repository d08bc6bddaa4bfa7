// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation

extension Sample {
  /// With talks that took as long to the digit as some others, and none longer, taken for cut off.
  var withCutsRecognized: Sample {
    guard let longest = rows.filter({ $0.high < .infinity }).max(by: { $0.high < $1.high }), longest.isExact,
      longest.count >= 3, longest.count * 50 >= count,
      rows.allSatisfy({ $0.high < .infinity || $0.low <= longest.low })
    else { return self }
    let rest = rows.filter { $0 != longest }
    let cut = Row(low: longest.low, high: .infinity, count: longest.count)
    // Cut at the same moment by others' word and by this.
    let same = rest.first { $0.low == cut.low && $0.isCutOff }
    let others = rest.filter { $0 != same }
    let merged = Row(low: cut.low, high: .infinity, count: cut.count + (same?.count ?? 0))
    return Sample(checked: (others + [merged]).sorted { ($0.low, $0.high) < ($1.low, $1.high) })
  }

  /// The median of the limits at which talks were cut off; `nil` where none was at `signal` or after it.
  func cutOff(after signal: Double) -> Double? {
    let cuts = rows.filter { $0.isCutOff && $0.low >= signal }
    let half = cuts.reduce(0) { $0 + $1.count } / 2
    var sum = 0.0
    for cut in cuts {
      sum += cut.count
      if sum >= half { return cut.low }
    }
    return nil
  }

  /// Where all talks are cut off that go on so long; `nil` where none was cut off at `signal` or after it, some were more
  /// than a hundredth earlier or later than others, or some went on.
  func keptCut(after signal: Double) -> Double? {
    guard let cut = cutOff(after: signal) else { return nil }
    let isKept = rows.allSatisfy { row in
      row.isCutOff ? row.low < signal || Self.isSameCut(row.low, cut) : row.low <= cut
    }
    return isKept ? cut : nil
  }

  static func isSameCut(_ place: Double, _ cut: Double) -> Bool { abs(place - cut) <= 0.01 * cut }

  /// With talks that were cut off at `signal` or after it taken for as long as they were.
  func taken(withCutsAfter signal: Double) -> Sample {
    let taken = rows.map { $0.isCutOff && $0.low >= signal ? Row(low: $0.low, high: $0.low, count: $0.count) : $0 }
    return Sample(checked: taken.sorted { ($0.low, $0.high) < ($1.low, $1.high) })
  }
}
