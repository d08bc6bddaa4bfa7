// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension BlockEngine {
  /// Questions in their simple form (Model.md, section 5).
  func holdQuestions(_ rule: SimpleQuestionsRule) {
    let duration = pointer(rule.duration)
    let exhausted = scratch.base
    let least = rule.closing.elapsed
    for trial in 0..<TrialBlock.length {
      let window = Float(max(least, Self.window(rule.closing, at: clock[trial])))
      let wanted = duration[trial]
      duration[trial] = min(wanted, window)
      exhausted[trial] = wanted - window <= Self.tolerance ? 1 : 0
    }
    settle(taken: duration, exhausted: exhausted, rule.common)
  }

  /// How long questions that start at `time` may last; infinite where they never close, negative where they are closed
  /// already.
  @inline(__always)
  static func window(_ rule: ClosingRule, at time: Double) -> Double {
    guard let closing = rule.closing else { return .infinity }
    var window = closing - time
    if let protected = rule.protected { window = max(window, protected) }
    if let atMost = rule.atMost { window = min(window, atMost) }
    return window
  }

  /// Notes what the questions of all trials came to, a hard stop taken into account.
  func settle(taken: UnsafePointer<Float>, exhausted: UnsafePointer<Float>, _ rule: QuestionsRule) {
    let seen = pointer(rule.seen)
    let lasting = pointer(rule.totals.lasting)
    let served = pointer(rule.totals.served)
    guard let happens = rule.happens.map({ pointer($0) }) else {
      for trial in 0..<TrialBlock.length {
        let isLongEnough: Float = rule.atLeast - taken[trial] <= Self.tolerance ? 1 : 0
        seen[trial] = taken[trial]
        lasting[trial] += taken[trial]
        served[trial] *= max(isLongEnough, exhausted[trial])
      }
      return
    }
    for trial in 0..<TrialBlock.length {
      let left = Float(stop - clock[trial])
      let takesPlace = left > Self.tolerance
      seen[trial] = takesPlace ? min(taken[trial], left) : 0
      let isServed =
        takesPlace
        && (rule.atLeast - seen[trial] <= Self.tolerance
          || exhausted[trial] > 0 && taken[trial] - left <= rule.tie.margin)
      lasting[trial] += seen[trial]
      served[trial] *= isServed ? 1 : 0
      happens[trial] = takesPlace ? 1 : 0
    }
  }
}
