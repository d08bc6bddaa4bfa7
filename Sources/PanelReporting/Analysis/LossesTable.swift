// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Who gives up time when others take more than theirs.
struct LossesTable {
  private let report: AnalysisReport

  init(_ report: AnalysisReport) { self.report = report }

  static func noun(_ kind: AgendaItem.Kind?) -> String {
    switch kind {
    case .talk: "talks"
    case .remarks: "remarks"
    case .questions: "questions"
    case nil: "items"
    }
  }

  var lines: [StyledLine] {
    let losses = report.analysis.losses
    guard !losses.isEmpty else { return [] }
    return Table(
      first: .init(heading: "Began late", cells: losses.map { .init(Self.noun($0.kind).capitalizedFirst) }),
      others: [
        .init(
          heading: "late", alignment: .right, importance: 1, cells: losses.map { .init(NumberWords.grouped($0.late)) }),
        .init(
          heading: "shortened", alignment: .right, importance: 3,
          cells: losses.map { .init(NumberWords.finePercent($0.shortened.estimate)) }),
        .init(
          heading: "", importance: 0, gap: 1,
          cells: losses.map { .init(NumberWords.interval($0.shortened.estimate) ?? "") }),
        .init(
          heading: "gave up each", alignment: .right, importance: 4,
          cells: losses.map { .init(LengthWords.cell($0.lost.value)) }),
        .init(
          heading: "in all", alignment: .right, importance: 2,
          cells: losses.map { .init(LengthWords.cell($0.total.seconds)) }),
      ], leastFirstWidth: 10
    ).lines(width: report.width)
  }
}
