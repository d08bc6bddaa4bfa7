// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelStudies
import Testing

/// Which changes can be made to a scenario, and what they change.
@Suite("A remedy")
struct RemedyCandidateTests {
  static func kinds(_ scenario: Scenario) -> [Remedy.Kind] {
    RemedyCandidate.all(for: scenario).map(\.remedy.kind)
  }

  static func candidate(_ kind: Remedy.Kind, _ scenario: Scenario) throws -> RemedyCandidate {
    try #require(RemedyCandidate.all(for: scenario).first { $0.remedy.kind == kind })
  }

  static func talk(_ scenario: Scenario, _ index: Int = 0) throws -> Talk {
    guard case .talk(let talk) = scenario.agenda[index] else { throw NoTalk() }
    return talk
  }

  struct NoTalk: Error {}

  static func rounds(
    atLeast: Length = .minutes(10), atMost: Length? = nil, isProtected: Bool = false, neverCloses: Bool = false
  ) -> AgendaItem {
    .questions(
      Questions(
        title: "Questions", atLeast: atLeast, atMost: atMost, isProtected: isProtected, neverCloses: neverCloses,
        form: .rounds(
          Rounds(
            question: .exactly(.length(.minutes(1))), answer: .exactly(.length(.minutes(1))), hands: .exactly(8),
            lastCall: .minutes(1)))))
  }

  @Test("for talks isn't offered where there are none")
  func withoutTalks() {
    let scenario = Panels.hour {
      $0.agenda.remove(at: 0)
      $0.lateStart = .exactly(.length(.minutes(3)))
    }
    #expect(Self.kinds(scenario) == [.startOnTime])
    #expect(Self.kinds(Panels.hour { $0.agenda.remove(at: 0) }) == [])
  }

  @Test("of the start is offered where it is late, whatever else may happen")
  func lateStart() throws {
    let incident = Incident(chance: Chance(0.5), costs: .exactly(.length(.minutes(5))))
    #expect(!Self.kinds(Panels.hour { $0.incident = incident }).contains(.startOnTime))
    let late = Panels.hour {
      $0.incident = incident
      $0.lateStart = .exponential(mean: .length(.minutes(2)))
    }
    let changed = try Self.candidate(.startOnTime, late).scenario
    #expect(changed == Panels.hour { $0.incident = incident })
  }

  @Test("takes one from the item that is repeated most often, and names it where others are repeated")
  func onePanellistFewer() throws {
    let one = try Self.candidate(.onePanellistFewer, Panels.hour())
    #expect(one.remedy.detail == nil)
    #expect(try Self.talk(one.scenario).count == 2)
    let two = Panels.hour { $0.agenda.append(.talk(Talk(title: "Reply", planned: .minutes(2), count: 4))) }
    let other = try Self.candidate(.onePanellistFewer, two)
    #expect(other.remedy.detail == .without(title: "Reply"))
    #expect(try Self.talk(other.scenario, 3).count == 3)
    #expect(try Self.talk(other.scenario, 0).count == 3)
  }

  @Test("drops the last talk where none is repeated, but never the only one")
  func lastTalk() throws {
    let single = Panels.hour { $0.agenda[0] = .talk(Talk(title: "A", planned: .minutes(10))) }
    #expect(!Self.kinds(single).contains(.onePanellistFewer))
    var two = single
    two.agenda.insert(.talk(Talk(title: "B", planned: .minutes(5))), at: 1)
    let candidate = try Self.candidate(.onePanellistFewer, two)
    #expect(candidate.remedy.detail == .without(title: "B"))
    #expect(candidate.scenario == single)
  }

  @Test("that gives speakers a minute less leaves percentages and shrinks lengths in proportion")
  func minuteLessEach() throws {
    let shares = try Self.candidate(.minuteLessEach, Panels.hour())
    #expect(shares.remedy.detail == .length(.minutes(11)))
    #expect(try Self.talk(shares.scenario).planned == .minutes(11))
    #expect(try Self.talk(shares.scenario).takes == .range(p10: .share(0.9), p90: .share(1.2)))
    let lengths = Panels.hour {
      $0.agenda[0] = .talk(Talk(title: "Talk", planned: .minutes(10)))
      $0.talks.takes = .uniform(min: .length(.minutes(10)), max: .length(.minutes(20)))
    }
    let talk = try Self.talk(try Self.candidate(.minuteLessEach, lengths).scenario)
    #expect(talk.takes == .uniform(min: .length(.minutes(9)), max: .length(.minutes(18))))
  }

