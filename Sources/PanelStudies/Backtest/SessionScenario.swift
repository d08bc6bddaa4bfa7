// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelFitting
internal import PanelModel
internal import PanelSimulation
internal import Stochastics

/// A planned session with what was learnt from others, as a scenario.
struct SessionScenario: Hashable, Sendable {
  /// What was planned for its items, in seconds.
  let allotments: [Double]

  /// Everything that was planned, in seconds.
  var planned: Double { allotments.reduce(0, +) }

  /// The items as talks, one after the other, and nothing else.
  ///
  /// - Throws: ``PanelSimulation/PlanError`` where no scenario can say it.
  func plan(_ learnt: LearntForecast, alike: Double, sharing samplers: SharedSamplers) throws(PlanError) -> Plan {
    do throws(PlanError) {
      guard let talk = learnt.moderated, let takes = UncertainLength(talk.undisturbed, in: .shares),
        let wrapUp = talk.heeded > 0 ? UncertainLength(talk.wrapUp, in: .shares) : .exactly(.length(.zero))
      else { return try plan(taking: learnt.distribution, alike: alike, sharing: samplers) }
      let moderation = TalkModeration(
        signalAt: talk.signal, heeded: Chance(talk.heeded) ?? .never, wrapsUpIn: wrapUp, cutOffAt: talk.cutOff)
      return try Plan(scenario(takes, alike, moderation), sharing: samplers)
    } catch {
      // Parameters that a scenario refuses; what talks take in all it can say at any rate.
      return try plan(taking: learnt.distribution, alike: alike, sharing: samplers)
    }
  }

  private func plan(
    taking distribution: any Distribution, alike: Double, sharing samplers: SharedSamplers
  ) throws(PlanError) -> Plan {
    let takes =
      UncertainLength(distribution, in: .shares)
      ?? .empirical((0..<1000).map { .share(distribution.quantile((Double($0) + 0.5) / 1000)) })
    return try Plan(scenario(takes, alike, TalkModeration()), sharing: samplers)
  }

  private func scenario(_ takes: UncertainLength, _ alike: Double, _ moderation: TalkModeration) -> Scenario {
    Scenario(
      title: "", slot: Slot(length: .seconds(planned)),
      agenda: allotments.enumerated().map { .talk(Talk(title: "Talk \($0 + 1)", planned: .seconds($1))) },
      talks: TalkDefaults(takes: takes, alike: alike), moderation: SessionModeration(talk: moderation))
  }
}
