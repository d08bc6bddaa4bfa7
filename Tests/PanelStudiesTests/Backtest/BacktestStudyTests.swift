// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

@Suite struct BacktestStudyTests {
  /// One normal family, so that a back-test is quick: what is tested here doesn't depend on the family.
  private func options(_ change: (inout BacktestOptions) -> Void = { _ in }) -> BacktestOptions {
    var options = BacktestOptions(
      families: [ModeratedFamily(undisturbed: .normal, moderation: .none)],
      baselines: [.empirical, .family(.normal)])
    options.simulation.trials = 5_000
    change(&options)
    return options
  }

  /// Talks of 15 or 20 minutes that take so many shares of them, in sessions, alike within each.
  private func recordings(
    _ sessions: Int, of count: Int, alike: Double = 0, seed: UInt64 = 1, mean: Double = 0.95
  ) -> [Recording] {
    var state = seed
    func normal() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return StandardNormal.quantile((Double(state >> 12) + 0.5) * 0x1p-52)
    }
    return (0..<sessions).map { session in
      let common = normal()
      var recording = Recording(session: RecordedSession(id: "session \(session)"), sources: [])
      for number in 0..<count {
        let share = mean + 0.15 * (alike.squareRoot() * common + (1 - alike).squareRoot() * normal())
        let allotment = Length.minutes(number.isMultiple(of: 2) ? 15 : 20)
        let planned = ScheduledItem(title: "Talk \(number)", kind: .talk, allotment: allotment)
        recording.items.append(RecordedItem(planned: planned, took: allotment * max(0.1, share)))
      }
      return recording
    }
  }

  @Test func sessionsFromOthers() throws {
    let recordings = recordings(24, of: 8, alike: 0.3)
    let backtest = try BacktestStudy(options()).run(recordings)
    #expect(backtest.split == .folds(10, by: .session) && backtest.items.models.count == 3)
    #expect(backtest.learnt == backtest.forecast && backtest.forecast.sessions == 24 && backtest.forecast.items == 192)
    #expect(backtest.forecast.areTalks && backtest.forecast.allotments == .minutes(15) ... .minutes(20))
    #expect(backtest.alike.count == 10 && backtest.alike.allSatisfy { $0 > 0.1 && $0 < 0.6 }, "\(backtest.alike)")
    guard case .scores(let sessions) = backtest.sessions else {
      Issue.record("no sessions")
      return
    }
    // Alike talks make sessions differ more than strangers would: who knows forecasts them better.
    let held = sessions.models.map { $0.coverage[1].held.value }
    #expect(sessions.models[0].count == 24 && held[0] > held[1] && held[0] > 0.6, "\(held)")
    #expect(sessions.excess[1].value > 0)
  }

  /// Sessions on the clock: they start late, lose a minute at each change, and end when their talks do.
  @Test func endsOnTheClock() throws {
    var clocked = recordings(30, of: 5, alike: 0.3)
    for session in clocked.indices {
      let items = clocked[session].items
      let slot = items.reduce(Length.zero) { $0 + ($1.planned.allotment ?? .zero) }
      clocked[session].slotStart = SessionTime(sinceStart: .minutes(3))
      clocked[session].schedule = Schedule(slot: slot, items: items.map(\.planned))
      var time = SessionTime(sinceStart: .minutes(3 + Double(session % 5)))
      for index in items.indices {
        clocked[session].items[index].from = time
        time = time + (items[index].took ?? .zero) + .minutes(1 + Double((session + index) % 3) / 2)
      }
    }
    let backtest = try BacktestStudy(options()).run(clocked)
    guard case .scores(let ends) = backtest.ends else {
      Issue.record("no ends")
      return
    }
    // 87 minutes planned take 83, two to start and six for changes.
    #expect(ends.models[0].count == 30 && ends.models[0].verdict.cameTrue == true, "\(ends.models[0])")
    #expect(ends.models[0].observedOver > 0.3 && ends.models[0].pit.counts.count == 5)
    // A break in the plan is no change between talks: such sessions aren't forecast.
    for session in clocked.indices { clocked[session].schedule?.slot = .hours(2) }
    guard case .none = try BacktestStudy(options()).run(clocked).ends else {
      Issue.record("ends of sessions with time to spare")
      return
    }
  }

  @Test func theSameOnAnyNumberOfThreads() throws {
    let recordings = recordings(12, of: 4)
    let one = try BacktestStudy(options()).run(recordings)
    let three = try BacktestStudy(options { $0.simulation.threads = 3 }).run(recordings)
    #expect(one.items.models.map(\.rankedProbability) == three.items.models.map(\.rankedProbability))
    guard case .scores(let first) = one.sessions, case .scores(let second) = three.sessions else {
      Issue.record("no sessions")
      return
    }
    #expect(first.models.map(\.rankedProbability) == second.models.map(\.rankedProbability))
  }

  @Test func someFromOthers() throws {
    let (train, test) = (
      recordings(12, of: 6),
      recordings(12, of: 6, seed: 9, mean: 1.2).map { recording in
        var recording = recording
        recording.session.event = "elsewhere"
        return recording
      }
    )
    let backtest = try BacktestStudy(options()).run(train: train, test: test)
    #expect(backtest.split == .apart && backtest.learnt.items == 72 && backtest.forecast.items == 72)
    #expect(backtest.items.models[0].verdict.cameTrue == false && backtest.items.models[0].observedOver > 0.8)
    #expect(throws: BacktestError.inBoth("session 3")) {
      try BacktestStudy(options()).run(train: train, test: [train[3]])
    }
  }

  @Test func aSingleSession() throws {
    let single = recordings(1, of: 40)
    #expect(throws: BacktestError.oneSession(items: 40)) { try BacktestStudy(options()).run(single) }
    #expect(BacktestError.oneSession(items: 40).description.contains("--fold-by item"))
    let backtest = try BacktestStudy(options { $0.unit = .item }).run(single)
    #expect(backtest.split == .folds(10, by: .item) && backtest.items.models[0].sessions == 40)
    guard case .none(let reason) = backtest.sessions else {
      Issue.record("a session learnt from itself")
      return
    }
    #expect(reason.contains("the same session"))
  }

  @Test func nothingToForecast() throws {
    var planned = recordings(3, of: 2)
    for index in planned.indices { planned[index].items = [] }
    #expect(throws: BacktestError.noItems(.both, sessions: 3)) { try BacktestStudy(options()).run(planned) }
    #expect(throws: BacktestError.noItems(.test, sessions: 0)) {
      try BacktestStudy(options()).run(train: recordings(3, of: 2), test: [])
    }
    #expect(throws: BacktestError.noItems(.both, sessions: 0)) { try BacktestStudy(options()).run([]) }
    #expect("\(BacktestError.noItems(.test, sessions: 0))".hasPrefix("--test: no session says what"))
  }

  /// To the minute: what reads as long as planned isn't over.
  @Test func roundedToTheMinute() throws {
    var rounded = recordings(12, of: 10)
    for session in rounded.indices {
      for item in rounded[session].items.indices {
        guard let took = rounded[session].items[item].took else { continue }
        rounded[session].items[item].took = .minutes((took.seconds / 60).rounded())
      }
    }
    let backtest = try BacktestStudy(options { $0.rounded = .minutes(1) }).run(rounded)
    let scores = backtest.items.models[0]
    let over = rounded.flatMap(\.items).count { $0.ownDelayInSeconds > 1 }
    #expect(abs(scores.observedOver - Double(over) / 120) < 1e-12 && scores.verdict.cameTrue == true, "\(scores)")
  }
}

extension RecordedItem {
  fileprivate var ownDelayInSeconds: Double {
    guard let took, let allotment = planned.allotment else { return 0 }
    return (took - allotment).seconds
  }
}
