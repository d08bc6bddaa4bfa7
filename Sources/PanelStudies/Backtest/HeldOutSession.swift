// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelFitting
internal import PanelModel

/// A session to forecast, and what came of it.
struct HeldOutSession {
  /// Its number, as its talks have it.
  let session: String
  /// What it is forecast from.
  let split: Int
  let scenario: SessionScenario
  /// In shares of the slot.
  let came: Sample.Row
  /// What took more than this took longer than its slot.
  var limit: Double { 1 + Length.tolerance.seconds / scenario.slot }

  /// The sessions of two talks or more of a split, with what all their talks took together.
  static func together(
    _ places: [Int], split: Int, of material: BacktestMaterial, _ learnt: LearntForecast
  ) -> [HeldOutSession] {
    var sessions: [String: [Int]] = [:]
    var order: [String] = []
    for place in places {
      let session = material.talks[place].session
      if sessions[session] == nil { order.append(session) }
      sessions[session, default: []].append(place)
    }
    return order.compactMap { session in
      guard let places = sessions[session], places.count >= 2, places.count <= Scenario.Limits.items else { return nil }
      let scenario = SessionScenario(talks: places.map { material.allotments[$0] })
      guard scenario.slot <= Scenario.Limits.longestSlot.seconds else { return nil }
      var (low, high) = (0.0, 0.0)
      for place in places {
        let row = learnt.outcome(of: material.talks[place])
        low += row.low * material.allotments[place]
        high += row.high * material.allotments[place]
      }
      return HeldOutSession(
        session: session, split: split, scenario: scenario,
        came: Sample.Row(low: low / scenario.slot, high: high / scenario.slot))
    }
  }

  /// The sessions of a split of which it is known when they ended, with what those that were learnt from tell of late
  /// starts, changes and questions.
  static func onTheClock(_ split: BacktestStudy.SplitMaterial, _ number: Int, of material: BacktestMaterial)
    -> [HeldOutSession]
  {
    let others = Set(split.train.map { material.talks[$0].session }).compactMap { material.clocked[$0] }
    guard others.count >= BacktestVerdict.fewestSessions else { return [] }
    let asked = Set(split.test.map { material.talks[$0].session }).sorted { ($0.count, $0) < ($1.count, $1) }
    return asked.compactMap { session in
      guard let clocked = material.clocked[session], 2 * clocked.items.count <= Scenario.Limits.items,
        clocked.slot <= Scenario.Limits.longestSlot.seconds
      else { return nil }
      let scenario = SessionScenario(clocked, learntFrom: others)
      // Nobody has shown how long questions take.
      guard scenario.items.allSatisfy({ if case .questions(_, taking: []) = $0 { false } else { true } }) else {
        return nil
      }
      let end = clocked.end / clocked.slot
      return HeldOutSession(session: session, split: number, scenario: scenario, came: .init(low: end, high: end))
    }
  }
}
