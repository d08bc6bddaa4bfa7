// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension PlanWords {
  func rows(_ step: StartStep) -> [String] {
    var rows: [String]
    switch step.late?.length {
    case .none: rows = [row("starts", "now")]
    case .some(let late) where late.isZero: rows = [row("starts", "on time")]
    case .some(let late): rows = [row("late by", late.words)]
    }
    if let incident = step.incident {
      rows.append(
        row("incident", "\(share(incident.strikes.chance)) of sessions lose \(incident.costs.length.words) more"))
    }
    return rows
  }

  private var alike: String {
    plan.commonFactor.map { ", alike by \(Measure.written(share: $0.alike))" } ?? ""
  }

  func rows(_ step: RemarksStep) -> [String] {
    progress(step.progress) ?? [row("take", step.takes.length.words)]
  }

  func rows(_ step: TalkStep) -> [String] {
    if let ending = progress(step.progress) { return ending }
    var rows: [String] = []
    if let noShow = step.noShow { rows.append(row("no-show", share(noShow.chance))) }
    if let handover = step.handover, !handover.length.isZero { rows.append(row("handover", handover.length.words)) }
    // A talk that is trimmed has lasted as long as the clock says, not as long as it would have undisturbed.
    let passed = step.takes.length.exceeding.flatMap { _ in step.progress.elapsed }
    rows.append(row("takes", step.takes.length.words(given: passed) + (step.isAlike ? alike : "")))
    var allotment: Length? = step.segment.planned
    if let trimming = step.trimming {
      allotment =
        step.progress.elapsed == nil
        ? nil : plan.entry.since.map { step.segment.planned * trimming.kept(startingAt: $0) }
      rows.append(row("trimmed", words(trimming, step.segment, allotment)))
    }
    if let signal = step.signal {
      let heeded = share(signal.heeded.chance)
      // Those who speak on after it heed it less often than they seemed to.
      let isPast = step.progress.elapsed ?? .zero > (allotment ?? .zero) * signal.at + .tolerance
      rows.append(
        row(
          "signal",
          at(signal.at, of: allotment)
            + (isPast
              ? ", given; heeded with a chance of \(heeded) by now" : "; \(heeded) of those who are over it heed it")))
      rows.append(row("wraps up in", signal.wrapsUp.length.words))
    }
    if let cutOff = step.cutOff { rows.append(row("cut off", at(cutOff, of: allotment))) }
    return rows
  }

  func rows(_ step: QuestionsStep) -> [String] {
    var rows: [String] = []
    switch step.form {
    case .simple(let takes):
      if let ending = progress(step.progress) { return ending }
      rows.append(row("take", takes.length.words))
    case .rounds(let rounds):
      let (questions, answers) = (rounds.questionsPerRound, rounds.answersPerRound)
      rows += [
        row("hands", words(rounds.hands)),
        row("each round", "\(Self.count(questions, "question")), then \(Self.count(answers, "answer"))"),
        row("a question", rounds.question.length.words), row("an answer", rounds.answer.length.words),
      ]
    }
    rows.append(row("close", words(step.closing)))
    if case .rounds(let rounds) = step.form, rounds.lastCall > .zero {
      let last = step.lastRound.map { ", at \(moment($0))" } ?? ""
      if step.closing.time != nil {
        rows.append(row("last call", "\(rounds.lastCall.written) before they close\(last)"))
      }
    }
    if step.atLeast > .zero {
      rows.append(row("served", "if they last \(step.atLeast.written), or nobody is left to ask"))
    }
    return rows
  }

  /// What is said of a step that ends as the plan is entered; `nil` of any other.
  private func progress(_ progress: StepProgress) -> [String]? {
    guard case .ending(let elapsed, let ending) = progress else { return nil }
    let reason =
      switch ending {
      case .pastCutOff: "it is past its cut-off"
      case .beyondLength: "nothing of this kind lasts longer"
      case .beyondWrappingUp: "nobody takes longer to wrap up"
      }
    return [row("ends now", "after \(Self.length(elapsed)): \(reason)")]
  }

  private func words(_ trimming: TalkStep.Trimming, _ segment: PlannedSegment, _ allotment: Length?) -> String {
    let follows = trimming.adapts == 1 ? "" : "; the speaker follows by \(Measure.written(share: trimming.adapts))"
    if let allotment {
      return allotment < segment.planned ? "to \(Self.length(allotment))\(follows)" : "not at all"
    }
    let floor = "\(Self.length(segment.planned * trimming.floor)) (\(Measure.written(share: trimming.floor)))"
    return
      "if it starts after \(moment(trimming.latestStart)); to \(floor) from \(moment(trimming.floorStart)) on\(follows)"
  }

  private func at(_ share: Double, of allotment: Length?) -> String {
    let percent = Measure.written(share: share)
    guard let allotment else { return "after \(percent) of its time" }
    return "after \(Self.length(allotment * share)) (\(percent))"
  }

  private func words(_ hands: QuestionsStep.Hands) -> String {
    switch hands {
    case .withoutEnd: "no end of them"
    case .exactly(let count): "\(count)"
    case .about(let mean, let least, _):
      "about \(Measure.written(share: mean / 100).dropLast()) (Poisson)" + (least > 0 ? ", \(least) at least" : "")
    }
  }

  private func words(_ closing: QuestionsStep.Closing) -> String {
    guard let time = closing.time else { return "never" }
    return "at \(moment(time))" + (closing.protected.map { ", not before they have had \($0.written)" } ?? "")
      + (closing.atMost.map { ", or after \($0.written) if that is earlier" } ?? "")
  }

  private func share(_ chance: Chance) -> String { Measure.written(share: (chance.probability * 1e4).rounded() / 1e4) }
}

extension PlannedLength {
  fileprivate var isZero: Bool { isCertain && distribution.support.upperBound == 0 }
}
