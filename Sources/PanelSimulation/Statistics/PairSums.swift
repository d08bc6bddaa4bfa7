// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// How the trials of one plan differ from those of another with the same luck.
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
  mutating func note(_ outcomes: BlockOutcomes, against base: BlockOutcomes, count: Int, room: TrialColumn<Float>) {
    onTime.merge(Self.chance(outcomes.onTime, base.onTime, count))
    finish.merge(Self.difference(outcomes.end, base.end, count, room))
    overrun.merge(Self.difference(outcomes.over, base.over, count, room))
    if let mine = outcomes.served, let theirs = base.served { served.merge(Self.chance(mine, theirs, count)) }
    if let mine = outcomes.lasting, let theirs = base.lasting {
      questions.merge(Self.difference(mine, theirs, count, room))
    }
  }

  private static func chance(_ mine: UnsafePointer<Float>, _ theirs: UnsafePointer<Float>, _ count: Int) -> PairedChance
  {
    var gained = 0
    var lost = 0
    for trial in 0..<count {
      gained += mine[trial] > theirs[trial] ? 1 : 0
      lost += mine[trial] < theirs[trial] ? 1 : 0
    }
    return PairedChance(trials: count, gained: gained, lost: lost)
  }

  private static func difference(
    _ mine: UnsafePointer<Float>, _ theirs: UnsafePointer<Float>, _ count: Int, _ room: TrialColumn<Float>
  ) -> Moments {
    for trial in 0..<count { room[trial] = mine[trial] - theirs[trial] }
    return Moments(ofColumn: UnsafeBufferPointer(start: room.base, count: count))
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
  let onTime: UnsafePointer<Float>
  let end: UnsafePointer<Float>
  let over: UnsafePointer<Float>
  let served: UnsafePointer<Float>?
  let lasting: UnsafePointer<Float>?
}
