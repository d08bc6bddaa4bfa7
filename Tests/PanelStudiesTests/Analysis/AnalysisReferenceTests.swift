// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelStudies
import Stochastics
import Testing

/// Random sessions, held against second by second counting.
@Suite struct AnalysisReferenceTests {
  private struct Numbers {
    var state: UInt64

    mutating func next(_ range: Range<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }
  }

  @Test(arguments: 1...60)
  func secondBySecond(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed))
    var recording = Recording(session: RecordedSession(id: "r"), sources: [])
    for _ in 0..<numbers.next(1..<40) {
      let from = numbers.next(0..<300)
      let name = ["Ada", "Bea", "Cal", nil][numbers.next(0..<4)]
      let to = from + numbers.next(0..<30)
      recording.turns.append(RecordedPanels.turn(name, .panellist, Double(from), Double(to)))
    }
    recording.turns.sort { $0.from < $1.from }
    var study = Analysis(by: .speaker)
    study.add(recording)
    let result = study.result
    var speaking = [Int](repeating: 0, count: 400)
    for turn in recording.turns {
      for second in Int(turn.from.sinceStart.seconds)..<Int(turn.to.sinceStart.seconds) { speaking[second] += 1 }
    }
    #expect(result.flow.overlap?.value == Double(speaking.count { $0 >= 2 }))
    let anybody = speaking.count { $0 >= 1 }
    #expect(
      result.flow.overlapShare?.value == (anybody == 0 ? nil : Double(speaking.count { $0 >= 2 }) / Double(anybody)))
    #expect(result.whole.speech?.time.seconds == Double(speaking.reduce(0, +)))
    let byName = result.groups.reduce(0) { $0 + ($1.speech?.time.seconds ?? 0) }
    #expect(byName == Double(speaking.reduce(0, +)))
    let silence = (result.flow.gaps?.timePerSession.value ?? 0) + Double(anybody)
    #expect(silence <= (result.sessions.time.seconds))
  }

  /// Statistical, fixed seed: of 400 made-up studies of 12 sessions each, the interval of a share of time holds the true
  /// one in at least 88% (95% are promised; with 12 sessions of unequal length a few less are to be had). The size of
  /// the test is below 1e-9 for a true coverage of 95%.
  @Test func sharesOfTimeCover() {
    var numbers = Numbers(state: 7)
    var covered = 0
    for study in 0..<400 {
      var analysis = Analysis(by: .role)
      for session in 0..<12 {
        var recording = Recording(session: RecordedSession(id: "\(study)-\(session)"), sources: [])
        var now = 0.0
        for turn in 0..<numbers.next(4..<40) {
          let length = Double(numbers.next(1..<61))
          let role: Role = turn % 3 == 0 ? .moderator : .panellist
          recording.turns.append(RecordedPanels.turn("\(turn % 3)", role, now, now + length))
          now += length
        }
        analysis.add(recording)
      }
      let share = analysis.result.roles.first { $0.name == "moderator" }?.speech?.ofTime
      guard let interval = share?.interval else { continue }
      // n turns, of which ⌈n/3⌉ are the moderator's, all of the same mean length, n from 4 to 39.
      let turns = (4..<40).reduce((part: 0, whole: 0)) { ($0.part + ($1 + 2) / 3, $0.whole + $1) }
      let truth = Double(turns.part) / Double(turns.whole)
      if (interval.low...interval.high).contains(truth) { covered += 1 }
    }
    #expect(covered >= 352, "\(covered)")
  }
}
