// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension PlanCompiler {
  /// Model.md, section 4.
  mutating func compile(_ talk: Talk, _ segment: PlannedSegment, ordinal: Int) throws(PlanError) {
    let name = "talk/\(talk.title)/\(ordinal)"
    var happens: Column?
    let noShow = scenario.noShow(of: talk)
    if noShow > .never {
      let column = newColumn()
      let chance = ChanceThreshold(noShow.probability)
      append(.indicate(try variable("\(name)/no_show"), chance, complement: true, into: column))
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

  /// Model.md, section 4 b.
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
    let normal = standardNormal()
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
    append(.indicate(try variable("\(name)/heeded"), chance, complement: false, into: heeded))
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
}
