// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Who has how much of the time: by role, and by whatever else was asked for.
struct SpeechByGroup {
  private let report: AnalysisReport

  init(_ report: AnalysisReport) { self.report = report }

  var lines: [StyledLine] {
    let analysis = report.analysis
    let roles = table("Role", analysis.roles)
    guard analysis.grouping != .role, analysis.grouping != .allotment else { return roles }
    let groups = table(analysis.grouping.heading, analysis.groups)
    return roles.isEmpty || groups.isEmpty ? roles + groups : roles + [StyledLine()] + groups
  }

  private func table(_ heading: String, _ all: [AnalysedGroup]) -> [StyledLine] {
    let rows = all.compactMap { group in group.speech.map { (label: group.label, sessions: group.sessions, speech: $0) }
    }
    guard !rows.isEmpty else { return [] }
    let shown = rows.prefix(ItemsByGroup.mostRows)
    func cells(_ text: ((label: String, sessions: Int, speech: SpeechFigures)) -> String) -> [Table.Cell] {
      shown.map { .init(text($0)) }
    }
    let table = Table(
      first: .init(heading: heading, cells: cells(\.label)),
      others: [
        .init(
          heading: "sessions", alignment: .right, importance: 2, cells: cells { NumberWords.grouped($0.sessions) }),
        .init(
          heading: "turns", alignment: .right, importance: 5, cells: cells { NumberWords.grouped($0.speech.turns) }),
        .init(
          heading: "time", alignment: .right, importance: 6, cells: cells { LengthWords.cell($0.speech.time.seconds) }),
        .init(
          heading: "of speech", alignment: .right, importance: 9,
          cells: cells { $0.speech.ofSpeech.map(NumberWords.finePercent) ?? "–" }),
        .init(
          heading: "", importance: 4, gap: 1, cells: cells { $0.speech.ofSpeech.flatMap(NumberWords.interval) ?? "" }),
        .init(
          heading: "of time", alignment: .right, importance: 8,
          cells: cells { $0.speech.ofTime.map(NumberWords.finePercent) ?? "–" }),
        .init(
          heading: "", importance: 1, gap: 1, cells: cells { $0.speech.ofTime.flatMap(NumberWords.interval) ?? "" }),
        .init(
          heading: "a turn", alignment: .right, importance: 7,
          cells: cells { LengthWords.notation(.seconds($0.speech.lengths.p50.value)) }),
        .init(
          heading: "8 in 10", importance: 3, cells: cells { FlowSection.range($0.speech.lengths, $0.speech.turns) }),
      ], leastFirstWidth: 12)
    let hidden = rows.count - shown.count
    return table.lines(width: report.width)
      + (hidden > 0 ? report.paragraph("and \(NumberWords.grouped(hidden)) more; --csv has all", .faint) : [])
  }
}
