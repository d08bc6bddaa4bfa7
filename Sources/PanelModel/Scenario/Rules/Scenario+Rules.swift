// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Every rule that the scenario breaks: the rules that single values can't see, and the ranges that their types
  /// don't enforce. A scenario without violations has a plan.
  ///
  /// The decoder gives each its place in the file; the plan's compiler refuses scenarios that break any. It takes time
  /// in proportion to the agenda.
  public func violations() -> [Violation] {
    let top = ScenarioPath.root
    let distributions = distributionCount
    guard distributions <= Limits.distributions else {
      return [
        Violation(
          .tooManyDistributions, at: top.key("agenda"), "\(distributions) distributions in all",
          allowed: "at most \(Limits.distributions), each component of a mixture counted")
      ]
    }
    var found = slotViolations(at: top.key("slot"))
    found += lateStart.violations(at: top.key("late_start"), planned: nil)
    found += handover.violations(at: top.key("handover"), planned: nil)
    if let incident {
      found += incident.costs.violations(at: top.key("incident").key("costs"), planned: nil)
    }
    if let hardStop {
      found += RangeRules.length(hardStop, at: top.key("hard_stop"))
    }
    found += agendaViolations(at: top.key("agenda"))
    found += talkViolations()
    found += moderationViolations(at: top.key("moderation"))
    for (index, item) in agenda.enumerated() {
      let path = top.key("agenda").index(index)
      switch item {
      case .remarks(let remarks):
        found += RangeRules.length(remarks.planned, atMost: Limits.longestSlot, at: path.key("planned"))
        found += remarks.takes.violations(at: path.key("takes"), planned: remarks.planned)
      case .talk: break
      case .questions(let questions):
        found += questions.violations(at: path)
      }
    }
    return found
  }

  /// How many distributions the scenario is made of.
  private var distributionCount: Int {
    let session = [lateStart, handover, incident?.costs, talks.takes, moderation.talk.wrapsUpIn]
    let items = agenda.flatMap { item -> [UncertainLength?] in
      switch item {
      case .remarks(let remarks): return [remarks.takes]
      case .talk(let talk): return [talk.takes, talk.moderation.wrapsUpIn]
      case .questions(let questions):
        switch questions.form {
        case .simple(let takes): return [takes]
        case .rounds(let rounds): return [rounds.question, rounds.answer]
        }
      }
    }
    return (session + items).reduce(0) { $0 + ($1?.distributionCount ?? 0) }
  }

  private func slotViolations(at path: ScenarioPath) -> [Violation] {
    let allowed = "more than zero, at most \(Limits.longestSlot.written)"
    guard slot.length > .zero else {
      return [Violation(.slotLength, at: path.key("length"), "a slot of no length", allowed: allowed)]
    }
    guard slot.length >= Limits.shortest, slot.length <= Limits.longestSlot else {
      return [Violation(.slotLength, at: path.key("length"), "a slot of \(slot.length.written)", allowed: allowed)]
    }
    return []
  }

  private func moderationViolations(at path: ScenarioPath) -> [Violation] {
    var found = RangeRules.unit(moderation.trimFloor, at: path.key("trim_floor"))
    found += RangeRules.unit(moderation.adapts, at: path.key("adapts"))
    found += RangeRules.share(moderation.talk.signalAt, at: path.key("signal_at"))
    if let cutOffAt = moderation.talk.cutOffAt {
      found += RangeRules.share(cutOffAt, positive: true, at: path.key("cut_off_at"))
    }
    return found
  }
}
