// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelSimulation

@Suite("Plans")
struct PlanTests {
  @Test("know what is still needed after each item: planned times, and a median handover for each talk")
  func needs() throws {
    let segments = try Plan(TestPanels.seedScenario()).segments
    // The median of 20s to 50s is their geometric mean, √1000 s.
    let handover = 1000.0.squareRoot()
    let expected = [
      58 * 60 + 4 * handover, 48 * 60 + 3 * handover, 38 * 60 + 2 * handover, 28 * 60 + handover, 1080, 180, 0,
    ]
    for (segment, expected) in zip(segments, expected) {
      #expect(abs(segment.neededAfter.seconds - expected) < 1e-9, "\(segment.title)")
      #expect(segment.deadline == SessionTime(sinceStart: .minutes(75)))
    }
    #expect(segments[5].latestEnd == SessionTime(sinceStart: .minutes(72)))
  }

  @Test("trim talks by the rest and the reserve of the model")
  func trimming() throws {
    let plan = try Plan(
      TestPanels.seedScenario {
        $0.moderation.whenBehind = .trim
        $0.handover = .minutes(1)
      })
    let trimmings = plan.steps.compactMap { if case .talk(let talk) = $0 { talk.trimming } else { nil } }
    #expect(trimmings.map(\.rest.minutes) == [40, 30, 20, 10])
    // Questions of 15 minutes, remarks of 3, and the handovers to the talks that follow.
    #expect(trimmings.map(\.reserve.minutes) == [21, 20, 19, 18])
    #expect(trimmings.map(\.latestStart.sinceStart.minutes) == [14, 25, 36, 47])
    #expect(trimmings[3].kept(startingAt: SessionTime(sinceStart: .minutes(49))) == 0.8)
    #expect(trimmings[3].kept(startingAt: SessionTime(sinceStart: .minutes(60))) == 0.5)
    #expect(trimmings[3].kept(startingAt: SessionTime(sinceStart: .minutes(40))) == 1)
  }

  @Test("say when questions close, and when the last round may begin")
  func closing() throws {
    let scenario = TestPanels.seedScenario {
      guard case .questions(var questions) = $0.agenda[4], case .rounds(var rounds) = questions.form else { return }
      rounds.lastCall = .minutes(5)
      questions.form = .rounds(rounds)
      $0.agenda[4] = .questions(questions)
    }
    let questions = try #require(try Plan(scenario).questions.first)
    #expect(questions.closing.time == SessionTime(sinceStart: .minutes(72)))
    #expect(questions.lastRound == SessionTime(sinceStart: .minutes(67)))
  }

  @Test("are equal if their sessions are")
  func equality() throws {
    let plan = try Plan(TestPanels.seedScenario())
    #expect(try plan == Plan(TestPanels.seedScenario { $0.title = "Another" }, sharing: SharedSamplers()))
    #expect(try plan != Plan(TestPanels.seedScenario { $0.talks.alike = 0.2 }))
    #expect(try plan != Plan(TestPanels.seedScenario { $0.handover = .seconds(20, to: 51) }))
    #expect(try plan != Plan(TestPanels.seedScenario(), at: PlanEntry(time: .start, .before(.init(index: 0)))))
  }

  @Test("entered at the slot's start with nothing begun are the plan, bit by bit", arguments: TestPanels.all)
  func enteredAtTheStart(panel: TestPanel) throws {
    let (whole, entered) = (try Plan(panel.scenario), try Plan(panel.scenario, at: PlanEntry(time: .start, .notBegun)))
    #expect(entered == whole && entered.programDescription == whole.programDescription)
    let ends = try [whole, entered].map { try TrialTrace($0, seed: 1).outcomes(of: TrialBlock(index: 0)).map(\.end) }
    #expect(ends[0] == ends[1])
  }

  @Test("entered on the way keep the variables of what is to come")
  func variables() throws {
    let scenario = TestPanels.seedScenario()
    let whole = try Plan(scenario).steps.compactMap { step in step.segment.map { ($0, step.variables) } }
    let at = PlanEntry(
      time: SessionTime(sinceStart: .minutes(31)),
      .underWay(.init(index: 2), since: SessionTime(sinceStart: .minutes(20))))
    let entered = try Plan(scenario, at: at)
    #expect(entered.segments.map(\.id.index) == [2, 3, 4, 5, 6] && entered.segments == Array(whole.map(\.0)[2...]))
    #expect(entered.begins == SessionTime(sinceStart: .minutes(20)))
    for (step, expected) in zip(entered.steps.dropFirst(), whole[3...]) { #expect(step.variables == expected.1) }
    let names = ["takes", "heeded", "wraps_up_in"].map { "talk/National perspective/1/\($0)" }
    #expect(entered.drivers.first?.title == "What talks have in common" && entered.drivers[1].variables == names)
  }

  @Test("refuse to be entered where no session can stand")
  func refusals() throws {
    func reason(_ place: PlanEntry.Place, minutes: Double = 10) -> String? {
      let entry = PlanEntry(time: SessionTime(sinceStart: .minutes(minutes)), place)
      do {
        _ = try Plan(TestPanels.seedScenario(), at: entry)
        return nil
      } catch {
        return "\(error)"
      }
    }
    let five = SessionTime(sinceStart: .minutes(5))
    #expect(reason(.before(.init(index: 7))) == "the agenda has 7 items; there is no item 8")
    #expect(
      reason(.underWay(.init(index: 1), since: five), minutes: 4)
        == "Historic overview can't have begun later than at the time that is given")
    #expect(reason(.handover(.init(index: 0), since: five)) == "there is no handover to Introduction, which is no talk")
    #expect(
      reason(.underWay(.init(index: 5), since: five))
        == "of questions in rounds it must be known how many were asked: Q and A")
    #expect(reason(.asking(.init(index: 1), since: five, asked: 2)) == "Historic overview has no rounds of questions")
    #expect(
      reason(.asking(.init(index: 5), since: five, asked: -1))
        == "Q and A: -1 questions asked and 0 hands up; 0 to 200000 are allowed")
  }
}
