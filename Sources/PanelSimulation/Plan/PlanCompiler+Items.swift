// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import PanelModel
import Stochastics

extension PlanCompiler {
  /// MODEL section 3, "What happens", 1 and 2.
  mutating func compileStart() throws(PlanError) {
    let late = newColumn()
    append(.draw(try draw(scenario.lateStart, planned: nil, as: "session/late_start"), into: late))
    append(.advance(by: late))
    if let incident = scenario.incident {
      let strikes = newColumn()
      let costs = newColumn()
      let chance = ChanceThreshold(incident.chance.probability)
      append(.indicate(try variable("session/incident"), chance, into: strikes))
      append(.draw(try draw(incident.costs, planned: nil, as: "session/incident/costs"), into: costs))
      append(.mask(costs, by: strikes))
      append(.advance(by: costs))
    }
    append(.readStart(into: newContribution()))
    if isUncertain(scenario.lateStart) || scenario.incident != nil { setStartIsUncertain() }
    if scenario.talks.alike > 0, expanded.contains(where: { $0.segment.kind == .talk }) {
      let column = newColumn()
      let normal = add(.table(QuantileTable(Normal.standard)))
      append(.draw(Draw(variable: try variable("session/alike"), sampler: normal), into: column))
      setFactor(column)
    }
  }

  private func isUncertain(_ length: UncertainLength) -> Bool {
    if case .exactly = length { false } else { true }
  }

  mutating func compile(_ remarks: Remarks, _ segment: PlannedSegment) throws(PlanError) {
    let duration = newColumn()
    let name = "remarks/\(remarks.title)/1/takes"
    append(.draw(try draw(remarks.takes, planned: remarks.planned, as: name), into: duration))
    let start = newColumn()
    append(.readClock(into: start))
    finish(segment, start: start, duration: duration, happens: nil)
  }

  /// MODEL section 4.
  mutating func compile(_ talk: Talk, _ segment: PlannedSegment, ordinal: Int) throws(PlanError) {
    let name = "talk/\(talk.title)/\(ordinal)"
    var happens: Column?
    let noShow = scenario.noShow(of: talk)
    if noShow > .never {
      let column = newColumn()
      append(.indicate(try variable("\(name)/no_show"), ChanceThreshold(noShow.probability), into: column))
      append(.negate(column))
      happens = column
    }
    let handover = newColumn()
    append(.draw(try draw(scenario.handover, planned: nil, as: "\(name)/handover"), into: handover))
    if let happens { append(.mask(handover, by: happens)) }
    append(.advance(by: handover))
    let start = newColumn()
    append(.readClock(into: start))

    let duration = newColumn()
    try drawTalk(talk, name: name, into: duration)
    let (allotment, trimmed) = compileTrimming(talk, segment, duration: duration)
    let moderation = scenario.moderation(of: talk)
    try compileSignal(moderation, talk, name: name, allotment: allotment, duration: duration)
    let cut = compileCutOff(moderation, allotment: allotment, duration: duration)
    if let happens {
      append(.mask(duration, by: happens))
      if let trimmed { append(.mask(trimmed, by: happens)) }
      if let cut { append(.mask(cut.cut, by: happens)) }
    }
    finish(segment, start: start, duration: duration, happens: happens, cut: cut, trimmed: trimmed)
  }

  /// MODEL section 4 b.
  private mutating func drawTalk(_ talk: Talk, name: String, into duration: Column) throws(PlanError) {
    let takes = scenario.takes(of: talk)
    let variable = try variable("\(name)/takes")
    guard let factor, isUncertain(takes) else {
      let sampler = try sampler(takes, planned: talk.planned, of: "\(name)/takes")
      append(.draw(Draw(variable: variable, sampler: sampler), into: duration))
      return
    }
    let sampler = try sampler(takes, planned: talk.planned, by: .score, of: "\(name)/takes")
    guard case .table = samplers[sampler.index] else {
      append(.draw(Draw(variable: variable, sampler: sampler), into: duration))
      return
    }
    let own = newColumn()
    let normal = add(.table(QuantileTable(Normal.standard)))
    append(.draw(Draw(variable: variable, sampler: normal), into: own))
    let rule = ResembleRule(
      variable: variable, factor: factor, own: own, factorLoading: Float(scenario.talks.alike.squareRoot()),
      ownLoading: Float((1 - scenario.talks.alike).squareRoot()), sampler: sampler)
    append(.resemble(rule, into: duration))
  }

  private mutating func compileTrimming(
    _ talk: Talk, _ segment: PlannedSegment, duration: Column
  ) -> (allotment: Column, trimmed: Column?) {
    guard scenario.moderation.whenBehind == .trim else { return (constant(talk.planned.seconds), nil) }
    let allotment = newColumn()
    let trimmed = newColumn()
    let rest = plannedTalks(from: segment)
    // What the plan needs after this talk, less the later talks' planned time.
    let reserve = needed(after: segment) - (rest - talk.planned.seconds)
    append(
      .trim(
        TrimRule(
          deadline: scenario.slot.length.seconds - reserve, rest: rest, planned: Float(talk.planned.seconds),
          floor: Float(scenario.moderation.trimFloor), adapts: Float(scenario.moderation.adapts),
          duration: duration, allotment: allotment, trimmed: trimmed)))
    return (allotment, trimmed)
  }

