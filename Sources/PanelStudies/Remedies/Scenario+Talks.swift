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
}
