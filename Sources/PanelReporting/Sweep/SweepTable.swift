// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// A row for the file as written, and one for each combination.
struct SweepTable {
  private let sweep: SweptForecasts

  init(_ sweep: SweptForecasts) { self.sweep = sweep }

  /// A combination, or `nil` for the file as written.
  private typealias Maker = Table.Maker<SweptForecasts.Cell?>

  var block: Block {
    let keys = sweep.keys
    let values = keys.indices.dropFirst().map { axis in
      Maker.left(TextLayout.truncated(keys[axis], to: SweptForecasts.longestValue), 20) { cell in
        cell.map { SweptForecasts.shown($0.values[axis]) }
      }
    }
    let hasQuestions =
      sweep.base.forecast.questions != nil || sweep.cells.contains { $0.outcome?.forecast.questions != nil }
    let figures: [Maker?] = [
      .right("on time", 10) { cell in forecast(cell).map { Text(NumberWords.finePercent($0.onTime), .heading) } },
      .right("change", 8) { cell in cell.map { sweep.onTime($0)?.cell ?? "not run" } },
      .note(3) { cell in cell.flatMap(sweep.onTime)?.interval },
      hasQuestions
        ? .right("served", 7) { cell in
          forecast(cell).map { $0.questions.map { NumberWords.finePercent($0.served) } ?? "–" }
        } : nil,
      .left("half by", 5) { moment($0, .p50) }, .left("9 of 10 by", 6) { moment($0, .p90) },
    ]
    return .table(
      Table(
        keys[0], [nil] + sweep.cells.map(Optional.some), least: 10,
        { cell in cell.map { SweptForecasts.shown($0.values[0]) } ?? "as written" }, values + figures))
  }

  private func forecast(_ cell: SweptForecasts.Cell?) -> Forecast? {
    cell.map { $0.outcome?.forecast } ?? sweep.base.forecast
  }

  /// By each combination's own clock: the slot may be what is varied.
  private func moment(_ cell: SweptForecasts.Cell?, _ level: Summary.Level) -> String? {
    let clock = SlotClock(slot: (cell?.scenario ?? sweep.base.scenario).slot)
    return forecast(cell).map { clock.words($0.finish[level].value) }
  }
}
