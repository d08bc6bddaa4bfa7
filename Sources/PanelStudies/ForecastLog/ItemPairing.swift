// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import PanelRecordings

/// Which recorded item is which of a forecast (Documentation/Archive.md).
enum ItemPairing {
  /// By titles first, those that occur several times in their order; then by order, kind by kind, where as many are left
  /// of the forecast's as of the recording's.
  ///
  /// - Returns: for each segment the index of its item, and how it was found.
  static func pairs(
    _ segments: [StoredSegment], _ items: [RecordedItem]
  ) -> [(item: Int, foundBy: ScoredItem.Finding)?] {
    var pairs = [(item: Int, foundBy: ScoredItem.Finding)?](repeating: nil, count: segments.count)
    var free: [ComparedText: [Int]] = [:]
    for index in items.indices {
      if let title = ComparedText(items[index].planned.title) { free[title, default: []].append(index) }
    }
    for (place, segment) in segments.enumerated() {
      guard let title = ComparedText(segment.title), let item = free[title]?.first else { continue }
      free[title]?.removeFirst()
      pairs[place] = (item, .title)
    }
    let taken = Set(pairs.compactMap { $0?.item })
    let rest = items.indices.filter { !taken.contains($0) }
    for kind in AgendaItem.Kind.allCases {
      let places = segments.indices.filter { pairs[$0] == nil && segments[$0].kind == kind }
      let left = rest.filter { (items[$0].planned.kind ?? .talk) == kind }
      guard places.count == left.count else { continue }
      for (place, item) in zip(places, left) { pairs[place] = (item, .order) }
    }
    return pairs
  }
}
