// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// How the trials of one plan differ from those of another with common random numbers.
struct PairSums: Sendable {
  var onTime = PairedChance()
  var served = PairedChance()
  var finish = Moments()
  var overrun = Moments()
  var questions = Moments()

  mutating func merge(_ other: PairSums) {
    onTime.merge(other.onTime)
    served.merge(other.served)
    finish.merge(other.finish)
    overrun.merge(other.overrun)
    questions.merge(other.questions)
  }

  /// Notes a block of which the first `count` trials are asked for.
  ///
  /// - Parameter slot: the slots' lengths in seconds.
  mutating func note(
    _ outcomes: BlockOutcomes, against base: BlockOutcomes, slot: (Double, Double), count: Int,
    room: TrialColumn<Float>, with kernels: ColumnKernels
  ) {
    let tolerance = Length.tolerance.seconds
    onTime.merge(
      Self.chance(count) { trial in
        (outcomes.clock[trial] - slot.0 <= tolerance, base.clock[trial] - slot.1 <= tolerance)
      })
    func difference(_ mine: UnsafePointer<Float>, _ theirs: UnsafePointer<Float>) -> Moments {
      for trial in 0..<count { room[trial] = mine[trial] - theirs[trial] }
      return kernels.moments(room.base, count: count)
    }
    finish.merge(difference(outcomes.end, base.end))
    overrun.merge(difference(outcomes.over, base.over))
    if let mine = outcomes.served, let theirs = base.served {
      served.merge(Self.chance(count) { (mine[$0] > 0, theirs[$0] > 0) })
    }
    if let mine = outcomes.lasting, let theirs = base.lasting { questions.merge(difference(mine, theirs)) }
  }

  /// In how many trials something happens in one plan only.
  @inline(__always)
  private static func chance(_ count: Int, _ happens: (Int) -> (mine: Bool, theirs: Bool)) -> PairedChance {
    var gained = 0
    var lost = 0
    for trial in 0..<count {
      let (mine, theirs) = happens(trial)
      gained += mine && !theirs ? 1 : 0
      lost += theirs && !mine ? 1 : 0
    }
    return PairedChance(trials: count, gained: gained, lost: lost)
  }

  var difference: ForecastDifference {
    ForecastDifference(
      onTime: onTime.estimate, questionsServed: served.trials > 0 ? served.estimate : nil,
      finish: finish.estimateOfMean(), overrun: overrun.estimateOfMean(),
      questions: questions.count > 0 ? questions.estimateOfMean() : nil)
  }
}

/// What pairs of plans are compared by, of the block at hand; valid until the next block.
struct BlockOutcomes {
  /// When the agenda is done, hard stop or not.
  let clock: UnsafePointer<Double>
  let end: UnsafePointer<Float>
  let over: UnsafePointer<Float>
  let served: UnsafePointer<Float>?
  let lasting: UnsafePointer<Float>?
}
