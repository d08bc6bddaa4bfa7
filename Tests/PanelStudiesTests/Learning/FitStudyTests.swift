// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import PanelModel
import PanelStudies
import Testing

@Suite struct FitStudyTests {
  private let method = FitMethod(intervals: .profile, replicates: 20, goodnessReplicates: nil, seed: 1)

  /// Talks of 20 minutes in four rooms, those of each room longer than those of the last.
  private func recordings() -> [Recording] {
    (0..<40).map { index in
      let took = 16 + Double(index * 7 % 11) * 0.6 + Double(index % 4)
      return RecordedPanels.single(index, planned: 20, took: took, room: "Room \(index % 4)")
    }
  }

  private func sample(_ recordings: [Recording], rounded grain: Length? = nil, inSeconds: Bool = false) throws
    -> FitSample
  {
    try FitSample(LearningMaterial(recordings), of: .talks, inSeconds: inSeconds, rounded: grain)
  }

  @Test func talksAreShares() throws {
    let shares = try sample(recordings())
    #expect(shares.scale == .shares && shares.counts.all == 40 && shares.counts.sessions == 40)
    #expect(shares.sample.rows.allSatisfy { $0.low > 0.75 && $0.low < 1.35 })
    let seconds = try sample(recordings(), inSeconds: true)
    #expect(seconds.scale == .seconds && seconds.sample.rows[0].low == 960)
    let rounded = try sample(recordings(), rounded: .minutes(1))
    #expect(rounded.counts.exact == 0 && rounded.counts.between == 40 && rounded.grain == 60)
    #expect(abs(rounded.sample.rows[0].high - rounded.sample.rows[0].low - 0.05) < 1e-12)
  }

  /// A talk that was cut off counts as at least as long.
  @Test func cutOffTalks() throws {
    let late = try sample([RecordedPanels.late()])
    #expect(late.counts.cutOff == 1 && late.counts.exact == 1)
    #expect(late.sample.rows.map(\.low) == [0.8, 1.2] && late.sample.rows[1].high == .infinity)
  }

  @Test func whatIsGuessed() throws {
    var talk = RecordedPanels.talk()
    talk.questionsStart?.basis = .guessed
    talk.turns[1] = RecordedPanels.turn("Ada", .panellist, 32, 50, ending: .nextTurn)
    let material = LearningMaterial([talk, RecordedPanels.talk("sure")])
    let questions = try FitSample(material, of: .questions).counts
    #expect(questions.guessed == 1 && questions.endAtNext == 0 && questions.sessions == 2)
    let turns = try FitSample(material, of: .turns).counts
    #expect(turns.guessed == 0 && turns.endAtNext == 1 && turns.all == 12)
  }

  @Test func theBestComesFirstAndTheRefusedLast() throws {
    let choices: [FitChoice] = [
      .model(.family(.exponential)), .model(.family(.mixture(.beta(min: 0, max: 2), .gamma))), .model(.empirical),
      .model(.family(.lognormal)),
    ]
    let learnt = try FitStudy(choices, method: method).run(sample(recordings()))
    #expect(learnt.tried.map(\.model.name) == ["lognormal", "exponential", "empirical", "beta+gamma"])
    #expect(learnt.fits.count == 3 && learnt.fits[0].learnt.parameters.allSatisfy { $0.interval != nil })
    guard case .refused(let reason) = learnt.tried[3].outcome else {
      Issue.record("a mixture of beta was fitted")
      return
    }
    #expect(reason.contains("isn't fitted"))
    // The same talks, the same figures.
    let again = try FitStudy(choices, method: method).run(sample(recordings().reversed()))
    #expect(again.fits[0].learnt.logLikelihood == learnt.fits[0].learnt.logLikelihood)
  }

  @Test func lengthsAreNoSharesForAModeratedTalk() throws {
    let learnt = try FitStudy([.moderated, .model(.family(.gamma))], method: method).run(
      sample(recordings(), inSeconds: true))
    #expect(learnt.fits.map(\.model.name) == ["gamma"])
  }

  @Test func groupsOfRooms() throws {
    let learnt = try FitStudy([.model(.family(.lognormal))], method: method).run(sample(recordings()), by: .room)
    guard case .pooled(let pooled) = learnt.groups?.outcome else {
      Issue.record("\(String(describing: learnt.groups))")
      return
    }
    #expect(pooled.groups.map(\.name) == ["Room 3", "Room 2", "Room 1", "Room 0"])
    #expect(pooled.groups.allSatisfy { $0.count == 10 } && pooled.ungrouped == 0)
    let unnamed = try FitStudy([.model(.family(.lognormal))], method: method).run(sample(recordings()), by: .speaker)
    guard case .refused(let reason) = unnamed.groups?.outcome else {
      Issue.record("groups of nobody")
      return
    }
    #expect(reason.contains("which speaker"))
  }

  @Test func choices() throws {
    func parse(_ text: String, min: Double? = nil, max: Double? = nil) throws -> FitChoice {
      try FitChoice(parsing: text, bounds: .init(min: min, max: max), signal: .between(0.8, 1))
    }
    #expect(try parse("moderated") == .moderated && parse("empirical") == .model(.empirical))
    #expect(try parse("beta", max: 2) == .model(.family(.beta(min: 0, max: 2))))
    #expect(try parse("metalog", min: 1) == .model(.family(.metalog(min: 1, max: nil))))
    #expect(try parse("weibull+gamma") == .model(.family(.mixture(.weibull, .gamma))))
    let signalled = ModeratedFamily(undisturbed: .normal, moderation: .unknownSignal(from: 0.8, to: 1))
    #expect(try parse("moderated:normal") == .model(.moderated(signalled)))
    for text in [
      "", "beta", "Weibull", "a+b", "weibull+weibull+weibull", "weibull:normal", "moderated:", "moderated:x",
    ] {
      #expect(throws: FitChoiceError.self) { try parse(text) }
    }
  }

  @Test func nothingToLearnFrom() throws {
    #expect(throws: FittingError.noObservations) {
      try FitStudy(FitChoice.usual(moderated: true), method: method).run(sample([]))
    }
  }
}
