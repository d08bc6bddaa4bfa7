// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

extension VerificationSums {
  /// What is added up of an end or an item.
  struct Row {
    /// The number of the forecast, each of another session.
    let cluster: String
    let value: ScoredValue
    let scheduleError: Double
    /// A chance as it was forecast, and whether it came.
    let chance: (said: Double, came: Bool)?
  }

  /// `nil` for no rows.
  init?(_ rows: [Row]) {
    guard !rows.isEmpty else { return nil }
    let clusters = rows.map(\.cluster)
    func mean(_ figure: (Row) -> Double) -> ClusteredMean { ClusteredMean(rows.map(figure), clusters: clusters) }
    let chances = rows.compactMap { row in row.chance.map { (row.cluster, $0.said, $0.came ? 1.0 : 0) } }
    self.init(
      count: rows.count, sessions: Set(clusters).count, rankedProbability: mean(\.value.rankedProbability),
      scheduleError: mean(\.scheduleError), gain: mean { $0.scheduleError - $0.value.rankedProbability },
      coverage: ScoredValue.ranges.enumerated().map { index, promised in
        ForecastScores.RangeCoverage(promised: promised, held: mean { $0.value.isWithin[index] ? 1 : 0 })
      },
      pit: TransformHistogram(rows.map(\.value.pit)),
      chance: chances.isEmpty
        ? nil
        : Chance(
          count: chances.count, said: chances.reduce(0) { $0 + $1.1 } / Double(chances.count),
          came: chances.reduce(0) { $0 + $1.2 } / Double(chances.count),
          error: ClusteredMean(chances.map { $0.2 - $0.1 }, clusters: chances.map(\.0)).standardError))
  }

  static func ends(of scored: [ScoredForecast]) -> VerificationSums? {
    VerificationSums(
      scored.enumerated().compactMap { place, scored in
        scored.end.map { end in
          Row(
            cluster: String(place), value: end.value, scheduleError: end.scheduleError,
            chance: (scored.forecast.onTime, end.wasOnTime))
        }
      })
  }

  static func items(of scored: [ScoredForecast]) -> VerificationSums? {
    VerificationSums(
      scored.enumerated().flatMap { place, scored in
        scored.items.map { item in
          Row(
            cluster: String(place), value: item.value, scheduleError: item.scheduleError,
            chance: item.segment.overPlanned.flatMap { said in item.ranOver.map { (said, $0) } })
        }
      })
  }
}