  private mutating func compileSignal(
    _ moderation: TalkModeration, _ talk: Talk, name: String, allotment: Column, duration: Column
  ) throws(PlanError) {
    guard moderation.heeded > .never else { return }
    let heeded = newColumn()
    let wrapUp = newColumn()
    let chance = ChanceThreshold(moderation.heeded.probability)
    append(.indicate(try variable("\(name)/heeded"), chance, into: heeded))
    let draw = try draw(moderation.wrapsUpIn, planned: talk.planned, as: "\(name)/wraps_up_in")
    append(.draw(draw, into: wrapUp))
    append(
      .heed(
        HeedRule(
          signalAt: Float(moderation.signalAt), allotment: allotment, heeded: heeded, wrapUp: wrapUp,
          duration: duration)))
  }

  private mutating func compileCutOff(
    _ moderation: TalkModeration, allotment: Column, duration: Column
  ) -> CutOffRule? {
    guard let cutOffAt = moderation.cutOffAt else { return nil }
    let rule = CutOffRule(
      cutOffAt: Float(cutOffAt), allotment: allotment, duration: duration, limit: newColumn(), cut: newColumn())
    append(.cutOff(rule))
    return rule
  }

  /// MODEL section 5.
  mutating func compile(_ questions: Questions, _ segment: PlannedSegment) throws(PlanError) {
    let name = "questions/\(questions.title)/1"
    let start = newColumn()
    append(.readClock(into: start))
    let duration = newColumn()
    let happens = hardStop == nil ? nil : newColumn()
    let seen = newColumn()
    let closing = ClosingRule(
      closing: questions.neverCloses ? nil : scenario.slot.length.seconds - needed(after: segment),
      protected: questions.isProtected ? Float(questions.atLeast.seconds) : nil,
      atMost: questions.atMost.map { Float($0.seconds) })
    let common = QuestionsRule(
      atLeast: Float(questions.atLeast.seconds), totals: makeQuestionsColumns(), happens: happens, seen: seen)
    switch questions.form {
    case .simple(let takes):
      append(.draw(try draw(takes, planned: nil, as: "\(name)/takes"), into: duration))
      append(.holdQuestions(SimpleQuestionsRule(closing: closing, duration: duration, common: common)))
    case .rounds(let rounds):
      append(
        .holdRounds(
          RoundsRule(
            closing: closing, lastCall: Float(rounds.lastCall.seconds),
            hands: try hands(rounds.hands, name: name),
            question: try draw(rounds.question, planned: nil, as: "\(name)/question"),
            answer: try draw(rounds.answer, planned: nil, as: "\(name)/answer"),
            questionsPerRound: rounds.questionsPerRound, answersPerRound: rounds.answersPerRound,
            duration: duration, common: common)))
    }
    append(.advance(by: duration))
    append(
      .record(
        SegmentColumns(
          segment: segment.id, start: start, happens: happens, duration: seen, cut: nil, trimmed: nil,
          contribution: newContribution())))
  }

  /// The columns in which all `questions` items of the agenda are added up.
  private mutating func makeQuestionsColumns() -> QuestionsColumns {
    let hands = scenario.agenda.compactMap { item -> Hands? in
      guard case .questions(let questions) = item, case .rounds(let rounds) = questions.form else { return nil }
      return rounds.hands
    }
    return makeQuestionsColumns(counting: !hands.isEmpty, endless: hands.contains(.withoutEnd))
  }

  private mutating func hands(_ hands: Hands, name: String) throws(PlanError) -> HandsRule {
    switch hands {
    case .withoutEnd: .withoutEnd
    case .exactly(let count): .exactly(Int32(count))
    case .about(let mean): .drawn(try variable("\(name)/hands"), CountTable(poissonMean: mean))
    }
  }

  /// What all segments but questions have in common at their end.
  private mutating func finish(
    _ segment: PlannedSegment, start: Column, duration: Column, happens: Column?, cut: CutOffRule? = nil,
    trimmed: Column? = nil
  ) {
    var happens = happens
    var seen = duration
    if let hardStop {
      seen = newColumn()
      let remaining = newColumn()
      append(
        .stop(
          StopRule(
            hardStop: hardStop, happened: happens, happens: remaining, duration: duration, seen: seen,
            limit: cut?.limit, cut: cut?.cut, trimmed: trimmed)))
      happens = remaining
    }
    append(.advance(by: duration))
    append(
      .record(
        SegmentColumns(
          segment: segment.id, start: start, happens: happens, duration: seen, cut: cut?.cut, trimmed: trimmed,
          contribution: newContribution())))
  }
}
