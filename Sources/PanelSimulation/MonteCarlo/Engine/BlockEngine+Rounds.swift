// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension BlockEngine {
  /// Questions in rounds (Model.md, section 5).
  ///
  /// Question and answer number k are the k-th draw of their variable, whatever their round. A round is drawn for all
  /// trials of the block while one of them holds it, and counts in those that do: to draw is cheaper than to choose.
  func holdRounds(_ rule: RoundsRule) throws(SimulationError) {
    if program.hardStop == nil, rule.closing.closing == nil, rule.closing.elapsed == 0, rule.asked == 0,
      case .exactly(let count) = rule.hands
    {
      return holdAll(Int(count), rule)
    }
    begin(rule)
    let drawsPerRound = rule.questionsPerRound + rule.answersPerRound
    let (over, begun) = rule.asked.quotientAndRemainder(dividingBy: rule.questionsPerRound)
    var round = over
    if begun > 0 {
      rounds.isHeld.fill(1)
      let wanted = Int32(truncatingIfNeeded: (over + 1) * rule.questionsPerRound)
      for trial in 0..<TrialBlock.length { rounds.reached[trial] = min(rounds.hands[trial], wanted) }
      hold(round, rule, from: begun)
      round += 1
    }
    while true {
      let held = kernels.openRound(
        wanted: rounds.hands.base, done: round * rule.questionsPerRound, step: rule.questionsPerRound,
        room: rounds.room.base, elapsed: rounds.elapsed.base, tolerance: Length.tolerance.seconds,
        qualifying: rounds.isHeld.base, reached: rounds.reached.base)
      if held == 0 { break }
      guard (round - over) * drawsPerRound < SimulationError.drawsAllowed else {
        throw .endlessRounds(variable: program.variables[rule.question.variable.index].name)
      }
      hold(round, rule)
      round += 1
    }
    settle(rule)
  }

  /// Questions that never close and that so many ask: in every trial alike, so there is nothing to decide.
  private func holdAll(_ count: Int, _ rule: RoundsRule) {
    rounds.elapsed.fill(0)
    for number in 0..<count {
      sample(rule.question, number: number, into: scratch.base)
      kernels.advance(rounds.elapsed.base, by: scratch.base)
    }
    let heldRounds = (count + rule.questionsPerRound - 1) / rule.questionsPerRound
    for number in 0..<(heldRounds * rule.answersPerRound) {
      sample(rule.answer, number: number, into: scratch.base)
      kernels.advance(rounds.elapsed.base, by: scratch.base)
    }
    kernels.read(rounds.elapsed.base, into: pointer(rule.duration))
    scratch.fill(1)
    settle(taken: pointer(rule.duration), exhausted: scratch.base, rule.common)
    if let asked = rule.common.totals.asked.map({ pointer($0) }) {
      for trial in 0..<TrialBlock.length { asked[trial] += Float(count) }
    }
  }

  private func begin(_ rule: RoundsRule) {
    switch rule.hands {
    case .withoutEnd: rounds.hands.fill(.max)
    case .exactly(let count): rounds.hands.fill(count)
    case .drawn(let variable, let counts):
      kernels.draw(
        program.countTables[counts.index], from: stream(variable), into: rounds.hands.base, bits: bits.base)
    }
    rounds.reached.fill(Int32(rule.asked))
    if program.hardStop != nil { rounds.heard.fill(Int32(rule.asked)) }
    rounds.elapsed.fill(rule.closing.elapsed)
    for trial in 0..<TrialBlock.length {
      rounds.room[trial] = Self.window(rule.closing, at: clock[trial]) - rule.lastCall
    }
  }

  /// - Parameter first: the first of the round's questions that is to come; its answers all are.
  private func hold(_ round: Int, _ rule: RoundsRule, from first: Int = 0) {
    rounds.lasting.fill(0)
    for place in first..<rule.questionsPerRound {
      let number = round * rule.questionsPerRound + place
      sample(rule.question, number: number, into: scratch.base)
      if program.hardStop != nil { noteHeard(number) }
      kernels.add(
        scratch.base, toRound: rounds.lasting.base, qualifying: rounds.isHeld.base, wanted: rounds.hands.base,
        beyond: number)
    }
    for place in 0..<rule.answersPerRound {
      sample(rule.answer, number: round * rule.answersPerRound + place, into: scratch.base)
      kernels.add(
        scratch.base, toRound: rounds.lasting.base, qualifying: rounds.isHeld.base, wanted: rounds.hands.base,
        beyond: -1)
    }
    kernels.advance(rounds.elapsed.base, by: rounds.lasting.base)
  }

  /// Counts a question as heard where its asking begins before the hard stop.
  private func noteHeard(_ number: Int) {
    for trial in 0..<TrialBlock.length where rounds.isHeld[trial] > 0 && Int(rounds.hands[trial]) > number {
      let left = stop - clock[trial] - rounds.elapsed[trial] - Double(rounds.lasting[trial])
      rounds.heard[trial] += left > Length.tolerance.seconds ? 1 : 0
    }
  }

  private func settle(_ rule: RoundsRule) {
    kernels.read(rounds.elapsed.base, into: pointer(rule.duration))
    let (reached, hands) = (rounds.reached.base, rounds.hands.base)
    for trial in 0..<TrialBlock.length { scratch[trial] = reached[trial] == hands[trial] ? 1 : 0 }
    settle(taken: pointer(rule.duration), exhausted: scratch.base, rule.common)
    let heard = program.hardStop == nil ? reached : rounds.heard.base
    if let asked = rule.common.totals.asked.map({ pointer($0) }) {
      for trial in 0..<TrialBlock.length { asked[trial] += Float(heard[trial]) }
    }
    if let unasked = rule.common.totals.unasked.map({ pointer($0) }) {
      for trial in 0..<TrialBlock.length { unasked[trial] += Float(hands[trial] &- heard[trial]) }
    }
  }
}
