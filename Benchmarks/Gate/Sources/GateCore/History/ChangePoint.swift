// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a series from which on values are others.
public struct ChangePoint: Hashable, Sendable {
  /// The first value after the change.
  public var index: Int
  /// The medians before and after, as far as the neighbouring change points.
  public var before: Double
  public var after: Double
  /// How often a series without a change looks as much like one.
  public var chance: Double
}

extension ChangePoint {
  /// The chance to find anything in a series without a change, unless told otherwise.
  public static let falseAlarms = 0.01
  /// Changes are looked for this far from either end at least; a single stray value is none.
  static let margin = 3

  /// Finds change points of a series that varies by chance.
  ///
  /// At each place the values before are held against those after by their ranks (Wilcoxon's sum, standardised). The
  /// greatest such sum is held against those of `resamples` shuffled series: where fewer than `falseAlarms` of those
  /// have one as great, it is a change point, and the parts before and after are searched likewise. Ranks and shuffles
  /// presume nothing about how times are spread. A series without a change gives no alarm but with a chance of
  /// `falseAlarms`; each part of one that has a change is tested at that chance again. O(resamples · n log n) for each
  /// change point.
  ///
  /// Sources: Pettitt, "A non-parametric approach to the change-point problem", Applied Statistics 28 (1979), for the
  /// statistic; Vostrikova, Soviet Mathematics Doklady 24 (1981), for binary segmentation.
  public static func find(
    in values: [Double], falseAlarms: Double = Self.falseAlarms, resamples: Int = 1999, seed: UInt64 = 1
  ) -> [ChangePoint] {
    precondition(falseAlarms > 0 && falseAlarms < 1 && resamples >= 1)
    var generator = SeededGenerator(seed: seed)
    var found: [(index: Int, chance: Double)] = []
    var parts = [values.indices]
    while let part = parts.popLast() {
      guard part.count >= 2 * margin else { continue }
      var ranks = midranks(Array(values[part]))
      guard let (place, statistic) = greatestShift(ranks), statistic > 0 else { continue }
      var asGreat = 1
      for _ in 0..<resamples {
        ranks.shuffle(using: &generator)
        // Equal sums may differ in their last bit.
        if let other = greatestShift(ranks), other.statistic >= statistic * (1 - 1e-12) { asGreat += 1 }
      }
      let chance = Double(asGreat) / Double(resamples + 1)
      guard chance <= falseAlarms else { continue }
      let index = part.lowerBound + place
      found.append((index, chance))
      parts += [part.lowerBound..<index, index..<part.upperBound]
    }
    return points(found.sorted { $0.index < $1.index }, in: values)
  }

  /// Finds steps of a series that doesn't vary by chance, as counts of instructions don't: every change of more than
  /// `threshold` from one value to the next.
  public static func steps(in values: [Double], threshold: Double) -> [ChangePoint] {
    let places = values.indices.dropFirst().filter { index in
      abs(values[index] - values[index - 1]) > threshold * abs(values[index - 1])
    }
    return points(places.map { ($0, 0) }, in: values)
  }

  private static func points(_ found: [(index: Int, chance: Double)], in values: [Double]) -> [ChangePoint] {
    let edges = [values.startIndex] + found.map(\.index) + [values.endIndex]
    return found.enumerated().compactMap { number, point in
      guard let before = values[edges[number]..<point.index].median,
        let after = values[point.index..<edges[number + 2]].median
      else { return nil }
      return ChangePoint(index: point.index, before: before, after: after, chance: point.chance)
    }
  }

  /// The place where the ranks before and after differ most, and by how many standard deviations of Wilcoxon's sum.
  private static func greatestShift(_ ranks: [Double]) -> (place: Int, statistic: Double)? {
    let n = Double(ranks.count)
    var best: (place: Int, statistic: Double)?
    var sum = 0.0
    for place in 1..<ranks.count {
      sum += ranks[place - 1]
      guard place >= margin, ranks.count - place >= margin else { continue }
      let before = Double(place)
      let deviation = (before * (n - before) * (n + 1) / 12).squareRoot()
      let statistic = abs(sum - before * (n + 1) / 2) / deviation
      if statistic > best?.statistic ?? -1 { best = (place, statistic) }
    }
    return best
  }

  /// Ranks from 1 on; equal values share theirs.
  private static func midranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
      for place in first...last { ranks[order[place]] = Double(first + last) / 2 + 1 }
      first = last + 1
    }
    return ranks
  }
}
