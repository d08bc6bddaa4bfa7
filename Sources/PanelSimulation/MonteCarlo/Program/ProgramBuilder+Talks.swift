// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension ProgramBuilder {
  /// Model.md, section 4.
  mutating func append(_ step: TalkStep, _ segment: ColumnProgram.SegmentID) {
    let happens = appendArrival(step)
    let start = newColumn()
    append(.readClock(into: start))

    let duration = newColumn()
    if case .ending(let elapsed, let ending) = step.progress {
      finish(step, segment, start: start, duration: duration, elapsed: elapsed, isCut: ending == .pastCutOff)
      return
    }
    appendTakes(step, into: duration)
    let (allotment, trimmed) = appendTrimming(step, duration: duration)
    if let signal = step.signal { append(signal, allotment: allotment, duration: duration) }
    let cut = appendCutOff(step, allotment: allotment, duration: duration)
    if let happens {
      append(.mask(duration, by: happens))
      if let trimmed { append(.mask(trimmed, by: happens)) }
      if let cut { append(.mask(cut.cut, by: happens)) }
    }
    finish(segment, start: start, duration: duration, happens: happens, cut: cut, trimmed: trimmed)
  }

  /// Whether the talk happens, and its handover. The indicator is `nil` where it certainly does.
  private mutating func appendArrival(_ step: TalkStep) -> Column? {
    var happens: Column?
    if let noShow = step.noShow {
      let column = newColumn()
      append(.indicate(add(noShow.variable), threshold(noShow), complement: true, into: column))
      happens = column
    }
    guard let takes = step.handover else { return happens }
    let handover = newColumn()
    append(.draw(draw(takes), into: handover))
    if let happens { append(.mask(handover, by: happens)) }
    // A handover that leads to no talk has lasted as long as it has.
    if case .handover(let age) = step.progress { append(.raise(handover, to: Float(age.seconds))) }
    append(.advance(by: handover))
    return happens
  }

  /// Model.md, section 4 b.
  private mutating func appendTakes(_ step: TalkStep, into duration: Column) {
    let variable = add(step.takes.variable)
    guard let factor, let commonFactor = plan.commonFactor, step.isAlike else {
      append(.draw(Draw(variable: variable, sampler: sampler(step.takes.length)), into: duration))
      return
    }
    let sampler = sampler(step.takes.length, by: .score)
    guard case .table = samplers[sampler.index] else {
      append(.draw(Draw(variable: variable, sampler: sampler), into: duration))
      return
    }
    let own = newColumn()
    let normal = standardNormal()
    append(.draw(Draw(variable: variable, sampler: normal), into: own))
    let rule = ResembleRule(
      variable: variable, factor: factor, own: own, factorLoading: Float(commonFactor.alike.squareRoot()),
      ownLoading: Float((1 - commonFactor.alike).squareRoot()), sampler: sampler)
    append(.resemble(rule, into: duration))
  }

  private mutating func appendTrimming(
    _ step: TalkStep, duration: Column
  ) -> (allotment: Column, trimmed: Column?) {
    let planned = step.segment.planned.seconds
    guard let trimming = step.trimming else { return (constant(planned), nil) }
    let allotment = newColumn()
    let trimmed = newColumn()
    append(
      .trim(
        TrimRule(
          deadline: (trimming.deadline.sinceStart - trimming.reserve).seconds, rest: trimming.rest.seconds,
          planned: Float(planned), floor: Float(trimming.floor), adapts: Float(trimming.adapts),
          duration: duration, allotment: allotment, trimmed: trimmed)))
    return (allotment, trimmed)
  }

  private mutating func append(_ signal: TalkStep.Signal, allotment: Column, duration: Column) {
    let heeded = newColumn()
    let wrapUp = newColumn()
    append(.indicate(add(signal.heeded.variable), threshold(signal.heeded), complement: false, into: heeded))
    append(.draw(draw(signal.wrapsUp), into: wrapUp))
    append(
      .heed(
        HeedRule(
          signalAt: Float(signal.at), allotment: allotment, heeded: heeded, wrapUp: wrapUp, duration: duration)))
  }

  private mutating func appendCutOff(_ step: TalkStep, allotment: Column, duration: Column) -> CutOffRule? {
    guard let cutOff = step.cutOff else { return nil }
    let rule = CutOffRule(
      cutOffAt: Float(cutOff), allotment: allotment, duration: duration, limit: newColumn(), cut: newColumn())
    append(.cutOff(rule))
    return rule
  }

  /// A talk that ends as the plan is entered: nothing of it is left to chance.
  private mutating func finish(
    _ step: TalkStep, _ segment: ColumnProgram.SegmentID, start: Column, duration: Column, elapsed: Length, isCut: Bool
  ) {
    append(.set(duration, to: Float(elapsed.seconds)))
    var trimmed: Column?
    if let trimming = step.trimming {
      let column = newColumn()
      let isTrimmed = plan.begins > SessionTime(sinceStart: trimming.latestStart.sinceStart + .tolerance)
      append(.set(column, to: isTrimmed ? 1 : 0))
      trimmed = column
    }
    var cut: CutOffRule?
    if step.cutOff != nil {
      let rule = CutOffRule(
        cutOffAt: 0, allotment: duration, duration: duration, limit: newColumn(), cut: newColumn())
      append(.set(rule.limit, to: Float(elapsed.seconds)))
      append(.set(rule.cut, to: isCut ? 1 : 0))
      cut = rule
    }
    finish(segment, start: start, duration: duration, happens: nil, cut: cut, trimmed: trimmed)
  }
}
