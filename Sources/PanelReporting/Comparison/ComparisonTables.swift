// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The figures of scenarios side by side: one table for the end, one for the questions.
struct ComparisonTables {
  private typealias Entry = ComparedForecasts.Entry
  private typealias Maker = Table.Maker<Entry>

  private let entries: [Entry]
  private let labels: [String]

  init(_ comparison: ComparedForecasts) {
    entries = comparison.entries
    labels = comparison.labels
  }

  var blocks: [Block] { entries.contains { $0.forecast.questions != nil } ? [end, questions] : [end] }

  /// Whether the trials leave a change open.
  var hasUnclear: Bool {
    entries.flatMap { [onTime($0), served($0), time($0)] }.contains { $0.kind == .unclear || $0.kind == .noneSeen }
  }

  // MARK: Changes

  private func onTime(_ entry: Entry) -> ChangeWords { change(entry, 100) { $0.onTime } }
  private func served(_ entry: Entry) -> ChangeWords { change(entry, 100) { $0.questionsServed } }
  private func time(_ entry: Entry) -> ChangeWords { change(entry, 1.0 / 60) { $0.questions } }

  private func change(
    _ entry: Entry, _ scale: Double, _ figure: (ForecastDifference) -> Estimate?
  ) -> ChangeWords {
    ChangeWords(entry.change, hasQuestions: entry.forecast.questions != nil, figure, scale: scale)
  }

  // MARK: Tables

  private var end: Block {
    func moment(_ entry: Entry, _ level: Summary.Level) -> String {
      SlotClock(slot: entry.scenario.slot).words(entry.forecast.finish[level].value)
    }
    return table(
      "Scenario",
      [.right("on time", 9) { Text(NumberWords.finePercent($0.forecast.onTime), .heading) }] + columns(7, onTime) + [
        .left("half end by", 4, gap: 3) { moment($0, .p50) }, .left("9 of 10 by", 5) { moment($0, .p90) },
      ])
  }

  private var questions: Block {
    table(
      "Questions",
      [
        .right("served", 9) {
          Text($0.forecast.questions.map { NumberWords.finePercent($0.served) } ?? "none", .heading)
        }
      ] + columns(7, served) + [
        .right("time", 6, gap: 3) { $0.forecast.questions.map { LengthWords.cell($0.lasting.mean.value) } ?? "–" }
      ] + columns(5, time))
  }

  private func columns(_ importance: Int, _ change: @escaping (Entry) -> ChangeWords) -> [Maker] {
    [.right("change", importance) { change($0).cell }, .note(importance - 1) { change($0).interval }]
  }

  private func table(_ heading: String, _ makers: [Maker]) -> Block {
    let titles = entries.map { SafeText.visible($0.forecast.scenario.title) }
    let names = zip(labels, titles).map { label, title in Set(titles).count == 1 ? label : "\(label): \(title)" }
    let longest = labels.map(DisplayWidth.of).max() ?? 0
    var table = Table(heading, entries, least: min(longest, 16), narrow: min(longest, 10), { _ in "" }, makers)
    table.first.cells = names.map { Text($0) }
    return .table(table)
  }
}
