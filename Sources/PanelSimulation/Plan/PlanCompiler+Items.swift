// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension PlanCompiler {
  mutating func step(_ remarks: Remarks, _ segment: PlannedSegment) throws(PlanError) -> RemarksStep {
    var step = RemarksStep(
      segment: segment,
      takes: try drawn(remarks.takes, planned: remarks.planned, as: "remarks/\(remarks.title)/1/takes"))
    if let elapsed = elapsed(in: segment) {
      (step.takes, step.progress) = try underWay(step.takes, elapsed)
    }
    return step
  }

  /// Model.md, section 4.
  mutating func step(_ talk: Talk, _ segment: PlannedSegment, ordinal: Int) throws(PlanError) -> TalkStep {
    let name = "talk/\(talk.title)/\(ordinal)"
    let (noShow, takes) = (scenario.noShow(of: talk), scenario.takes(of: talk))
    let moderation = scenario.moderation(of: talk)
    let isUncertain = if case .exactly = takes { false } else { true }
    var step = TalkStep(
      segment: segment,
      noShow: noShow > .never ? try drawn(noShow, as: "\(name)/no_show") : nil,
      handover: try drawn(scenario.handover, planned: nil, as: "\(name)/handover"),
      takes: try drawn(takes, planned: talk.planned, as: "\(name)/takes"),
      isAlike: commonFactor != nil && isUncertain,
      trimming: trimming(segment),
      signal: try signal(moderation, talk, name: name),
      cutOff: moderation.cutOffAt)
    if segment.id == entry.segment { try enter(&step) }
    return step
  }

  private func trimming(_ segment: PlannedSegment) -> TalkStep.Trimming? {
    guard scenario.moderation.whenBehind == .trim else { return nil }
    return TalkStep.Trimming(
      deadline: segment.deadline, rest: needs.talks(from: segment.id.index),
      reserve: needs.reserve(after: segment.id.index), floor: scenario.moderation.trimFloor,
      adapts: scenario.moderation.adapts)
  }

  private mutating func signal(
    _ moderation: TalkModeration, _ talk: Talk, name: String
  ) throws(PlanError) -> TalkStep.Signal? {
    guard moderation.heeded > .never else { return nil }
    return TalkStep.Signal(
      at: moderation.signalAt, heeded: try drawn(moderation.heeded, as: "\(name)/heeded"),
      wrapsUp: try drawn(moderation.wrapsUpIn, planned: talk.planned, as: "\(name)/wraps_up_in"))
  }

  /// Model.md, section 5.
  mutating func step(_ questions: Questions, _ segment: PlannedSegment) throws(PlanError) -> QuestionsStep {
    let name = "questions/\(questions.title)/1"
    let closing = QuestionsStep.Closing(
      time: questions.neverCloses ? nil : segment.latestEnd,
      protected: questions.isProtected ? questions.atLeast : nil, atMost: questions.atMost)
    var progress = StepProgress.toCome
    let form: QuestionsStep.Form
    switch questions.form {
    case .simple(let takes):
      var takes = try drawn(takes, planned: nil, as: "\(name)/takes")
      if let elapsed = elapsed(in: segment) { (takes, progress) = try underWay(takes, elapsed) }
      form = .simple(takes)
    case .rounds(let rounds):
      if let elapsed = elapsed(in: segment) { progress = .underWay(elapsed) }
      form = .rounds(try self.rounds(rounds, segment, name: name))
    }
    return QuestionsStep(
      segment: segment, atLeast: questions.atLeast, closing: closing, form: form, progress: progress)
  }

  private mutating func rounds(
    _ rounds: Rounds, _ segment: PlannedSegment, name: String
  ) throws(PlanError) -> QuestionsStep.Rounds {
    var (asked, waiting) = (0, Int?.none)
    if case .asking(segment.id, _, let askedBefore, let handsUp) = entry.place {
      (asked, waiting) = (askedBefore, handsUp)
    }
    return QuestionsStep.Rounds(
      hands: try hands(rounds.hands, asked: asked, waiting: waiting, name: name),
      question: try drawn(rounds.question, planned: nil, as: "\(name)/question"),
      answer: try drawn(rounds.answer, planned: nil, as: "\(name)/answer"),
      questionsPerRound: rounds.questionsPerRound, answersPerRound: rounds.answersPerRound,
      lastCall: rounds.lastCall, asked: asked)
  }

  private mutating func hands(
    _ hands: Hands, asked: Int, waiting: Int?, name: String
  ) throws(PlanError) -> QuestionsStep.Hands {
    if let waiting { return .exactly(asked + waiting) }
    switch hands {
    case .withoutEnd: return .withoutEnd
    case .exactly(let count): return .exactly(max(count, asked))
    case .about(let mean): return .about(mean, atLeast: asked, try variable("\(name)/hands"))
    }
  }
}
