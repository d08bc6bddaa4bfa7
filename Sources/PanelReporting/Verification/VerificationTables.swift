// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The tables of what became of stored forecasts.
struct VerificationTables {
  private let review: ForecastVerification

  init(_ review: ForecastVerification) { self.review = review }

  /// A line for each session whose end is known.
  var ends: [Block] {
    func clock(_ scored: ScoredForecast) -> SlotClock { VerificationWords.clock(of: scored.forecast) }
    return .table(
      "Session end", review.scored.compactMap { scored in scored.end.map { (scored, $0) } }, least: 18,
      { VerificationWords.numbered($0.0.forecast) },
      [
        .left("half by", 5) { clock($0).words($1.value.p50) },
        .left("8 in 10", 7) { clock($0).words($1.value.p10, $1.value.p90) },
        .left("came", 10) { clock($0).words($1.value.came) + ($1.beginsWithRecording ? "*" : "") },
        .right("PIT", 6) { pit($1.value) },
        .right("off", 8) { VerificationFigures.minutes($1.value.rankedProbability) },
        .left("on time", 9) { "\(NumberWords.percent($0.forecast.onTime)) \($1.wasOnTime ? "yes" : "no")" },
        .left("made", 1) { scored, _ in VerificationWords.moment(scored.forecast.madeAt) },
        .left("recording", 2) { scored, _ in TextLayout.truncated(SessionTitle.short(scored.session), to: 24) },
      ])
  }

  /// A line for each item.
  var items: [Block] {
    let rows = review.scored.flatMap { scored in scored.items.map { (scored, $0) } }
    guard rows.count <= ForecastVerification.mostItems else { return [] }
    return .table(
      "Item", rows, least: 18, { "\($0.0.forecast.number ?? 0). \(SafeText.visible($0.1.segment.title))" },
      [
        .right("planned", 3) { LengthWords.cell($1.segment.planned.seconds) },
        .right("half", 5) { LengthWords.cell($1.value.p50) },
        .left("8 in 10", 7) { LengthWords.cells($1.value.p10, $1.value.p90) },
        .right("took", 10) { LengthWords.cell($1.value.came) }, .right("PIT", 6) { pit($1.value) },
        .right("off", 8) { VerificationFigures.minutes($1.value.rankedProbability) }, .left("over", 9) { over($1) },
        rows.contains { $0.1.foundBy == .order } ? .left("recorded as", 1) { recordedTitle($1) } : nil,
      ])
  }

  /// Where it isn't the forecast's own.
  private func recordedTitle(_ item: ScoredItem) -> String {
    item.foundBy == .title ? "" : TextLayout.truncated(SafeText.visible(item.title ?? "without a title"), to: 30)
  }

  private func over(_ item: ScoredItem) -> String {
    guard let said = item.segment.overPlanned, let came = item.ranOver else { return "" }
    return "\(NumberWords.percent(said)) \(came ? "yes" : "no")"
  }

  /// At an atom it is a range.
  private func pit(_ value: ScoredValue) -> String {
    let (low, high) = (NumberWords.decimal(value.pit.below * 100, 0), NumberWords.decimal(value.pit.upTo * 100, 0))
    return low == high ? low + "%" : "\(low)–\(high)%"
  }

  /// All of them together: ends, and items.
  var sums: [Block] {
    let rows = [("Ends", review.ends), ("Items", review.items)].compactMap { name, sums in sums.map { (name, $0) } }
    let ranges = ScoredValue.ranges.indices.map { index in
      Table.Maker<(String, VerificationSums)>.right(
        "\(NumberWords.required(ScoredValue.ranges[index])) held", index == 1 ? 8 : 4
      ) { VerificationFigures.percent($1.coverage[index].held) }
    }
    return .table(
      "Together", rows, least: 8, { "\($0.0) \($0.1.count)" },
      [
        .right("off", 10) { VerificationFigures.minutes($1.rankedProbability) },
        .right("schedule off", 9) { VerificationFigures.minutes($1.scheduleError) },
      ] + ranges + [
        .right("on time, over: said", 5) { $1.chance.map { VerificationFigures.percent($0.said, nil) } ?? "–" },
        .right("came", 5) { $1.chance.map { VerificationFigures.percent($0.came, $0.error) } ?? "–" },
        .right("PIT p-value", 2) { _, sums in
          sums.count < ForecastVerification.fewestForPIT ? "too few" : VerificationWords.chance(sums.pit.chance)
        },
      ])
  }
}
