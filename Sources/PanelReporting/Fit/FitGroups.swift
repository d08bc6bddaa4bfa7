// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Groups with few lengths each, a row for each, and what the factors mean.
struct FitGroups {
  private let report: FitReport

  init(_ report: FitReport) { self.report = report }

  static let mostRows = 20

  var lines: [StyledLine] {
    guard let groups = report.learnt.groups else { return [] }
    switch groups.outcome {
    case .refused(let reason):
      return report.paragraph(
        SafeText.visible("By \(groups.grouping.rawValue): not told apart, for \(reason)."), .unsure)
    case .pooled(let pooled):
      return report.paragraph(verdict(pooled, groups.grouping)) + table(pooled, groups.grouping) + rest(pooled)
    }
  }

  private func verdict(_ pooled: PooledGroups.Pooled, _ grouping: SessionAnalysis.Grouping) -> String {
    let noun = grouping.rawValue
    let (low, high) = (pooled.betweenRange.low, pooled.betweenRange.high)
    let differ =
      "\(noun)s differ by about \(FitWords.share(pooled.between)) (\(FitWords.share(low)) to \(FitWords.share(high)))"
    let luck =
      pooled.chanceOfNoDifference > 0.05
      ? ", which may be luck alone (\(NumberWords.percent(pooled.chanceOfNoDifference)))" : ""
    return differ.capitalizedFirst + luck + ", each a multiple of one \(FitWords.name(pooled.model))"
      + ". Who has many \(report.words.noun)s keeps a factor of their own; who has few is drawn towards 1, by as much as "
      + "the \(noun)s are alike."
  }

  private func table(_ pooled: PooledGroups.Pooled, _ grouping: SessionAnalysis.Grouping) -> [StyledLine] {
    let words = report.words
    let shown = Array(pooled.groups.prefix(Self.mostRows))
    var columns: [Table.Column] = [
      .init(
        heading: "\(words.noun)s", alignment: .right, importance: 5,
        cells: shown.map { .init(FitWords.digits($0.count, 1)) }),
      .init(
        heading: "times", alignment: .right, importance: 9,
        cells: shown.map { .init(NumberWords.decimal($0.factor, 2)) }),
      .init(
        heading: "range", importance: 8,
        cells: shown.map {
          .init("\(NumberWords.decimal($0.range.low, 2)) to \(NumberWords.decimal($0.range.high, 2))")
        }),
      .init(
        heading: "half take", alignment: .right, importance: 6, cells: shown.map { .init(words.value($0.next.median)) }),
    ]
    if report.learnt.scale == .shares {
      columns.append(
        .init(
          heading: "over", alignment: .right, importance: 7,
          cells: shown.map { .init(NumberWords.percent($0.next.survival(1))) }))
    }
    return Table(
      first: .init(heading: grouping.heading, cells: shown.map { .init(SafeText.visible($0.name)) }), others: columns,
      leastFirstWidth: 12
    ).lines(width: report.width)
  }

  private func rest(_ pooled: PooledGroups.Pooled) -> [StyledLine] {
    var notes: [String] = []
    let hidden = pooled.groups.count - Self.mostRows
    if hidden > 0 { notes.append("and \(NumberWords.grouped(hidden)) more; --csv has all") }
    if pooled.ungrouped > 0 {
      notes.append("\(NumberWords.grouped(pooled.ungrouped)) belong to none and aren't among them")
    }
    return notes.isEmpty ? [] : report.paragraph(notes.joined(separator: "; "), .faint)
  }
}
