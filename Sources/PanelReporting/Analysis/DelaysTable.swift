// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Each item with its own delay and what it inherited, where there are few enough to read.
struct DelaysTable {
  private let report: AnalysisReport
  private var items: [AnalysedItem] { report.analysis.items }

  init(_ report: AnalysisReport) { self.report = report }

  private static let mostRows = 24

  var lines: [StyledLine] {
    guard !items.isEmpty, items.count <= Self.mostRows else { return [] }
    let hasDelays = items.contains { $0.inheritedDelay != nil }
    var others: [Table.Column] = [
      column("planned", 3) { LengthWords.cell($0.allotment.seconds) },
      column("took", 4) { LengthWords.cell($0.took.seconds) },
      column("own", 5) { LengthWords.signed($0.ownDelay.seconds) },
    ]
    if hasDelays {
      others += [
        column("late by", 2) { $0.inheritedDelay.map { LengthWords.signed($0.seconds) } ?? "–" },
        column("ended late", 1) { item in
          item.inheritedDelay.map { LengthWords.signed(($0 + item.ownDelay).seconds) } ?? "–"
        },
      ]
    }
    return Table(
      first: .init(heading: "Item", cells: items.map { .init(Self.title($0)) }), others: others, leastFirstWidth: 16
    ).lines(width: report.width)
  }

  private func column(_ heading: String, _ importance: Int, _ text: (AnalysedItem) -> String) -> Table.Column {
    .init(heading: heading, alignment: .right, importance: importance, cells: items.map { .init(text($0)) })
  }

  private static func title(_ item: AnalysedItem) -> String {
    SafeText.visible(item.planned.title ?? item.planned.id ?? item.session.title ?? item.session.id)
  }
}
