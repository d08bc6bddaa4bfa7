// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension BlockEngine {
  /// The model's tolerance for comparing times, in seconds.
  static let tolerance = Float(Length.tolerance.seconds)

  /// Shortens the talks of sessions that are behind (Model.md, section 4 c).
  func trim(_ rule: TrimRule) {
    kernels.reduce(
      pointer(rule.duration), base: pointer(rule.allotment), reduced: pointer(rule.trimmed), clock: clock.base,
      deadline: rule.deadline, whole: rule.rest, size: rule.planned, floor: rule.floor, adapts: rule.adapts,
      tolerance: Length.tolerance.seconds)
  }

  /// Speakers who are over the signal and heed it wrap up (Model.md, section 4 d).
  func heed(_ rule: HeedRule) {
    kernels.soften(
      pointer(rule.duration), beyond: rule.signalAt, of: pointer(rule.allotment), to: pointer(rule.wrapUp),
      where: pointer(rule.heeded), tolerance: Self.tolerance)
  }

  /// Talks are cut off (Model.md, section 4 e).
  func cutOff(_ rule: CutOffRule) {
    kernels.cap(
      pointer(rule.duration), at: rule.cutOffAt, of: pointer(rule.allotment), limits: pointer(rule.limit),
      reached: pointer(rule.cut), tolerance: Self.tolerance)
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
    if let trimmed = rule.trimmed.map({ pointer($0) }) { kernels.multiply(trimmed, by: happens) }
  }
}
