// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics

/// Sessions that are entered on their way (Documentation/Model.md, section 8).
extension ReferencePanel {
  private var now: Double { entry.time.sinceStart.seconds }

  /// When an item began, if it is the one that is under way.
  func underWay(_ index: Int) -> Double? {
    switch entry.place {
    case .underWay(let segment, let since) where segment.index == index: since.sinceStart.seconds
    case .asking(let segment, let since, _, _) where segment.index == index: since.sinceStart.seconds
    default: nil
    }
  }

  /// When the session starts: later than now, if it can be.
  func lateStart(_ trial: Int) -> Double {
    let late = distribution(scenario.lateStart, planned: nil)
    let bits = bits("session/late_start", trial)
    return now > 0 ? Self.remaining(late, beyond: now, Self.upperTail(bits)) ?? now : Self.quantile(late, bits)
  }

  /// How long something of one length lasts that has gone on since `since`; where nothing lasts so long, it ends now.
  func last(_ takes: UncertainLength, planned: Length?, _ name: String, _ trial: Int, since: Double) -> Double {
    let law = distribution(takes, planned: planned)
    return Self.remaining(law, beyond: now - since, Self.upperTail(bits(name, trial))) ?? now - since
  }

  /// The talk at which the session is entered.
  func resume(_ talk: Talk, _ ordinal: Int, later: [Entry], t: inout Double, _ trial: Int) -> Segment {
    let name = "talk/\(talk.title)/\(ordinal)"
    switch entry.place {
    case .notBegun, .before, .asking: return hold(talk, ordinal, later: later, t: &t, trial)
    case .starting: return speak(talk, name, later: later, t: &t, trial)
    case .handover(_, let since):
      if strikes(scenario.noShow(of: talk), "\(name)/no_show", trial) { return Segment() }
      let age = now - since.sinceStart.seconds
      let handover = distribution(scenario.handover, planned: nil)
      let tail = Self.upperTail(bits("\(name)/handover", trial))
      t = now - age + (Self.remaining(handover, beyond: age, tail) ?? age)
      return speak(talk, name, later: later, t: &t, trial)
    case .underWay(_, let since):
      t = since.sinceStart.seconds
      return goOn(talk, name, later: later, t: &t, trial)
    }
  }

  /// A talk under way since `t`, in the order of section 8.
  private func goOn(_ talk: Talk, _ name: String, later: [Entry], t: inout Double, _ trial: Int) -> Segment {
    let start = t
    let age = now - start
    // Trimmed as it was when it began.
    var (kept, isTrimmed) = (1.0, false)
    if scenario.moderation.whenBehind == .trim {
      let laterTalks = later.filter { $0.item.kind == .talk }.reduce(0) { $0 + $1.item.planned.seconds }
      let left = slot - start - needed(later) + laterTalks
      kept = max(scenario.moderation.trimFloor, min(1, left / (talk.planned.seconds + laterTalks)))
      isTrimmed = left < talk.planned.seconds + laterTalks - tolerance
    }
    let moderation = scenario.moderation(of: talk)
    let allotment = talk.planned.seconds * kept
    let signal = moderation.signalAt * allotment
    let limit = moderation.cutOffAt.map { $0 * allotment } ?? .infinity
    func end(after duration: Double, cutAt limit: Double?) -> Segment {
      t = start + duration
      return self.end(
        start: start, duration: duration, cutAt: limit, isTrimmed: isTrimmed, isLast: later.isEmpty)
    }
    if age > limit + tolerance { return end(after: age, cutAt: age) }
    // What the speaker would take after trimming, given that it is longer than what has passed.
    let shortening = 1 - scenario.moderation.adapts * (1 - kept)
    let law = distribution(scenario.takes(of: talk), planned: talk.planned)
    let tail =
      scenario.talks.alike > 0
      ? StandardNormal.survival(score(name, trial)) : Self.upperTail(bits("\(name)/takes", trial))
    let undisturbed = Self.remaining(beyond: age, tail) { shortening > 0 ? law.survival($0 / shortening) : 0 }
    guard var duration = undisturbed else { return end(after: age, cutAt: nil) }

    let over = age - signal
    if over > tolerance {
      let wrapUp = distribution(moderation.wrapsUpIn, planned: talk.planned)
      let heeding = moderation.heeded.probability * wrapUp.survival(over)
      let ignoring = 1 - moderation.heeded.probability
      if heeding + ignoring == 0 { return end(after: age, cutAt: nil) }
      let share = heeding / (heeding + ignoring)
      if Double(bits("\(name)/heeded", trial)) < (share * 0x1p32).rounded() {
        let tail = Self.upperTail(bits("\(name)/wraps_up_in", trial))
        duration = min(duration, signal + (Self.remaining(wrapUp, beyond: over, tail) ?? over))
      }
    } else if duration > signal + tolerance, strikes(moderation.heeded, "\(name)/heeded", trial) {
      duration = min(duration, signal + draw(moderation.wrapsUpIn, planned: talk.planned, "\(name)/wraps_up_in", trial))
    }
    let isCut = duration > limit + tolerance
    return end(after: min(duration, limit), cutAt: isCut ? limit : nil)
  }

  // MARK: What is left of a length

  /// 1 − u of random bits, precise where it is small.
  private static func upperTail(_ bits: UInt32) -> Double {
    bits < 1 << 31 ? 1 - Double(bits | 1) * 0x1p-32 : Double(~bits | 1) * 0x1p-32
  }

  private static func remaining(_ law: any Distribution, beyond age: Double, _ tail: Double) -> Double? {
    remaining(beyond: age, tail, law.survival)
  }

  /// The least x beyond `age` with S(x) ≤ S(age) · `tail`, by bisection to a tenth of a millisecond; `nil` where nothing lasts
  /// as long as `age`.
  private static func remaining(beyond age: Double, _ tail: Double, _ survival: (Double) -> Double) -> Double? {
    let target = survival(age) * tail
    guard survival(age) > 0 else { return nil }
    var (low, width) = (age, 1.0)
    while survival(low + width) > target { width *= 2 }
    while width > 1e-4 {
      width /= 2
      if survival(low + width) > target { low += width }
    }
    return low + width
  }

  /// The least n ≥ `least` with P(N ≤ n | N ≥ least) > u, by adding up terms in relation to the first.
  static func poisson(_ mean: Double, atLeast least: Int, _ u: Double) -> Int {
    var terms = [1.0]
    while terms.count < 5000, terms[terms.count - 1] > 1e-20 || Double(least + terms.count) < mean {
      terms.append(terms[terms.count - 1] * mean / Double(least + terms.count))
    }
    let total = terms.reduce(0, +)
    var sum = 0.0
    for (index, term) in terms.enumerated() {
      sum += term
      if sum > u * total { return least + index }
    }
    return least + terms.count
  }
}
