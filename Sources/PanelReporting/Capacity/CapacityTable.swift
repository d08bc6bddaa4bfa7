// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// A row for each count: whether it fits, its chances, and what they mean by the clock.
struct CapacityTable {
  private let capacity: CapacityForecast
  /// Those that are shown.
  private let rows: [CapacityForecast.Row]

  init(_ capacity: CapacityForecast) {
    self.capacity = capacity
    rows = Self.shown(capacity)
  }

  /// As many rows are shown without leaving any out.
  private static let mostRows = 16
  /// So many on either side of where the verdict turns.
  private static let margin = 4

  /// Long series are shown where something changes: at both ends, as it is written, and about the verdict.
  private static func shown(_ capacity: CapacityForecast) -> [CapacityForecast.Row] {
    let rows = capacity.rows
    guard rows.count > mostRows else { return rows }
    let turns = rows.indices.dropLast().filter { rows[$0].fits != rows[$0 + 1].fits }
    return rows.indices.filter { index in
      index == 0 || index == rows.count - 1 || rows[index].count == capacity.varied.count
        || rows[index].fits == .undecided || turns.contains { (index - $0) > -margin && (index - $0) <= margin }
    }.map { rows[$0] }
  }

  /// What isn't shown, in words.
  var note: String? {
    let hidden = capacity.rows.count - rows.count
    return hidden > 0 ? "\(hidden) counts that are like their neighbours aren't shown; --csv has all." : nil
  }

  private typealias Maker = Table.Maker<CapacityForecast.Row>

  var block: Block {
    let clock = SlotClock(slot: capacity.scenario.slot)
    var makers =
      Goal.Name.allCases.flatMap(columns) + [
        .left("half by", 2) { clock.words($0.forecast.finish[.p50].value) },
        .left("9 of 10 by", 4) { clock.words($0.forecast.finish[.p90].value) },
      ]
    if rows.contains(where: { $0.forecast.questions != nil }) {
      makers.append(
        .right("for questions", 3) { $0.forecast.questions.map { LengthWords.cell($0.lasting.mean.value) } ?? "–" })
    }
    return .table(Table("Panellists", rows, least: 20, narrow: 5, label, makers))
  }

  /// The chance, and its interval where it fits.
  private func columns(of name: Goal.Name) -> [Maker] {
    func estimate(_ row: CapacityForecast.Row) -> Estimate? {
      switch name {
      case .onTime: row.forecast.onTime
      case .questionsAtLeast: row.forecast.questions?.served
      }
    }
    guard rows.contains(where: { estimate($0) != nil }) else { return [] }
    let goal = capacity.required.first { $0.name == name }
    let wanted = goal.map { "(wanted \(NumberWords.required($0.required.probability)))" } ?? ""
    let rank = name == .onTime ? 1 : 0
    return [
      .right(name == .onTime ? "on time" : "questions", (goal == nil ? 5 : 10) + rank) { row in
        let met = row.forecast.goals.first { $0.goal.name == name }?.met
        return Text(estimate(row).map(NumberWords.finePercent) ?? "–", met?.role ?? .normal)
      },
      .note((goal == nil ? 0 : 7) + rank, wanted) { estimate($0).flatMap(NumberWords.interval) },
    ]
  }

  private func label(_ row: CapacityForecast.Row) -> Text {
    let written = row.count == capacity.varied.count ? " (as written)" : ""
    return Text(row.fits.sign + NumberWords.grouped(row.panellists) + written, row.fits.role)
  }
}
