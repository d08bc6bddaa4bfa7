// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// A row for each count: whether it fits, its chances, and what they mean by the clock.
struct CapacityTable {
  private let report: CapacityReport
  /// Those that are shown.
  private let rows: [CapacityForecast.Row]

  init(_ report: CapacityReport) {
    self.report = report
    rows = Self.shown(report.capacity)
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
    let hidden = report.capacity.rows.count - rows.count
    guard hidden > 0 else { return nil }
    return "\(hidden) counts that are like their neighbours aren't shown; --csv has all."
  }

  var lines: [StyledLine] {
    var others = Goal.Name.allCases.flatMap(columns)
    others += [
      .init(heading: "half by", importance: 2, cells: moments(.p50)),
      .init(heading: "9 of 10 by", importance: 4, cells: moments(.p90)),
    ]
    if rows.contains(where: { $0.forecast.questions != nil }) {
      others.append(
        .init(
          heading: "for questions", alignment: .right, importance: 3,
          cells: rows.map { .init($0.forecast.questions.map { LengthWords.cell($0.lasting.mean.value) } ?? "–") }))
    }
    return Table(
      first: .init(heading: "Panellists", cells: rows.map { row in .init(label(row), Self.role(row.fits)) }),
      others: others, leastFirstWidth: report.width < 60 ? 5 : 20
    ).lines(width: report.width)
  }

  /// The chance, and its interval where it fits.
  private func columns(of name: Goal.Name) -> [Table.Column] {
    let estimates = rows.map { row in
      switch name {
      case .onTime: row.forecast.onTime
      case .questionsAtLeast: row.forecast.questions?.served
      }
    }
    guard estimates.contains(where: { $0 != nil }) else { return [] }
    let goal = report.capacity.required.first { $0.name == name }
    let wanted = goal.map { "(wanted \(NumberWords.required($0.required.probability)))" } ?? ""
    let heading = name == .onTime ? "on time" : "questions"
    let rank = name == .onTime ? 1 : 0
    return [
      .init(
        heading: heading, alignment: .right, importance: (goal == nil ? 5 : 10) + rank,
        cells: estimates.enumerated().map { index, estimate in
          .init(estimate.map(NumberWords.finePercent) ?? "–", role(name, of: rows[index]))
        }),
      .init(
        heading: wanted, importance: (goal == nil ? 0 : 7) + rank, gap: 1,
        cells: estimates.map { .init($0.flatMap(NumberWords.interval) ?? "") }),
    ]
  }

  private func label(_ row: CapacityForecast.Row) -> String {
    let sign =
      switch row.fits {
      case .yes: "✓ "
      case .no: "✗ "
      case .undecided: "? "
      }
    let written = row.count == report.capacity.varied.count ? " (as written)" : ""
    return sign + NumberWords.grouped(row.panellists) + written
  }

  private func role(_ name: Goal.Name, of row: CapacityForecast.Row) -> Style.Role {
    row.forecast.goals.first { $0.goal.name == name }.map { Self.role($0.met) } ?? .normal
  }

  private static func role(_ verdict: GoalForecast.Verdict) -> Style.Role {
    switch verdict {
    case .yes: .good
    case .no: .bad
    case .undecided: .unsure
    }
  }

  private func moments(_ level: Summary.Level) -> [Table.Cell] {
    let clock = SlotClock(slot: report.capacity.scenario.slot)
    return rows.map { .init(clock.words($0.forecast.finish[level].value)) }
  }
}
