// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension BlockEngine {
  /// Questions in their simple form (Model.md, section 5).
  func holdQuestions(_ rule: SimpleQuestionsRule) {
    let duration = pointer(rule.duration)
    for trial in 0..<TrialBlock.length {
      let window = Float(max(0, Self.window(rule.closing, at: clock[trial])))
      let wanted = duration[trial]
      duration[trial] = min(wanted, window)
      let fitted = wanted - window <= Self.tolerance
      settle(trial, taken: duration[trial], isExhausted: fitted, rule.common)
    }
  }

  /// Questions in rounds (Model.md, section 5).
  ///
  /// Question and answer number k are the k-th draw of their variable, whatever their round. Only the trials in which
  /// a round is held are looked up.
  func holdRounds(_ rule: RoundsRule) throws(SimulationError) {
    begin(rule)
    var activeCount = TrialBlock.length
    var round = 0
    let drawsPerRound = rule.questionsPerRound + rule.answersPerRound
    while true {
      let reached = round * rule.questionsPerRound
      activeCount = keepActive(activeCount) { trial in
        Int(rounds.hands[trial]) > reached
          && rounds.window[trial] - rule.lastCall - rounds.elapsed[trial] > Length.tolerance.seconds
      }
      if activeCount == 0 { break }
      guard round * drawsPerRound < SimulationError.drawsAllowed else {
        throw .endlessRounds(variable: rule.question.variable.name)
      }
      ask(round, rule, activeCount: activeCount)
      answer(round, rule, activeCount: activeCount)
      round += 1
    }
    settle(rule)
  }

  /// How long questions that start at `time` may last; infinite where they never close, negative where they are closed
  /// already.
  @inline(__always)
  private static func window(_ rule: ClosingRule, at time: Double) -> Double {
    guard let closing = rule.closing else { return .infinity }
    var window = closing - time
    if let protected = rule.protected { window = max(window, protected) }
    if let atMost = rule.atMost { window = min(window, atMost) }
    return window
  }

  private func begin(_ rule: RoundsRule) {
    switch rule.hands {
    case .withoutEnd: rounds.hands.fill(.max)
    case .exactly(let count): rounds.hands.fill(count)
    case .drawn(let variable, let table):
      fillBits(variable)
      table.lookUp(bits: bits.base, into: rounds.hands.base)
    }
    rounds.reached.fill(0)
    rounds.heard.fill(0)
    rounds.elapsed.fill(0)
    for trial in 0..<TrialBlock.length {
      rounds.window[trial] = Self.window(rule.closing, at: clock[trial])
      rounds.active[trial] = Int32(trial)
    }
  }

  /// Keeps those of the first `count` active trials for which `isActive` holds, in order.
  @inline(__always)
  private func keepActive(_ count: Int, where isActive: (Int) -> Bool) -> Int {
    var kept = 0
    for index in 0..<count {
      let trial = rounds.active[index]
      rounds.active[kept] = trial
      kept += isActive(Int(trial)) ? 1 : 0
    }
    return kept
  }

  private func ask(_ round: Int, _ rule: RoundsRule, activeCount: Int) {
    for place in 0..<rule.questionsPerRound {
      let number = round * rule.questionsPerRound + place
      sample(rule.question, number: number, activeCount: activeCount)
      for index in 0..<activeCount {
        let trial = Int(rounds.active[index])
        guard Int(rounds.hands[trial]) > number else { continue }
        rounds.reached[trial] += 1
        let left = stop - clock[trial] - rounds.elapsed[trial]
        rounds.heard[trial] += left > Length.tolerance.seconds ? 1 : 0
        rounds.elapsed[trial] += Double(scratch[trial])
      }
    }
  }

  private func answer(_ round: Int, _ rule: RoundsRule, activeCount: Int) {
    for place in 0..<rule.answersPerRound {
      sample(rule.answer, number: round * rule.answersPerRound + place, activeCount: activeCount)
      for index in 0..<activeCount {
        let trial = Int(rounds.active[index])
        rounds.elapsed[trial] += Double(scratch[trial])
      }
    }
  }

  /// `scratch` ← draw `number` of a length, for the active trials.
  private func sample(_ draw: Draw, number: Int, activeCount: Int) {
    switch plan.samplers[draw.sampler.index] {
    case .certain(let value): scratch.fill(value)
    case .table(let table):
      fillBits(draw.variable, draw: number)
      let active = UnsafeBufferPointer(start: rounds.active.base, count: activeCount)
      table.lookUp(bits: bits.base, into: scratch.base, active: active)
    }
    fault?.scale(scratch.base, of: draw.variable)
  }

  private func settle(_ rule: RoundsRule) {
    let duration = pointer(rule.duration)
    for trial in 0..<TrialBlock.length {
      duration[trial] = Float(rounds.elapsed[trial])
      let isExhausted = rounds.reached[trial] == rounds.hands[trial]
      settle(trial, taken: duration[trial], isExhausted: isExhausted, rule.common)
    }
    if let asked = rule.common.totals.asked.map({ pointer($0) }) {
      for trial in 0..<TrialBlock.length { asked[trial] += Float(rounds.heard[trial]) }
    }
    if let unasked = rule.common.totals.unasked.map({ pointer($0) }) {
      for trial in 0..<TrialBlock.length { unasked[trial] += Float(rounds.hands[trial] - rounds.heard[trial]) }
    }
  }

  /// Notes what the questions of a trial came to, a hard stop taken into account.
  @inline(__always)
  private func settle(_ trial: Int, taken: Float, isExhausted: Bool, _ rule: QuestionsRule) {
    let left = Float(stop - clock[trial])
    let happens = left > Self.tolerance
    let seen = happens ? min(taken, left) : 0
    let isServed =
      happens && (rule.atLeast - seen <= Self.tolerance || isExhausted && taken - left <= rule.tie.margin)
    pointer(rule.seen)[trial] = seen
    pointer(rule.totals.lasting)[trial] += seen
    if !isServed { pointer(rule.totals.served)[trial] = 0 }
    if let column = rule.happens { pointer(column)[trial] = happens ? 1 : 0 }
  }
}
