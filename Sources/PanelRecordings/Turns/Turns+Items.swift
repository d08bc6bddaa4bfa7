// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel

extension [Turn] {
  /// The items of the agenda as they went.
  ///
  /// With a schedule: each planned item begins with the first turn of its speakers after the beginning of the item before,
  /// and ends with their last turn before the next item, or before the questions; an item whose speakers don't turn up
  /// has no times. Without one: each turn is an item, but for back-channels, the moderator's as remarks and the others'
  /// as talks. Either way one item of questions lasts from their start to the last turn.
  ///
  /// How an item ended stays unknown: turns don't tell whether all was said.
  ///
  /// - Parameter turns: merged, with roles, in the order of their starts. It takes O(n log n).
  package func items(
    schedule: Schedule? = nil, questionsStart: QuestionsStart? = nil, backChannel: Length = .seconds(1)
  ) -> [RecordedItem] {
    guard let schedule, schedule.items.contains(where: { !$0.speakers.isEmpty }) else {
      return itemsWithoutSchedule(questionsStart, backChannel: backChannel)
    }
    return items(of: schedule, questionsStart)
  }

  private func itemsWithoutSchedule(_ questionsStart: QuestionsStart?, backChannel: Length) -> [RecordedItem] {
    var items: [RecordedItem] = []
    for turn in self where !isUnder(turn.length, backChannel) {
      if let questionsStart, turn.from >= questionsStart.at { continue }
      let kind: AgendaItem.Kind? =
        switch turn.role?.role {
        case .moderator: .remarks
        case .panellist: .talk
        case .floor, .unknown, nil: nil
        }
      items.append(
        RecordedItem(
          planned: ScheduledItem(kind: kind, speakers: turn.speaker.map { [$0] } ?? []), from: turn.from,
          took: turn.length))
    }
    if let questions = questionsItem(ScheduledItem(kind: .questions), questionsStart) { items.append(questions) }
    return items
  }

  /// The questions, up to the end of the last turn.
  private func questionsItem(_ planned: ScheduledItem, _ start: QuestionsStart?) -> RecordedItem? {
    guard let start, let end = map(\.to).max(), end > start.at else { return nil }
    return RecordedItem(planned: planned, from: start.at, took: end - start.at)
  }

  private func items(of schedule: Schedule, _ questionsStart: QuestionsStart?) -> [RecordedItem] {
    var places: [NameKey: [Int]] = [:]
    for (place, turn) in enumerated() {
      if let speaker = turn.speaker { places[NameKey(speaker), default: []].append(place) }
    }
    var starts: [Int?] = []
    var next = 0
    for item in schedule.items {
      let start =
        item.kind == .questions
        ? nil : item.speakers.compactMap { places[NameKey($0), default: []].first(notBefore: next) }.min()
      starts.append(start)
      if let start { next = start + 1 }
    }
    var items: [RecordedItem] = []
    var end = count
    for (item, start) in zip(schedule.items, starts).reversed() {
      var recorded = RecordedItem(planned: item)
      if item.kind == .questions {
        // Several rounds can't be told apart: the last has the floor.
        if !items.contains(where: { $0.planned.kind == .questions }) {
          recorded = questionsItem(item, questionsStart) ?? recorded
        }
      } else if let start {
        let speakers = Set(item.speakers.map(NameKey.init))
        let own = self[start..<end].filter { turn in
          let isBefore = questionsStart.map { turn.from < $0.at } ?? true
          return isBefore && turn.speaker.map { speakers.contains(NameKey($0)) } ?? false
        }
        if let last = own.map(\.to).max() {
          recorded.from = self[start].from
          recorded.took = last - self[start].from
        }
        end = start
      }
      items.append(recorded)
    }
    return items.reversed()
  }
}

extension [Int] {
  /// The first element, of elements in order, that isn't below `limit`. It takes O(log n).
  fileprivate func first(notBefore limit: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
