// SPDX-License-Identifier: GPL-3.0-or-later

import PanelStudies
import Stochastics

/// What becomes of a chance's interval where one looks at it and stops when it is known: exactly, by following how likely
/// each number of successes is from look to look.
struct StoppedProportion {
  let chance: Double
  let halfWidth: Double

  /// How likely it is that the interval holds the chance at the end, and the mean number of trials.
  func outcome() -> (coverage: Double, trials: Double) {
    var trials = StoppingSchedule.next(after: 0, most: .max)
    var open = Binomial(trials: trials, chance: chance)
    var (covered, mean, left) = (0.0, 0.0, 1.0)
    while left > 1e-9 {
      for (index, weight) in open.weights.enumerated() {
        let proportion = Proportion(successes: open.least + index, trials: trials)
        guard proportion.isKnown(within: halfWidth) else { continue }
        let interval = proportion.interval(confidence: 0.95)
        if interval.low <= chance, chance <= interval.high { covered += weight }
        mean += weight * Double(trials)
        left -= weight
        open.weights[index] = 0
      }
      let next = StoppingSchedule.next(after: trials, most: .max)
      open.add(Binomial(trials: next - trials, chance: chance))
      trials = next
    }
    return (covered, mean)
  }
}

/// How likely each number of successes is; those that are less likely than 1e-18 in all are left out.
struct Binomial {
  /// The number of successes that `weights` begins with.
  private(set) var least: Int
  var weights: [Double]

  init(trials: Int, chance: Double) {
    let mode = Int(Double(trials + 1) * chance)
    func ratio(_ successes: Int) -> Double {
      Double(trials - successes) / Double(successes + 1) * chance / (1 - chance)
    }
    var (up, down) = ([1.0], [Double]())
    while let last = up.last, last > 1e-20, mode + up.count <= trials { up.append(last * ratio(mode + up.count - 1)) }
    var below = 1.0
    while below > 1e-20, mode - down.count > 0 {
      below /= ratio(mode - down.count - 1)
      down.append(below)
    }
    least = mode - down.count
    let all = down.reversed() + up
    let sum = all.reduce(0, +)
    weights = all.map { $0 / sum }
  }

  /// The number of successes in these and other trials.
  mutating func add(_ other: Binomial) {
    trim()
    guard !weights.isEmpty else { return }
    var sums = [Double](repeating: 0, count: weights.count + other.weights.count - 1)
    sums.withUnsafeMutableBufferPointer { sums in
      other.weights.withUnsafeBufferPointer { added in
        for (index, weight) in weights.enumerated() where weight > 0 {
          for place in added.indices { sums[index + place] += weight * added[place] }
        }
      }
    }
    weights = sums
    least += other.least
    trim()
  }

  /// Leaves out what hardly ever happens at the ends.
  private mutating func trim() {
    guard let first = weights.firstIndex(where: { $0 > 1e-18 }), let last = weights.lastIndex(where: { $0 > 1e-18 })
    else {
      weights = []
      return
    }
    weights = Array(weights[first...last])
    least += first
  }
}
