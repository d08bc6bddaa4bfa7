// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The tables of a ledger's report.
struct LedgerTables {
  private let report: LedgerReport
  private var review: LedgerReview { report.review }

  init(_ report: LedgerReport) { self.report = report }

  /// A line for each session whose end is known.
  var ends: [StyledLine] {
    let rows = review.scored.compactMap { scored in scored.end.map { (scored, $0) } }
    guard !rows.isEmpty else { return [] }
    func column(
      _ heading: String, _ importance: Int, _ alignment: Alignment,
      _ cell: (ScoredForecast, ScoredEnd) -> String
    ) -> Table.Column {
      Table.Column(
        heading: heading, alignment: alignment, importance: importance, cells: rows.map { .init(cell($0.0, $0.1)) })
    }
    func clock(_ scored: ScoredForecast) -> SlotClock { LedgerWords.clock(of: scored.forecast) }
    return Table(
      first: .init(
        heading: "Session end", cells: rows.map { .init(LedgerWords.numbered($0.0.forecast)) }),
      others: [
        column("half by", 5, .left) { clock($0).words($1.value.p50) },
        column("8 in 10", 7, .left) { clock($0).words($1.value.p10, $1.value.p90) },
        column("came", 10, .left) { clock($0).words($1.value.came) + ($1.beginsWithRecording ? "*" : "") },
        column("place", 6, .right) { place($1.value) },
        column("off", 8, .right) { LedgerFigures.minutes($1.value.rankedProbability) },
        column("on time", 9, .left) { "\(NumberWords.percent($0.forecast.onTime)) \($1.wasOnTime ? "yes" : "no")" },
        column("made", 1, .left) { scored, _ in LedgerWords.moment(scored.forecast.madeAt) },
        column("recording", 2, .left) { scored, _ in Fitting.truncated(SessionTitle.short(scored.session), to: 24) },
      ], leastFirstWidth: 18
    ).lines(width: report.width)
  }

  /// A line for each item.
  var items: [StyledLine] {
    let rows = review.scored.flatMap { scored in scored.items.map { (scored, $0) } }
    guard (1...LedgerReport.mostItems).contains(rows.count) else { return [] }
    func column(
      _ heading: String, _ importance: Int, _ alignment: Alignment, _ cell: (ScoredForecast, ScoredItem) -> String
    ) -> Table.Column {
      Table.Column(
        heading: heading, alignment: alignment, importance: importance, cells: rows.map { .init(cell($0.0, $0.1)) })
    }
    return Table(
      first: .init(
        heading: "Item",
        cells: rows.map { .init("\($0.0.forecast.number ?? 0). \(SafeText.visible($0.1.segment.title))") }),
      others: [
        column("planned", 3, .right) { LengthWords.cell($1.segment.planned.seconds) },
        column("half", 5, .right) { LengthWords.cell($1.value.p50) },
        column("8 in 10", 7, .left) { LengthWords.cells($1.value.p10, $1.value.p90) },
        column("took", 10, .right) { LengthWords.cell($1.value.came) },
        column("place", 6, .right) { place($1.value) },
        column("off", 8, .right) { LedgerFigures.minutes($1.value.rankedProbability) },
        column("over", 9, .left) { over($1) },
      ] + (rows.contains { $0.1.foundBy == .order } ? [column("recorded as", 1, .left) { recordedTitle($1) }] : []),
      leastFirstWidth: 18
    ).lines(width: report.width)
  }

  /// Where it isn't the forecast's own.
  private func recordedTitle(_ item: ScoredItem) -> String {
    item.foundBy == .title ? "" : Fitting.truncated(SafeText.visible(item.title ?? "without a title"), to: 30)
  }

  private func over(_ item: ScoredItem) -> String {
    guard let said = item.segment.overPlanned, let came = item.ranOver else { return "" }
    return "\(NumberWords.percent(said)) \(came ? "yes" : "no")"
  }

  /// At an atom it is a range.
  private func place(_ value: ScoredValue) -> String {
    let (low, high) = (NumberWords.decimal(value.place.below * 100, 0), NumberWords.decimal(value.place.upTo * 100, 0))
    return low == high ? low + "%" : "\(low)–\(high)%"
  }

  /// All of them together: ends, and items.
  var sums: [StyledLine] {
    let rows = [("Ends", review.ends), ("Items", review.items)].compactMap { name, sums in sums.map { (name, $0) } }
    guard !rows.isEmpty else { return [] }
    func column(_ heading: String, _ importance: Int, _ cell: (LedgerSums) -> String) -> Table.Column {
      Table.Column(
        heading: heading, alignment: .right, importance: importance, cells: rows.map { .init(cell($0.1)) })
    }
    let ranges = ScoredValue.ranges.indices.map { index in
      column("\(NumberWords.required(ScoredValue.ranges[index])) held", index == 1 ? 8 : 4) {
        LedgerFigures.percent($0.coverage[index].held)
      }
    }
    return Table(
      first: .init(heading: "Together", cells: rows.map { .init("\($0.0) \($0.1.count)") }),
      others: [
        column("off", 10) { LedgerFigures.minutes($0.rankedProbability) },
        column("plan off", 9) { LedgerFigures.minutes($0.planError) },
      ] + ranges + [
        column("on time, over: said", 5) { $0.chance.map { LedgerFigures.percent($0.said, nil) } ?? "–" },
        column("came", 5) { $0.chance.map { LedgerFigures.percent($0.came, $0.error) } ?? "–" },
        column("places even", 2) { sums in
          sums.count < LedgerReport.fewestPlaces ? "too few" : LedgerWords.chance(sums.places.chance)
        },
      ], leastFirstWidth: 8
    ).lines(width: report.width)
  }
}
