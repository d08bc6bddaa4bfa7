// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What moves the end: the items whose uncertainty accounts by itself for most of its variance, as bars.
struct DriversSection {
  private let answer: ForecastAnswer

  init(_ answer: ForecastAnswer) { self.answer = answer }

  /// Less than this, repetitions together, doesn't matter to anyone.
  private static let leastShare = 0.01
  private static let mostRows = 5

  /// A driver, or the repetitions of an item.
  private struct Row {
    var title: String
    /// Of all of them together.
    var share: Estimate
    var late: Estimate?
  }

  var blocks: [Block] {
    let rows = grouped.filter { $0.share.value >= Self.leastShare }
      .sorted { $0.share.value > $1.share.value }
      .prefix(Self.mostRows)
    var chart = BarChart(
      caption: "What moves the end: how much of its ups and downs each brings by itself",
      rows: rows.map { .init(title: $0.title, share: $0.share.value, second: Self.late($0.late)) })
    if rows.contains(where: { $0.late != nil }) {
      chart.second = .init(
        caption: "What moves the end, and being late: the share of the ups and downs that each brings by itself",
        shareHeading: "end", heading: "late")
    }
    return [.bars(chart)]
  }

  /// A share that may be nothing, as far as the trials tell, is not a figure to show.
  private static func late(_ share: Estimate?) -> String {
    share.map { isMoreThanChance($0) ? NumberWords.percent($0.value) : "–" } ?? ""
  }

  private static func isMoreThanChance(_ share: Estimate) -> Bool { share.interval.map { $0.low > 0 } ?? true }

  /// The drivers that are more than chance, with the repetitions of an item in one where they weigh about the same.
  private var grouped: [Row] {
    var rows = answer.forecast.drivers.all.compactMap { driver in
      driver.share.map { Row(title: driver.title, share: $0, late: driver.lateShare) }
    }
    for item in answer.scenario.agenda where item.count > 1 {
      let titles = Set((1...item.count).map { "\(item.title) \($0)" })
      let indices = rows.indices.filter { titles.contains(rows[$0].title) }
      let repetitions = indices.map { rows[$0] }
      guard let first = indices.first, Self.agree(repetitions.map(\.share)) else { continue }
      let late = repetitions.compactMap(\.late)
      rows[first] = Row(
        title: "\(item.title), \(repetitions.count) together", share: Self.sum(repetitions.map(\.share)),
        late: late.isEmpty ? nil : Self.sum(late))
      for index in indices.dropFirst().reversed() { rows.remove(at: index) }
    }
    for index in rows.indices { rows[index].title = SafeText.visible(rows[index].title) }
    return rows.filter { Self.isMoreThanChance($0.share) }
  }

  /// With an interval that is wide enough however the errors go together.
  private static func sum(_ estimates: [Estimate]) -> Estimate {
    let intervals = estimates.compactMap(\.interval)
    let interval = ConfidenceInterval(
      low: intervals.reduce(0) { $0 + $1.low }, high: intervals.reduce(0) { $0 + $1.high })
    return Estimate(
      value: estimates.reduce(0) { $0 + $1.value }, standardError: 0,
      interval: intervals.count == estimates.count ? interval : nil)
  }

  /// Whether a quarter of the largest share, or the shares' intervals, cover all differences.
  private static func agree(_ shares: [Estimate]) -> Bool {
    guard let least = shares.map(\.value).min(), let most = shares.map(\.value).max() else { return false }
    let intervals = shares.compactMap(\.interval)
    let overlap = (intervals.map(\.low).max() ?? 0) <= (intervals.map(\.high).min() ?? -1)
    return most - least < most / 4 || (intervals.count == shares.count && overlap)
  }
}
