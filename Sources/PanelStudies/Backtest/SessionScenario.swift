// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelFitting
internal import PanelModel
internal import PanelSimulation
internal import Stochastics

/// A planned session with what was learnt from others, as a scenario.
struct SessionScenario: Hashable, Sendable {
  let items: [Item]
  /// In seconds.
  let slot: Double
  /// How late sessions began that were learnt from, in seconds; empty where that isn't asked.
  var lateStarts: [Double] = []
  /// What passed between their items, in seconds.
  var changes: [Double] = []

  enum Item: Hashable, Sendable {
    /// Of so many seconds.
    case talk(Double)
    /// Of so many seconds, of which those that were learnt from took these shares.
    case questions(Double, taking: [Double])
  }

  /// Talks and nothing else, in a slot as long as they are planned to be.
  init(talks allotments: [Double]) {
    items = allotments.map(Item.talk)
    slot = allotments.reduce(0, +)
  }

  /// A session on the clock, as others went.
  init(_ session: ClockedSession, learntFrom others: [ClockedSession]) {
    let shares = others.flatMap(\.items).filter(\.isQuestions).map(\.took).sorted()
    items = session.items.map { $0.isQuestions ? .questions($0.allotment, taking: shares) : .talk($0.allotment) }
    slot = session.slot
    lateStarts = others.map(\.lateStart).sorted()
    changes = others.flatMap(\.changes).sorted()
  }

  /// - Throws: ``PanelSimulation/PlanError`` where no scenario can say it.
  func plan(_ learnt: LearntForecast, alike: Double, sharing samplers: SharedSamplers) throws(PlanError) -> Plan {
    do throws(PlanError) {
      guard let talk = learnt.moderated, let takes = UncertainLength(talk.undisturbed, in: .shares),
        let wrapUp = talk.heeded > 0 ? UncertainLength(talk.wrapUp, in: .shares) : .exactly(.length(.zero))
      else { return try plan(taking: learnt.distribution, alike: alike, sharing: samplers) }
      let moderation = TalkModeration(
        signalAt: talk.signal, heeded: Chance(probability: talk.heeded) ?? .never, wrapsUpIn: wrapUp,
        cutOffAt: talk.cutOff)
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
    var agenda: [AgendaItem] = []
    for (number, item) in items.enumerated() {
      if number > 0, !changes.isEmpty {
        agenda.append(
          .remarks(Remarks(title: "Change \(number)", planned: .seconds(1), takes: Self.records(changes))))
      }
      switch item {
      case .talk(let allotment):
        agenda.append(.talk(Talk(title: "Talk \(number + 1)", planned: .seconds(allotment))))
      case .questions(let allotment, let shares):
        let takes = UncertainLength.empirical(shares.map { .share($0) })
        agenda.append(
          .remarks(Remarks(title: "Questions \(number + 1)", planned: .seconds(allotment), takes: takes)))
      }
    }
    return Scenario(
      title: "", slot: Slot(length: .seconds(slot)),
      lateStart: lateStarts.isEmpty ? .exactly(.length(.zero)) : Self.records(lateStarts), agenda: agenda,
      talks: TalkDefaults(takes: takes, alike: alike), moderation: SessionModeration(talk: moderation))
  }

  private static func records(_ seconds: [Double]) -> UncertainLength {
    .empirical(seconds.map { .length(.seconds($0)) })
  }
}
