// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension PlanCompiler {
  /// How long a segment has been under way, its handover not counted; `nil` where it hasn't begun.
  func elapsed(in segment: PlannedSegment) -> Length? {
    switch entry.place {
    case .underWay(segment.id, let since), .asking(segment.id, let since, _, _): entry.time - since
    default: nil
    }
  }

  /// Something of one length that has lasted so long.
  func underWay(
    _ takes: DrawnLength, _ elapsed: Length
  ) throws(PlanError) -> (takes: DrawnLength, progress: StepProgress) {
    guard let rest = try takes.exceeding(elapsed) else { return (takes, .ending(elapsed, .beyondLength)) }
    return (rest, .underWay(elapsed))
  }

  /// Enters a talk where it stands (Model.md, section 9).
  mutating func enter(_ step: inout TalkStep) throws(PlanError) {
    switch entry.place {
    case .notBegun, .before, .asking: return
    case .starting: (step.noShow, step.handover) = (nil, nil)
    case .handover(_, let since):
      step.handover = try step.handover?.exceeding(entry.time - since)
      if step.handover == nil { begins = entry.time } else { step.progress = .handover(entry.time - since) }
    case .underWay(_, let since):
      (step.noShow, step.handover) = (nil, nil)
      try enter(&step, since: since, elapsed: entry.time - since)
    }
  }

  /// Enters a talk that has lasted `elapsed`. It was trimmed as it was when it began, so all of its times are known.
  private func enter(_ step: inout TalkStep, since: SessionTime, elapsed: Length) throws(PlanError) {
    let kept = step.trimming?.kept(startingAt: since) ?? 1
    let allotment = step.segment.planned * kept
    if let cutOff = step.cutOff, elapsed > allotment * cutOff + .tolerance {
      step.progress = .ending(elapsed, .pastCutOff)
      return
    }
    // The speaker shortens the talk to so much of it, and still has lasted as long as that.
    let followed = 1 - (step.trimming?.adapts ?? 0) * (1 - kept)
    guard followed > 0, let takes = try step.takes.exceeding(Length(seconds: elapsed.seconds / followed)) else {
      step.progress = .ending(elapsed, .beyondLength)
      return
    }
    step.takes = takes
    step.progress = .underWay(elapsed)
    guard let signal = step.signal, elapsed > allotment * signal.at + .tolerance else { return }
    try enter(&step, signal, over: elapsed - allotment * signal.at, elapsed: elapsed)
  }

  /// Who speaks on after the signal either doesn't heed it or hasn't wrapped up yet: Bayes's rule.
  private func enter(
    _ step: inout TalkStep, _ signal: TalkStep.Signal, over: Length, elapsed: Length
  ) throws(PlanError) {
    let heeded = signal.heeded.chance.probability
    guard let rest = try signal.wrapsUp.exceeding(over) else {
      step.signal = nil
      if signal.heeded.chance == .always { step.progress = .ending(elapsed, .beyondWrappingUp) }
      return
    }
    let wrappingUp = heeded * signal.wrapsUp.length.distribution.survival(over.seconds)
    guard let chance = Chance(probability: wrappingUp / (1 - heeded + wrappingUp)) else {
      preconditionFailure("a chance of \(wrappingUp) in \(1 - heeded + wrappingUp)")
    }
    step.signal = TalkStep.Signal(
      at: signal.at, heeded: DrawnChance(chance: chance, variable: signal.heeded.variable), wrapsUp: rest)
  }
}

extension DrawnLength {
  /// The same given that it exceeds `passed`; `nil` where there is no chance of it.
  func exceeding(_ passed: Length) throws(PlanError) -> DrawnLength? {
    guard let rest = length.exceeding(passed) else { return nil }
    // Of tails so heavy, what is left after ages has no length that anybody could wait for.
    guard rest.distribution.upperQuantile(0x1p-32) <= Self.longest.seconds else {
      throw .impossibleEntry(
        "\(length.written.written) can't be known to exceed \(passed.written): its tail is too heavy")
    }
    return DrawnLength(length: rest, variable: variable)
  }

  /// A million times what a scenario's lengths may not exceed even once in four billion draws.
  private static let longest = Scenario.Limits.longestDraw * 1e6
}

extension PlanEntry {
  /// - Parameter items: the agenda with every repetition on its own.
  /// - Throws: ``PlanError/impossibleEntry(_:)`` where no session with these items can stand there.
  func check(_ items: [AgendaItem]) throws(PlanError) {
    guard let segment else { return }
    guard items.indices.contains(segment.index) else {
      throw .impossibleEntry("the agenda has \(items.count) items; there is no item \(segment.index + 1)")
    }
    let item = items[segment.index]
    if let since, since > time {
      throw .impossibleEntry("\(item.title) can't have begun later than at the time that is given")
    }
    let isRounds = if case .questions(let questions) = item, case .rounds = questions.form { true } else { false }
    switch place {
    case .handover where item.kind != .talk:
      throw .impossibleEntry("there is no handover to \(item.title), which is no talk")
    case .underWay where isRounds:
      throw .impossibleEntry("of questions in rounds it must be known how many were asked: \(item.title)")
    case .asking where !isRounds:
      throw .impossibleEntry("\(item.title) has no rounds of questions")
    case .asking(_, _, let asked, let waiting):
      let most = Scenario.Limits.questionsAndAnswers
      guard (0...most).contains(asked), (0...most).contains(waiting ?? 0) else {
        throw .impossibleEntry(
          "\(item.title): \(asked) questions asked and \(waiting ?? 0) hands up; 0 to \(most) are allowed")
      }
    default: break
    }
  }
}
