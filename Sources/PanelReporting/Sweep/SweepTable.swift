// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// A row for the file as written, and one for each combination.
struct SweepTable {
  private let report: SweepReport
  private var sweep: SweptForecasts { report.sweep }

  init(_ report: SweepReport) { self.report = report }

  var lines: [StyledLine] {
    let first = sweep.cells.map { Table.Cell(SweepReport.shown($0.values[0])) }
    let changes = sweep.cells.map(report.onTime)
    var others = report.keys.indices.dropFirst().map { axis in
      Table.Column(
        heading: Fitting.truncated(report.keys[axis], to: SweepReport.longestValue), importance: 20,
        cells: [""] + sweep.cells.map { .init(SweepReport.shown($0.values[axis])) })
    }
    others += [
      .init(
        heading: "on time", alignment: .right, importance: 10,
        cells: column { .init(NumberWords.finePercent($0.onTime), .heading) }),
      .init(
        heading: "change", alignment: .right, importance: 8, cells: [""] + changes.map { $0?.cell ?? "not run" }),
      .init(heading: "", importance: 3, gap: 1, cells: [""] + changes.map { .init($0?.interval ?? "") }),
    ]
    if sweep.base.forecast.questions != nil || sweep.cells.contains(where: { $0.outcome?.forecast.questions != nil }) {
      others.append(
        .init(
          heading: "served", alignment: .right, importance: 7,
          cells: column { .init($0.questions.map { NumberWords.finePercent($0.served) } ?? "–") }))
    }
    others += [
      .init(heading: "half by", importance: 5, cells: moments(.p50)),
      .init(heading: "9 of 10 by", importance: 6, cells: moments(.p90)),
    ]
    return Table(
      first: .init(heading: report.keys[0], cells: [.init("as written")] + first), others: others, leastFirstWidth: 10
    ).lines(width: report.width)
  }

  private func column(_ cell: (Forecast) -> Table.Cell) -> [Table.Cell] {
    [cell(sweep.base.forecast)] + sweep.cells.map { $0.outcome.map { cell($0.forecast) } ?? "" }
  }

  /// By each combination's own clock: the slot may be what is varied.
  private func moments(_ level: Summary.Level) -> [Table.Cell] {
    let scenarios = [sweep.base.scenario] + sweep.cells.map(\.scenario)
    let forecasts = [sweep.base.forecast] + sweep.cells.map { $0.outcome?.forecast }
    return zip(scenarios, forecasts).map { scenario, forecast in
      forecast.map { .init(SlotClock(slot: scenario.slot).words($0.finish[level].value)) } ?? ""
    }
  }
}
