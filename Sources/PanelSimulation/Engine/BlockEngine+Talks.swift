// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension BlockEngine {
  /// The model's tolerance for comparing times, in seconds.
  static let tolerance = Float(Length.tolerance.seconds)

  /// Shortens the talks of sessions that are behind (Model.md, section 4 c).
  func trim(_ rule: TrimRule) {
    let duration = pointer(rule.duration)
    let allotment = pointer(rule.allotment)
    let trimmed = pointer(rule.trimmed)
    for trial in 0..<TrialBlock.length {
      let available = rule.deadline - clock[trial]
      let kept = min(1, max(rule.floor, Float(available / rule.rest)))
      allotment[trial] = rule.planned * kept
      duration[trial] *= 1 - rule.adapts * (1 - kept)
      trimmed[trial] = rule.rest - available > Length.tolerance.seconds ? 1 : 0
    }
  }

  /// Speakers who are over the signal and heed it wrap up (Model.md, section 4 d).
  func heed(_ rule: HeedRule) {
    let allotment = pointer(rule.allotment)
    let heeded = pointer(rule.heeded)
    let wrapUp = pointer(rule.wrapUp)
    let duration = pointer(rule.duration)
    for trial in 0..<TrialBlock.length {
      let signal = rule.signalAt * allotment[trial]
      let over = duration[trial] - signal
      let wrapped = signal + min(over, wrapUp[trial])
      duration[trial] = over > Self.tolerance && heeded[trial] > 0 ? wrapped : duration[trial]
    }
  }

  /// Talks are cut off (Model.md, section 4 e).
  func cutOff(_ rule: CutOffRule) {
    let allotment = pointer(rule.allotment)
    let duration = pointer(rule.duration)
    let limit = pointer(rule.limit)
    let cut = pointer(rule.cut)
    for trial in 0..<TrialBlock.length {
      limit[trial] = rule.cutOffAt * allotment[trial]
      cut[trial] = duration[trial] - limit[trial] > Self.tolerance ? 1 : 0
      duration[trial] = min(duration[trial], limit[trial])
    }
  }

  /// Takes from a segment that starts now what a hard stop prevents (Model.md, section 3).
  func applyStop(_ rule: StopRule) {
    let happens = pointer(rule.happens)
    let duration = pointer(rule.duration)
    let seen = pointer(rule.seen)
    let happened = rule.happened.map { pointer($0) }
    for trial in 0..<TrialBlock.length {
      let left = Float(rule.hardStop - clock[trial])
      happens[trial] = left > Self.tolerance ? (happened?[trial] ?? 1) : 0
      seen[trial] = min(duration[trial], max(0, left)) * happens[trial]
    }
    if let cut = rule.cut.map({ pointer($0) }), let limit = rule.limit.map({ pointer($0) }) {
      for trial in 0..<TrialBlock.length {
        let isBeforeStop = limit[trial] - Float(rule.hardStop - clock[trial]) <= rule.tie.margin
        cut[trial] = isBeforeStop ? cut[trial] * happens[trial] : 0
      }
    }
    if let trimmed = rule.trimmed.map({ pointer($0) }) { ColumnKernel.multiply(trimmed, by: happens) }
  }
}
