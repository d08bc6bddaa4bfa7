// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What moves the end: the items whose uncertainty accounts for most of its spread, as bars.
struct DriversSection {
  private let report: TerminalReport

  init(_ report: TerminalReport) { self.report = report }

  /// Less than this, repetitions together, doesn't matter to anyone.
  private static let leastShare = 0.01
  private static let mostRows = 5

  var lines: [StyledLine] {
    let drivers = grouped.filter { $0.share >= Self.leastShare }
      .sorted { $0.share > $1.share }
      .prefix(Self.mostRows)
    guard !drivers.isEmpty else { return [] }
    let room = min(report.width, TerminalReport.textWidth)
    let longest = drivers.map { DisplayWidth.of($0.title) }.max() ?? 0
    let titleWidth = min(longest, room / 2)
    let barWidth = max(4, min(32, room - titleWidth - 10))
    return report.paragraph("What moves the end, by its share of the ups and downs", .faint)
      + drivers.map { driver in
        var line = StyledLine("  " + Fitting.padded(driver.title, to: titleWidth) + "  ")
        line.append(Fitting.padded(NumberWords.percent(driver.share), to: 4, .right) + " ")
        line.append(Bars.horizontal(driver.share, width: barWidth))
        return line
      }
  }

  /// The drivers that are more than chance, with the repetitions of an item in one where they weigh about the same.
  private var grouped: [(title: String, share: Double, count: Int)] {
    var drivers = report.forecast.drivers
      .compactMap { driver in driver.share.map { (title: driver.title, share: $0, count: 1) } }
    for item in report.scenario.agenda where item.count > 1 {
      let titles = Set((1...item.count).map { "\(item.title) \($0)" })
      let indices = drivers.indices.filter { titles.contains(drivers[$0].title) }
      let shares = indices.map { drivers[$0].share }
      guard let first = indices.first, Self.agree(shares) else { continue }
      let title = "\(item.title), \(shares.count) together"
      let sum = shares.reduce(0) { $0 + $1.value }
      drivers[first] = (title, Estimate(value: sum, standardError: 0, interval: nil), shares.count)
      for index in indices.dropFirst().reversed() { drivers.remove(at: index) }
    }
    return drivers.filter { $0.share.interval.map { $0.low > 0 } ?? true }
      .map { (SafeText.visible($0.title), $0.share.value, $0.count) }
  }

  /// Whether a quarter of the largest share, or the shares' intervals, cover all differences.
  private static func agree(_ shares: [Estimate]) -> Bool {
    guard let least = shares.map(\.value).min(), let most = shares.map(\.value).max() else { return false }
    let intervals = shares.compactMap(\.interval)
    let overlap = (intervals.map(\.low).max() ?? 0) <= (intervals.map(\.high).min() ?? -1)
    return most - least < most / 4 || (intervals.count == shares.count && overlap)
  }
}
