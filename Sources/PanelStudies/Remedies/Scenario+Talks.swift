// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension Scenario {
  /// A figure of every talk item, with the item's place in the agenda.
  func talks<Value>(_ value: KeyPath<Talk, Value>) -> [(index: Int, value: Value)] {
    agenda.enumerated().compactMap { index, item in
      if case .talk(let talk) = item { (index, talk[keyPath: value]) } else { nil }
    }
  }

  /// Changes the talk at a place of the agenda.
  mutating func changeTalk(at index: Int, _ change: (inout Talk) -> Void) {
    guard case .talk(var talk) = agenda[index] else { return }
    change(&talk)
    agenda[index] = .talk(talk)
  }

  /// When questions that are neither protected nor limited close: the slot's end less what the plan still needs after
  /// them (Model.md, section 5); `nil` where the handover has no median.
  func closing(ofItem index: Int) -> SessionTime? {
    guard let handover = try? handover.profile().typical else { return nil }
    let needed = agenda[(index + 1)...].reduce(0) { sum, item in
      sum + Double(item.count) * (item.planned.seconds + (item.kind == .talk ? handover.seconds : 0))
    }
    return SessionTime(sinceStart: slot.length - .seconds(needed))
  }
}

extension SessionTime {
  static func - (left: SessionTime, right: Length) -> SessionTime { SessionTime(sinceStart: left.sinceStart - right) }
}
