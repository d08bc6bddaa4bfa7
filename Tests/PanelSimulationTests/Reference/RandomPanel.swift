// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Scenarios made by lot, so that combinations come up that nobody thought of.
struct RandomPanel {
  private var lot: Lot

  /// The same number makes the same panel.
  static func make(number: Int) -> TestPanel {
    var maker = RandomPanel(lot: Lot(seed: UInt64(number)))
    return TestPanel(name: "random panel \(number)", scenario: maker.scenario())
  }

  private mutating func between(_ low: Double, _ high: Double) -> Double { lot.between(low, high) }
  private mutating func whole(_ range: ClosedRange<Int>) -> Int { lot.whole(range) }
  private mutating func happens(_ probability: Double) -> Bool { lot.unit() < probability }
  private mutating func chance(_ high: Double = 1) -> Chance {
    Chance(probability: (lot.unit() * high * 100).rounded() / 100)!
  }

  private mutating func scenario() -> Scenario {
    var agenda: [AgendaItem] = []
    for number in 1...whole(2...7) {
      switch whole(0...5) {
      case 0: agenda.append(.remarks(remarks("Remarks \(number)")))
      case 1, 2: agenda.append(.questions(questions("Questions \(number)")))
      default: agenda.append(.talk(talk("Talk \(number)")))
      }
    }
    let planned = agenda.reduce(0) { $0 + $1.planned.minutes * Double($1.count) }
    return Scenario(
      title: "Random", slot: Slot(length: .minutes(max(5, planned * between(0.7, 1.3)))),
      lateStart: length(between(0.5, 5)), handover: happens(0.3) ? .minutes(0) : length(between(0.2, 1)),
      incident: happens(0.3) ? Incident(chance: chance(), costs: length(8)) : nil,
      hardStop: happens(0.4) ? .minutes(between(0, 10)) : nil, agenda: agenda,
      talks: TalkDefaults(
        takes: share(), alike: happens(0.5) ? between(0, 0.95) : 0, noShow: happens(0.4) ? chance(0.3) : .never),
      moderation: SessionModeration(
        talk: moderation(), whenBehind: happens(0.4) ? .trim : .nothing, trimFloor: between(0, 1),
        adapts: between(0, 1)))
  }

  private mutating func remarks(_ title: String) -> Remarks {
    let minutes = between(1, 8)
    return Remarks(title: title, planned: .minutes(minutes), takes: happens(0.3) ? share() : length(minutes))
  }

  private mutating func talk(_ title: String) -> Talk {
    let minutes = between(3, 15)
    var changes = TalkModerationChanges()
    if happens(0.2) { changes.heeded = chance() }
    if happens(0.2) { changes.wrapsUpIn = .exactly(.share(0.1)) }
    return Talk(
      title: title, planned: .minutes(minutes), count: happens(0.3) ? whole(2...3) : 1,
      takes: happens(0.5) ? length(minutes) : nil, noShow: happens(0.2) ? chance() : nil, moderation: changes)
  }

  private mutating func moderation() -> TalkModeration {
    let signal = between(0.7, 1.1)
    return TalkModeration(
      signalAt: signal, heeded: happens(0.7) ? chance() : .never, wrapsUpIn: length(1),
      cutOffAt: happens(0.6) ? signal + between(0, 0.3) : nil)
  }

  private mutating func questions(_ title: String) -> Questions {
    let atLeast = happens(0.7) ? between(1, 15) : 0
    var questions = Questions(
      title: title, atLeast: .minutes(atLeast),
      atMost: happens(0.3) ? .minutes(atLeast + between(0, 10)) : nil, isProtected: happens(0.3),
      form: .simple(takes: length(between(5, 20))))
    guard happens(0.7) else { return questions }
    var hands = Hands.withoutEnd
    if happens(0.8) { hands = happens(0.5) ? .exactly(whole(0...9)) : .about(between(0.5, 12)) }
    if hands != .withoutEnd, happens(0.2) {
      questions.neverCloses = true
      questions.isProtected = false
      questions.atMost = nil
    }
    questions.form = .rounds(
      Rounds(
        question: length(1), answer: length(1.5), hands: hands, lastCall: happens(0.3) ? .minutes(2) : .zero,
        questionsPerRound: whole(1...3), answersPerRound: whole(0...2)))
    return questions
  }

  private mutating func share() -> UncertainLength {
    happens(0.2) ? .exactly(.share(between(0.8, 1.2))) : .share(between(0.7, 0.95), to: between(1, 1.5))
  }

  /// A length of any family, of about `typical` minutes.
  private mutating func length(_ typical: Double) -> UncertainLength {
    func minutes(_ factor: Double) -> Measure { .length(.minutes(typical * factor)) }
    switch whole(0...14) {
    case 0: return .exactly(minutes(1))
    case 1: return .range(p10: minutes(0.8), p90: minutes(1.3))
    case 2: return .lognormal(.meanAndSD(mean: minutes(1), sd: minutes(0.4)))
    case 3: return .gamma(mean: minutes(1), sd: minutes(0.5))
    case 4: return .weibull(shape: 2.2, scale: minutes(1))
    case 5: return .loglogistic(median: minutes(1), shape: 5)
    case 6: return .exponential(mean: minutes(1))
    case 7: return .normal(mean: minutes(1), sd: minutes(0.5))
    case 8: return .triangular(min: minutes(0.5), mode: minutes(1), max: minutes(2))
    case 9: return .uniform(min: minutes(0.5), max: minutes(1.5))
    case 10: return .pert(min: minutes(0.5), mode: minutes(0.9), max: minutes(2.5))
    case 11: return .metalog(p10: minutes(0.7), p50: minutes(1), p90: minutes(1.6), min: minutes(0), max: nil)
    case 12: return .metalog(p10: minutes(0.7), p50: minutes(1), p90: minutes(1.6), min: minutes(0), max: minutes(3))
    case 13:
      return .mixture([
        UncertainLength.Component(weight: 3, takes: .range(p10: minutes(0.8), p90: minutes(1.1))),
        UncertainLength.Component(weight: 1, takes: .exactly(minutes(1.5))),
      ])
    default: return .empirical([minutes(0.6), minutes(0.9), minutes(1), minutes(1), minutes(1.2), minutes(1.9)])
    }
  }
}
