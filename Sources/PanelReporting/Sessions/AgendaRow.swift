// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// An item of a recorded session's agenda, as it was planned and as it went, in seconds on the recording's scale.
struct AgendaRow: Sendable {
  /// What marks it in the timeline.
  var letter: Character
  var title: String
  var plannedFrom: Double?
  var allotment: Double?
  var from: Double?
  var took: Double?
  var end: RecordedItem.End

  var plannedTo: Double? { plannedFrom.flatMap { from in allotment.map { from + $0 } } }
  var to: Double? { from.flatMap { from in took.map { from + $0 } } }
  /// By how much it took longer than planned.
  var ownDelay: Double? { took.flatMap { took in allotment.map { took - $0 } } }
  /// How late it began.
  var inheritedDelay: Double? { from.flatMap { from in plannedFrom.map { from - $0 } } }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

  /// The items that took place, and those that were planned and of which nothing is recorded, where they were planned.
  static func rows(of recording: Recording) -> [AgendaRow] {
    let isOfTurns = recording.schedule == nil && !recording.turns.isEmpty
    guard !isOfTurns else { return [] }
    var missing = recording.schedule?.items ?? []
    for item in recording.items {
      if let place = missing.firstIndex(of: item.planned) { missing.remove(at: place) }
    }
    var rows = recording.items.map { row($0, recording.slotStart) }
    for item in missing {
      let new = row(RecordedItem(planned: item), recording.slotStart)
      let place = rows.firstIndex { row in
        guard let theirs = row.plannedFrom, let mine = new.plannedFrom else { return false }
        return theirs > mine
      }
      rows.insert(new, at: place ?? rows.count)
    }
    for index in rows.indices { rows[index].letter = index < letters.count ? letters[index] : "•" }
    return rows
  }

  private static func row(_ item: RecordedItem, _ slotStart: SessionTime?) -> AgendaRow {
    let planned = item.planned
    let kind = planned.kind.map { $0 == .questions ? "Questions" : $0 == .talk ? "Talk" : "Remarks" }
    let title = planned.title.map(SafeText.visible) ?? planned.id.map(SafeText.visible) ?? kind ?? "Item"
    let by = planned.speakers.isEmpty ? "" : ", \(CountWords.list(planned.speakers.map { SafeText.visible($0.name) }))"
    return AgendaRow(
      letter: " ", title: title + by,
      plannedFrom: planned.start.flatMap { start in
        slotStart.map { $0.sinceStart.seconds + start.sinceStart.seconds }
      }, allotment: planned.allotment?.seconds, from: item.from?.sinceStart.seconds, took: item.took?.seconds,
      end: item.end)
  }
}
