// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Doubts about a scenario that breaks no rule but is unlikely to be meant. They are warnings.
struct PlausibilityCheck {
  let context: DecodingContext
  let scenario: Scenario

  func warn() {
    doubtSlot()
    doubtGoals()
    doubtAgenda()
    doubtLengths()
    PresetCheck(scenario: scenario, warn: warn).run()
  }

  private func warn(_ rule: Problem.Rule, _ path: ScenarioPath, _ message: String, hint: String? = nil) {
    let (place, read) = context.located(path)
    context.report(rule, at: place, path, message, read: read, hint: hint, severity: .warning)
  }

  /// A slot of 13 hours into the next day is more often an hour after noon on the 12-hour clock.
  private func doubtSlot() {
    let slot = scenario.slot
    guard let clock = slot.clock, clock.from > clock.to, slot.length > .hours(12) else { return }
    let afternoon = ClockTime(hour: clock.to.hour + 12, minute: clock.to.minute).flatMap { $0 > clock.from ? $0 : nil }
    warn(
      .slotNextDay, .root.key("slot").key("to"),
      "the slot ends the next day, \(slot.length.written) later: is that meant?",
      hint: afternoon.map { "for the afternoon write \($0)" } ?? "a slot within one day has from before to")
  }

  private func doubtGoals() {
    for goal in scenario.goals where goal.required.probability == 1 {
      warn(
        .goalCertain, .root.key("goals").key(goal.name.rawValue), "no number of trials can show 100%",
        hint: "write 99.9%")
    }
  }

  private func doubtAgenda() {
    let talks = scenario.agenda.reduce(0) { $0 + ($1.kind == .talk ? $1.count : 0) }
    let handover = talks > 0 ? median(of: scenario.handover, planned: nil) ?? .zero : .zero
    let items = scenario.agenda.reduce(Length.zero) { $0 + $1.planned * Double($1.count) }
    let plan = items + handover * Double(talks)
    guard plan > scenario.slot.length * 1.25 + .tolerance else { return }
    warn(
      .planBeyondSlot, .root.key("agenda"),
      "the agenda needs \(rounded(plan).written), the slot has \(scenario.slot.length.written)",
      hint: "compare the planned times, and count, with the slot")
  }

  private func doubtLengths() {
    for (index, item) in scenario.agenda.enumerated() {
      let takes: UncertainLength? =
        switch item {
        case .remarks(let remarks): remarks.takes
        case .talk(let talk): talk.takes
        // What is planned of questions is the least that they get.
        case .questions: nil
        }
      guard let takes, let typical = median(of: takes, planned: item.planned) else { continue }
      _ = doubt(typical, of: takes, planned: item.planned, .root.key("agenda").index(index).key("takes"))
    }
    doubtDefault()
  }

  /// What all talks take, held against the first talk that it is unlikely for.
  private func doubtDefault() {
    let planned = scenario.agenda.compactMap { item -> Length? in
      if case .talk(let talk) = item, talk.takes == nil { talk.planned } else { nil }
    }
    let takes = scenario.talks.takes
    guard let first = planned.first, let typical = median(of: takes, planned: first) else { return }
    // A length without percentages is the same for each.
    for length in takes.kindsOfMeasure == .lengths ? planned : [first] {
      if doubt(typical, of: takes, planned: length, .root.key("talks").key("takes")) { return }
    }
  }

  private func doubt(_ typical: Length, of takes: UncertainLength, planned: Length, _ path: ScenarioPath) -> Bool {
    // Nobody writes zero by mistake, and nothing is a share of it.
    guard typical > .zero, planned > .zero else { return false }
    guard typical > planned * 5 + .tolerance || typical + .tolerance < planned * 0.2 else { return false }
    let isExact = if case .exactly = takes { true } else { false }
    let question = takes.kindsOfMeasure == .lengths ? "is the unit right?" : "is that meant?"
    warn(
      .takesUnlikePlanned, path,
      "\(isExact ? "" : "typically ")\(rounded(typical).written) where \(planned.written) are planned: \(question)")
    return true
  }

  /// To the second, but for lengths below a minute.
  private func rounded(_ length: Length) -> Length {
    length < .minutes(1) ? length : Length(seconds: length.seconds.rounded())
  }

  private func median(of length: UncertainLength, planned: Length?) -> Length? {
    if case .exactly(let value) = length { return value.resolved(planned: planned) }
    guard let seconds = (try? length.distribution(planned: planned))?.quantile(0.5), seconds.isFinite else {
      return nil
    }
    return Length(seconds: seconds)
  }
}
