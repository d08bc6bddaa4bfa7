// SPDX-License-Identifier: GPL-3.0-or-later

extension QuantileSketch {
  /// The values of the given ranks, 1 being the least, as near as the bins tell. One pass over the bins.
  ///
  /// - Precondition: the ranks rise and lie in 1...count.
  public func values(ofRanks ranks: [Int]) -> [Double] {
    let bins = filledBins
    var result: [Double] = []
    result.reserveCapacity(ranks.count)
    var below = 0
    var bin = 0
    for rank in ranks {
      precondition(rank >= 1 && rank <= count, "rank \(rank) of \(count)")
      while below + Int(bins[bin].count) < rank {
        below += Int(bins[bin].count)
        bin += 1
      }
      let place = (Double(rank - below) - 0.5) / Double(bins[bin].count)
      let least = Double(bins[bin].least)
      result.append(least + (Double(bins[bin].greatest) - least) * place)
    }
    return result
  }

  /// How many values lie in `origin + index * width ..< origin + (index + 1) * width` for each index; a bin that an
  /// edge cuts is shared out in proportion. What lies outside is counted apart. All counts add up to ``count``.
  public func counts(origin: Double, width: Double, bins wanted: Int) -> (inside: [Int], below: Int, beyond: Int) {
    var mass = [Double](repeating: 0, count: wanted + 2)
    for bin in filledBins {
      let low = (Double(bin.least) - origin) / width
      let high = (Double(bin.greatest) - origin) / width
      let first = min(max(low.rounded(.down), -1), Double(wanted))
      let last = min(max(high.rounded(.down), -1), Double(wanted))
      if first == last {
        mass[Int(first) + 1] += Double(bin.count)
      } else {
        for index in Int(first)...Int(last) {
          let from = index == Int(first) ? low : Double(index)
          let to = index == Int(last) ? high : Double(index + 1)
          mass[index + 1] += Double(bin.count) * (to - from) / (high - low)
        }
      }
    }
    // Rounded as they add up, so that the sum stays what it is.
    var done = 0.0
    var rounded: [Int] = []
    for share in mass {
      let before = Int(done.rounded())
      done += share
      rounded.append(Int(done.rounded()) - before)
    }
    return (Array(rounded[1...wanted]), rounded[0], rounded[wanted + 1])
  }
}