  @Test("that gives a minute less leaves very short talks alone, and names no length where they differ")
  func veryShortTalks() throws {
    let short = Panels.hour { $0.agenda[0] = .talk(Talk(title: "Talk", planned: .seconds(119))) }
    #expect(!Self.kinds(short).contains(.minuteLessEach))
    let mixed = Panels.hour { $0.agenda.append(.talk(Talk(title: "Reply", planned: .seconds(90)))) }
    let candidate = try Self.candidate(.minuteLessEach, mixed)
    #expect(candidate.remedy.detail == nil)
    #expect(try Self.talk(candidate.scenario, 3).planned == .seconds(90))
  }

  @Test("that cuts off at the limit reaches talks with keys of their own, and lowers a later signal with it")
  func cutOffAtLimit() throws {
    let own = Panels.hour {
      $0.moderation.talk.cutOffAt = 1
      $0.agenda[0] = .talk(
        Talk(title: "Talk", planned: .minutes(12), moderation: TalkModerationChanges(signalAt: 1.1, cutOffAt: 1.3)))
    }
    let changed = try Self.candidate(.cutOffAtLimit, own)
    let moderation = changed.scenario.moderation(of: try Self.talk(changed.scenario))
    #expect(moderation.cutOffAt == 1 && moderation.signalAt == 1)
    #expect(changed.remedy.detail == .length(.minutes(12)))
    for cutOff in [0.9, 1.0] {
      let scenario = Panels.hour {
        $0.moderation.talk.signalAt = 0.8
        $0.moderation.talk.cutOffAt = cutOff
      }
      #expect(!Self.kinds(scenario).contains(.cutOffAtLimit))
    }
  }

  @Test("that signals earlier needs somebody who heeds it and a minute before it")
  func signalEarlier() throws {
    #expect(!Self.kinds(Panels.hour()).contains(.signalEarlier))
    let heeded = Panels.hour { $0.moderation.talk.heeded = Chance(0.5) }
    let candidate = try Self.candidate(.signalEarlier, heeded)
    #expect(candidate.remedy.detail == .length(.minutes(11)))
    let signal = try #require(try Self.talk(candidate.scenario).moderation.signalAt)
    #expect(abs(signal - 11.0 / 12) < 1e-12)
    let early = Panels.hour {
      $0.moderation.talk.heeded = Chance(0.5)
      $0.moderation.talk.signalAt = 1.0 / 12
    }
    #expect(!Self.kinds(early).contains(.signalEarlier))
  }

  @Test("of trimming isn't offered where talks are trimmed already, and keeps the floor")
  func trimWhenBehind() throws {
    let changed = try Self.candidate(.trimWhenBehind, Panels.hour { $0.moderation.trimFloor = 0.7 }).scenario
    #expect(changed.moderation.whenBehind == .trim && changed.moderation.trimFloor == 0.7)
    #expect(!Self.kinds(changed).contains(.trimWhenBehind))
  }

  @Test("of the last question knows its moment where the closing doesn't depend on the session")
  func lastQuestion() throws {
    #expect(!Self.kinds(Panels.hour()).contains(.lastQuestionEarlier))
    let fixed = Panels.hour { $0.agenda[1] = Self.rounds() }
    // The hour less two minutes of thanks, the last call and five minutes more.
    #expect(
      try Self.candidate(.lastQuestionEarlier, fixed).remedy.detail
        == .time(SessionTime(sinceStart: .minutes(52))))
    for item in [Self.rounds(atMost: .minutes(20)), Self.rounds(isProtected: true)] {
      let scenario = Panels.hour { $0.agenda[1] = item }
      #expect(try Self.candidate(.lastQuestionEarlier, scenario).remedy.detail == nil)
    }
    let endless = Panels.hour { $0.agenda[1] = Self.rounds(neverCloses: true) }
    #expect(!Self.kinds(endless).contains(.lastQuestionEarlier))
  }
}
