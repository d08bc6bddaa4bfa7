// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What items took against what they were given, a row for each group and one for all.
struct ItemsByGroup {
  private let report: AnalysisReport

  init(_ report: AnalysisReport) { self.report = report }

  static let mostRows = 20

  var lines: [StyledLine] {
    let analysis = report.analysis
    let groups = analysis.groups.compactMap { group in group.items.map { (label: group.label, items: $0) } }
    guard let all = analysis.whole.items else { return [] }
    let shown = Array(groups.prefix(Self.mostRows)) + (groups.count == 1 ? [] : [(label: "all", items: all)])
    let hidden = groups.count - min(groups.count, Self.mostRows)
    let items = shown.map(\.items)
    var others: [Table.Column] = [
      .init(
        heading: "\(report.itemNoun)s", alignment: .right, importance: 9,
        cells: items.map { .init(NumberWords.grouped($0.count)) }),
      .init(
        heading: "half take", alignment: .right, importance: 8, cells: items.map { .init(percent($0.ratio.p50.value)) }),
      .init(heading: "", importance: 2, gap: 1, cells: items.map { .init(interval($0.ratio.p50)) }),
      .init(heading: "8 in 10", importance: 5, cells: items.map { .init(range($0)) }),
      .init(
        heading: "over", alignment: .right, importance: 10,
        cells: items.map { .init(NumberWords.finePercent($0.over.estimate)) }),
      .init(
        heading: "", importance: 7, gap: 1, cells: items.map { .init(NumberWords.interval($0.over.estimate) ?? "") }),
      .init(
        heading: "own", alignment: .right, importance: 4,
        cells: items.map { .init(LengthWords.signed($0.ownDelay.value)) }),
    ]
    if items.contains(where: { $0.inheritedDelay != nil }) {
      others.append(
        .init(
          heading: "late by", alignment: .right, importance: 3,
          cells: items.map { .init($0.inheritedDelay.map { LengthWords.signed($0.value) } ?? "–") }))
    }
    if items.contains(where: { $0.cutOff > 0 }) {
      others.append(
        .init(
          heading: "cut off", alignment: .right, importance: 1,
          cells: items.map { .init($0.cutOff == 0 ? "" : NumberWords.grouped($0.cutOff)) }))
    }
    let table = Table(
      first: .init(heading: analysis.grouping.heading, cells: shown.map { .init($0.label) }), others: others,
      leastFirstWidth: 12)
    return table.lines(width: report.width)
      + (hidden > 0 ? report.paragraph("and \(NumberWords.grouped(hidden)) more; --csv has all", .faint) : [])
  }

  private func percent(_ ratio: Double) -> String { NumberWords.decimal(ratio * 100, 0) + "%" }

  private func interval(_ quantile: QuantileEstimate) -> String {
    guard let low = quantile.low, let high = quantile.high else { return "" }
    return "(\(NumberWords.decimal(low * 100, 0))–\(percent(high)))"
  }

  private func range(_ items: ItemFigures) -> String {
    guard items.count >= AnalysisReport.fewest else { return "too few" }
    return "\(NumberWords.decimal(items.ratio.p10.value * 100, 0))–\(percent(items.ratio.p90.value))"
  }
}
