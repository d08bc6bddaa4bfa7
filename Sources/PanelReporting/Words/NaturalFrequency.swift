// SPDX-License-Identifier: GPL-3.0-or-later

internal import Stochastics

/// A chance as people grasp it: so many of 10, of 100 or of 1,000.
///
/// Of 10 where the chance is within half a percentage point of a whole tenth; otherwise of 100, and of 1,000 where 100
/// would distort its smaller side by more than a quarter. A chance that isn't known well enough for 1,000 or 100 makes
/// do with 100 or 10, and says "about".
enum NaturalFrequency: Hashable, Sendable {
  /// In no trial at all.
  case none
  case fewerThanOne(of: Int)
  case some(Int, of: Int)
  /// Coarser than the chance is, because more isn't known.
  case about(Int, of: Int)
  case moreThan(Int, of: Int)
  /// In every trial.
  case all

  init(_ estimate: Estimate) {
    self.init(estimate.value, uncertainty: estimate.interval.map { $0.high - $0.low } ?? 0)
  }

  /// - Parameter uncertainty: the width of the chance's confidence interval.
  init(_ chance: Double, uncertainty: Double = 0) {
    let smaller = min(chance, 1 - chance)
    let finest = uncertainty > 0.1 ? 10 : uncertainty > 0.004 ? 100 : 1000
    if chance <= 0 {
      self = .none
    } else if chance >= 1 {
      self = .all
    } else if finest == 10, let count = Self.count(chance, of: 10, within: 1) {
      self = .about(count, of: 10)
    } else if finest > 10, let count = Self.count(chance, of: 10, within: 0.005 + 1e-9) {
      self = .some(count, of: 10)
    } else if finest > 10, let count = Self.count(chance, of: 100, within: smaller / 4) {
      self = .some(count, of: 100)
    } else if finest == 100, let count = Self.count(chance, of: 100, within: 1) {
      self = .about(count, of: 100)
    } else if finest > 100, let count = Self.count(chance, of: 1000, within: 1) {
      self = .some(count, of: 1000)
    } else {
      self = chance < 0.5 ? .fewerThanOne(of: finest) : .moreThan(finest - 1, of: finest)
    }
  }

  private static func count(_ chance: Double, of denominator: Int, within tolerance: Double) -> Int? {
    let count = (chance * Double(denominator)).rounded()
    guard count >= 1, count < Double(denominator) else { return nil }
    return (chance - count / Double(denominator)).magnitude <= tolerance ? Int(count) : nil
  }

  /// Whether the count asks for a verb in the singular.
  var isSingular: Bool {
    switch self {
    case .none, .fewerThanOne, .some(1, _), .about(1, _): true
    default: false
    }
  }

  /// `2 in 1,000,000`: a bound on something that no trial showed, rounded up to one digit.
  static func bound(_ chance: Double) -> String {
    guard chance > 0, chance < 1 else { return chance > 0 ? "all" : "none" }
    var denominator = 10.0
    while chance * denominator < 1, denominator < 1e15 { denominator *= 10 }
    let count = (chance * denominator - 1e-9).rounded(.up)
    return "\(NumberWords.grouped(Int(count))) in \(NumberWords.grouped(Int(denominator)))"
  }
}

extension NaturalFrequency: CustomStringConvertible {
  /// `6 of 10`, `about 6 of 10`, `fewer than 1 of 1,000`, `none`, `all`.
  var description: String {
    switch self {
    case .none: "none"
    case .fewerThanOne(let denominator): "fewer than 1 of \(NumberWords.grouped(denominator))"
    case .some(let count, let denominator): "\(count) of \(NumberWords.grouped(denominator))"
    case .about(let count, let denominator): "about \(count) of \(NumberWords.grouped(denominator))"
    case .moreThan(let count, let denominator): "more than \(count) of \(NumberWords.grouped(denominator))"
    case .all: "all"
    }
  }
}

/// Two chances side by side, as so many of the same hundred or thousand sessions.
enum PairedFrequency {
  /// `91 of 100 sessions` and `60`, or `all` and `60 of 100`: the smaller of the two denominators that shows how they differ, and that neither
  /// never nor always are mistaken by; `nil` where not even a thousand do.
  static func words(_ first: Double, _ second: Double) -> (first: String, second: String)? {
    for denominator in [100.0, 1000.0] {
      let counts = [first, second].map { ($0 * denominator).rounded() }
      let isHonest = zip([first, second], counts).allSatisfy { chance, count in
        (count > 0 || chance == 0) && (count < denominator || chance == 1)
      }
      guard isHonest, counts[0] != counts[1] else { continue }
      let sessions = NumberWords.grouped(Int(denominator))
      let texts = zip([first, second], counts).map { chance, count in
        chance == 0 ? "none" : chance == 1 ? "all" : NumberWords.grouped(Int(count))
      }
      if first == 0 || first == 1 {
        return (texts[0], second == 0 || second == 1 ? texts[1] : "\(texts[1]) of \(sessions)")
      }
      return ("\(texts[0]) of \(sessions) sessions", texts[1])
    }
    return nil
  }
}

extension Estimate {
  /// The estimate of the opposite chance.
  var complement: Estimate {
    func opposite(_ interval: ConfidenceInterval) -> ConfidenceInterval {
      ConfidenceInterval(low: 1 - interval.high, high: 1 - interval.low)
    }
    guard case .trials(let standardError, let interval) = error else {
      return Estimate(value: 1 - value, error: error, dataInterval: dataInterval.map(opposite))
    }
    return Estimate(
      value: 1 - value, standardError: standardError, interval: interval.map(opposite),
      dataInterval: dataInterval.map(opposite))
  }
}
