// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Testing

/// A made-up panel with a made-up place at which it is entered.
struct EnteredPanel: Sendable, CustomTestStringConvertible {
  let number: Int
  let kind: Kind
  let scenario: Scenario
  let entry: PlanEntry
  var testDescription: String { "random panel \(number), \(kind)" }

  /// What is going on as the session is entered.
  enum Kind: Int, CaseIterable {
    case nothing, before, start, handover, talk, talkPastSignal, remarks, simpleQuestions, rounds
  }

  /// So many of each kind.
  static func all(ofEach count: Int) -> [EnteredPanel] {
    (0..<count * Kind.allCases.count).map { make(number: $0 + 1, Kind.allCases[$0 % Kind.allCases.count]) }
  }

  /// The same number makes the same panel: the first from there on that has what the kind needs.
  private static func make(number: Int, _ kind: Kind) -> EnteredPanel {
    for number in stride(from: 1000 + number, to: 100_000, by: 97) {
      var lot = Lot(seed: UInt64(number))
      let scenario = RandomPanel.make(number: number).scenario
      if let entry = entry(kind, scenario, &lot) {
        return EnteredPanel(number: number, kind: kind, scenario: scenario, entry: entry)
      }
    }
    fatalError("no panel for \(kind)")
  }

  private static func entry(_ kind: Kind, _ scenario: Scenario, _ lot: inout Lot) -> PlanEntry? {
    let items = scenario.agenda.flatMap { item in (1...item.count).map { _ in item } }
    let suitable = items.indices.filter { fits(items[$0], kind, scenario) }
    guard !suitable.isEmpty else { return nil }
    let index = suitable[lot.whole(0...(suitable.count - 1))]
    let segment = PlannedSegment.ID(index: index)
    // Up to a few minutes after the printed time.
    let printed = items[..<index].reduce(0) { $0 + $1.planned.seconds }
    let since = SessionTime(sinceStart: .seconds(printed + lot.between(0, 400)))
    let item = items[index]
    let typical = max(item.planned.seconds, 240)
    switch kind {
    case .nothing:
      return PlanEntry(time: SessionTime(sinceStart: .seconds(lot.between(5, 600))), .notBegun)
    case .before: return PlanEntry(time: since, .before(segment))
    case .start: return PlanEntry(time: since, .starting(segment))
    case .handover:
      return PlanEntry(time: since + .seconds(lot.between(0, 60)), .handover(segment, since: since))
    case .talk, .remarks, .simpleQuestions:
      let elapsed = Length.seconds(typical * lot.between(0, 1.3))
      return PlanEntry(time: since + elapsed, .underWay(segment, since: since))
    case .talkPastSignal:
      guard case .talk(let talk) = item else { return nil }
      let signal = scenario.moderation(of: talk).signalAt
      let elapsed = Length.seconds(typical * signal + lot.between(0.5, 90))
      return PlanEntry(time: since + elapsed, .underWay(segment, since: since))
    case .rounds:
      let asked = lot.whole(0...6)
      let elapsed = Length.seconds(Double(asked) * 100 + lot.between(0, 60))
      return PlanEntry(
        time: since + elapsed,
        .asking(segment, since: since, asked: asked, waiting: lot.whole(0...3) == 0 ? lot.whole(0...4) : nil))
    }
  }

  private static func fits(_ item: AgendaItem, _ kind: Kind, _ scenario: Scenario) -> Bool {
    switch (kind, item) {
    case (.nothing, _), (.before, _), (.start, _): true
    case (.talkPastSignal, .talk(let talk)):
      (0.01..<1).contains(scenario.moderation(of: talk).heeded.probability)
    case (.handover, .talk), (.talk, .talk), (.remarks, .remarks): true
    case (.simpleQuestions, .questions(let questions)): questions.isSimple
    case (.rounds, .questions(let questions)): !questions.isSimple
    default: false
    }
  }
}

extension Questions {
  fileprivate var isSimple: Bool { if case .simple = form { true } else { false } }
}
