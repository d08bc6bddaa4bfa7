// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The figures of scenarios side by side: one table for the end, one for the questions.
struct ComparisonTables {
  private let report: ComparisonReport
  private var entries: [ComparedForecasts.Entry] { report.comparison.entries }

  init(_ report: ComparisonReport) { self.report = report }

  var tables: [[StyledLine]] {
    entries.contains { $0.forecast.questions != nil } ? [end, questions] : [end]
  }

  /// Whether the trials leave a change open.
  var hasUnclear: Bool {
    (onTime + served + time).contains { $0.kind == .unclear || $0.kind == .noneSeen }
  }

  // MARK: Changes

  private var onTime: [ChangeWords] { changes(100) { $0.onTime } }
  private var served: [ChangeWords] { changes(100) { $0.questionsServed } }
  private var time: [ChangeWords] { changes(1.0 / 60) { $0.questions } }

  private func changes(_ scale: Double, _ figure: (ForecastDifference) -> Estimate?) -> [ChangeWords] {
    entries.map { ChangeWords($0.change, hasQuestions: $0.forecast.questions != nil, figure, scale: scale) }
  }

  // MARK: Tables

  private var end: [StyledLine] {
    let clocks = entries.map { SlotClock(slot: $0.scenario.slot) }
    let moments = { (level: Summary.Level) in
      zip(entries, clocks).map { Table.Cell($1.words($0.forecast.finish[level].value)) }
    }
    return table(
      "Scenario",
      [
        .init(
          heading: "on time", alignment: .right, importance: 9,
          cells: entries.map { .init(NumberWords.finePercent($0.forecast.onTime), .heading) })
      ] + columns(onTime, importance: 7) + [
        .init(heading: "half end by", importance: 4, gap: 3, cells: moments(.p50)),
        .init(heading: "9 of 10 by", importance: 5, cells: moments(.p90)),
      ])
  }

  private var questions: [StyledLine] {
    let all = entries.map(\.forecast.questions)
    return table(
      "Questions",
      [
        .init(
          heading: "served", alignment: .right, importance: 9,
          cells: all.map { .init($0.map { NumberWords.finePercent($0.served) } ?? "none", .heading) })
      ] + columns(served, importance: 7) + [
        .init(
          heading: "time", alignment: .right, importance: 6, gap: 3,
          cells: all.map { .init($0.map { LengthWords.cell($0.lasting.mean.value) } ?? "–") })
      ] + columns(time, importance: 5))
  }

  private func columns(_ changes: [ChangeWords], importance: Int) -> [Table.Column] {
    [
      .init(heading: "change", alignment: .right, importance: importance, cells: changes.map(\.cell)),
      .init(heading: "", importance: importance - 1, gap: 1, cells: changes.map { .init($0.interval) }),
    ]
  }

  private func table(_ heading: String, _ others: [Table.Column]) -> [StyledLine] {
    let titles = entries.map { SafeText.visible($0.forecast.scenario.title) }
    let names = zip(report.labels, titles).map { label, title in
      Set(titles).count == 1 ? label : "\(label): \(title)"
    }
    let longest = report.labels.map(DisplayWidth.of).max() ?? 0
    return Table(
      first: .init(heading: heading, cells: names.map { .init($0) }), others: others,
      leastFirstWidth: min(longest, report.width < 60 ? 10 : 16)
    ).lines(width: report.width)
  }
}
