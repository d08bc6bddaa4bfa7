// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// A session along the clock: its items as planned and as they went, and who spoke when.
extension Timeline {
  /// So many speakers get rows of their own.
  private static let mostSpeakers = 10

  /// `nil` where nothing has a place on the clock.
  init?(_ report: SessionReport) {
    let recording = report.recording
    let points =
      recording.turns.flatMap { [$0.from, $0.to] } + recording.items.flatMap { [$0.from, $0.to].compactMap(\.self) }
    guard let first = points.min(), let last = points.max(), first < last else { return nil }
    let slot = report.slot
    let planned = report.agenda.compactMap { row in
      row.plannedFrom.map { Item(letter: row.letter, from: $0, to: row.plannedTo) }
    }
    let went = report.agenda.compactMap { row in row.from.map { Item(letter: row.letter, from: $0, to: row.to) } }
    self.init(
      range: min(
        first.sinceStart.seconds, slot?.from ?? .infinity)...max(
          last.sinceStart.seconds, slot?.to ?? -.infinity), slotEnd: slot?.to, clock: RecordedClock(recording),
      rows: [Row(label: "planned", content: .items(planned)), Row(label: "as it went", content: .items(went))]
        .filter { $0.content != .items([]) } + Self.speakers(recording))
  }

  /// Who spoke longest first.
  private static func speakers(_ recording: Recording) -> [Row] {
    let turns = Dictionary(grouping: recording.turns, by: \.speaker)
    var speakers = turns.map { speaker, turns in
      (
        label: speaker.map { SafeText.visible($0.name) } ?? "nobody named", turns: turns,
        seconds: turns.reduce(0) { $0 + $1.length.seconds }
      )
    }
    speakers.sort { ($0.seconds, $1.label) > ($1.seconds, $0.label) }
    if speakers.count > mostSpeakers {
      let others = speakers.dropFirst(mostSpeakers - 1)
      let rest = (label: "\(NumberWords.grouped(others.count)) others", turns: others.flatMap(\.turns), seconds: 0.0)
      speakers = speakers.prefix(mostSpeakers - 1) + [rest]
    }
    return speakers.map { speaker in
      let bars = speaker.turns.map { Bar(from: $0.from.sinceStart.seconds, to: $0.to.sinceStart.seconds) }
      return Row(label: speaker.label, content: .bars(bars))
    }
  }
}
