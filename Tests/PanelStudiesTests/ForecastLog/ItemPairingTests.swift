// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelStudies

@Suite struct ItemPairingTests {
  private func pairs(_ segments: [(String, AgendaItem.Kind)], _ items: [(String?, AgendaItem.Kind?)]) throws -> [String]
  {
    let kept = try segments.map { try StoredForecasts.segment($0.0, kind: $0.1) }
    let recorded = items.map { RecordedItem(planned: ScheduledItem(title: $0.0, kind: $0.1)) }
    return ItemPairing.pairs(kept, recorded).map { pair in pair.map { "\($0.item) \($0.foundBy)" } ?? "-" }
  }

  @Test func byTitle() throws {
    #expect(
      try pairs([("Lakes", .talk), ("Rivers", .talk)], [("rivers!", nil), ("LAKES", nil), ("Sea", nil)])
        == ["1 title", "0 title"])
  }

  @Test func repeatedTitlesInTheirOrder() throws {
    #expect(
      try pairs([("Vote", .talk), ("Vote", .talk), ("Vote", .talk)], [("Vote", nil), ("Vote", nil)])
        == ["0 title", "1 title", "-"])
  }

  @Test func theRestByOrderWhereAsManyAreLeft() throws {
    let segments: [(String, AgendaItem.Kind)] = [
      ("Welcome", .remarks), ("Panellist 1", .talk), ("Panellist 2", .talk), ("Questions", .questions),
    ]
    #expect(
      try pairs(segments, [("Opening", .remarks), ("Jo", nil), ("Al", .talk), ("Questions", .questions)])
        == ["0 order", "1 order", "2 order", "3 title"])
    #expect(
      try pairs(segments, [("Opening", .remarks), ("Jo", nil), (nil, .talk), ("Al", .talk), ("Q&A", .questions)])
        == ["0 order", "-", "-", "4 order"])
  }
}
