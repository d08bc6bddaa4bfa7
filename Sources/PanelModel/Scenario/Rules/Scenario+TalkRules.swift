// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// The rules for talks, each with what holds for it: its own keys over the session's.
  func talkViolations() -> [Violation] {
    let (agendaPath, talksPath, sessionPath) = (
      ScenarioPath.root.key("agenda"), ScenarioPath.root.key("talks"), ScenarioPath.root.key("moderation")
    )
    var found: [Violation] = []
    if !(talks.alike >= 0 && talks.alike < 1) {
      found.append(
        Violation(
          .shareOutOfRange, at: talksPath.key("alike"), "alike is \(talks.alike.written)",
          allowed: "at least 0 and below 1",
          hint: talks.alike == 1 ? "talks that are wholly alike are written 0.999" : nil))
    }
    var takes = SharedLength(talks.takes, at: talksPath.key("takes"))
    var wrapsUp = SharedLength(moderation.talk.wrapsUpIn, at: sessionPath.key("wraps_up_in"))
    var sessionOrderFails = false
    var hasTalk = false
    for (index, item) in agenda.enumerated() {
      guard case .talk(let talk) = item else { continue }
      hasTalk = true
      let path = agendaPath.index(index)
      let planned = path.key("planned")
      if talk.planned <= .zero {
        found.append(
          Violation(.plannedZero, at: planned, "a talk of no length", allowed: "more than zero"))
      } else {
        found += RangeRules.length(talk.planned, atMost: Limits.longestSlot, at: planned)
      }
      if let own = talk.takes {
        found += own.violations(at: path.key("takes"), planned: talk.planned)
      } else {
        takes.check(planned: talk.planned, at: planned)
      }
      if let own = talk.moderation.wrapsUpIn {
        found += own.violations(at: path.key("moderation").key("wraps_up_in"), planned: talk.planned)
      } else {
        wrapsUp.check(planned: talk.planned, at: planned)
      }
      let own = path.key("moderation")
      if let signalAt = talk.moderation.signalAt { found += RangeRules.share(signalAt, at: own.key("signal_at")) }
      if let cutOffAt = talk.moderation.cutOffAt {
        found += RangeRules.share(cutOffAt, positive: true, at: own.key("cut_off_at"))
      }
      if let violation = orderViolation(of: moderation(of: talk), own: talk.moderation, at: own, session: sessionPath) {
        let ofSession = violation.path.parent == sessionPath
        if !(ofSession && sessionOrderFails) { found.append(violation) }
        if ofSession { sessionOrderFails = true }
      }
    }
    if !hasTalk {
      takes.check(planned: nil, at: nil)
      wrapsUp.check(planned: nil, at: nil)
      let none = TalkModerationChanges()
      if let violation = orderViolation(of: moderation.talk, own: none, at: sessionPath, session: sessionPath) {
        found.append(violation)
      }
    }
    return found + takes.violations + wrapsUp.violations
  }

  /// A talk can't be cut off before the moderator signals.
  private func orderViolation(
    of merged: TalkModeration, own: TalkModerationChanges, at path: ScenarioPath, session: ScenarioPath
  ) -> Violation? {
    guard let cutOffAt = merged.cutOffAt, cutOffAt < merged.signalAt else { return nil }
    let signal = (own.signalAt == nil ? session : path).key("signal_at")
    let cutOff = (own.cutOffAt == nil ? session : path).key("cut_off_at")
    let blamed = own.cutOffAt == nil && own.signalAt != nil ? signal : cutOff
    return Violation(
      .cutOffBelowSignal, at: blamed,
      "a talk is cut off at \(Measure.written(share: cutOffAt)), before the signal at "
        + Measure.written(share: merged.signalAt),
      allowed: "signal_at ≤ cut_off_at", with: [signal, cutOff])
  }
}

/// An uncertain length that holds for many talks. It is checked as often as it can mean something else, and what is
/// wrong with it is said once.
private struct SharedLength {
  let length: UncertainLength
  let path: ScenarioPath
  let kinds: UncertainLength.KindsOfMeasure
  var isSettled = false
  var violations: [Violation] = []

  init(_ length: UncertainLength, at path: ScenarioPath) {
    self.length = length
    self.path = path
    kinds = length.kindsOfMeasure
  }

  /// Checks it for a talk of `planned` time, which stands at `place`; `nil` where there is no talk.
  mutating func check(planned: Length?, at place: ScenarioPath?) {
    if let planned, planned <= .zero { return }
    if isSettled || (planned == nil && kinds == .both) { return }
    if kinds == .both, length.distributionCount > Scenario.Limits.componentsForEachTalk {
      isSettled = true
      violations = [
        Violation(
          .mixtureTooLarge, at: path, "a mixture of \(length.distributionCount) that is another for each talk",
          allowed: "at most \(Scenario.Limits.componentsForEachTalk), or lengths only, or percentages only")
      ]
      return
    }
    violations = length.violations(at: path, planned: planned ?? .minutes(10)).map {
      var violation = $0
      if kinds != .lengths, let place { violation.involved.append(place) }
      return violation
    }
    // Percentages alone mean the same for every talk, but for its length.
    isSettled = kinds != .both || !violations.isEmpty
  }
}
