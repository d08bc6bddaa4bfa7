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

/// The best and the worst of a sweep in sentences.
struct SweepVerdict {
  private let sweep: SweptForecasts

  init(_ sweep: SweptForecasts) { self.sweep = sweep }

  var text: String? {
    let played = sweep.cells.filter { $0.outcome != nil }
    guard let best = sweep.leaders.map({ sweep.cells[$0.best] }) ?? played.max(by: { chance($0) < chance($1) }),
      let worst = played.min(by: { chance($0) < chance($1) })
    else { return nil }
    let base = sweep.base.forecast.onTime
    let written = "As written the session is done on time in \(of(base)) sessions."
    let known = played.filter { [.more, .less].contains(sweep.onTime($0)?.kind) }
    guard !known.isEmpty else { return written + " " + nothing(played.count) }
    guard played.count > 1 else {
      return "\(written) With \(overrides(best)) it is in \(of(best))\(price(of: best))."
    }
    return "\(written) The best of \(played.count) combinations, \(overrides(best)), is in \(of(best))\(rivals)"
      + "\(price(of: best)); the worst, \(overrides(worst)), is in \(of(worst))."
  }

  private func nothing(_ count: Int) -> String {
    let trials = NumberWords.grouped(sweep.run.trials)
    if sweep.cells.allSatisfy({ $0.outcome?.change == .nothing }) { return "Nothing here makes a difference." }
    return count == 1
      ? "With \(overrides(sweep.cells[0])) it can't be told apart from that with \(trials) trials."
      : "None of the \(count) combinations can be told apart from that with \(trials) trials."
  }

  /// How many combinations the trials don't put behind the best.
  private var rivals: String {
    switch sweep.leaders?.rivals.count ?? 0 {
    case 0: ""
    case 1: " (one more comes as close as the trials can tell)"
    case let count: " (\(count) more come as close as the trials can tell)"
    }
  }

  /// What the best costs in questions: who ends early by cutting them short should know.
  private func price(of best: SweptForecasts.Cell) -> String {
    guard let outcome = best.outcome, case .by(let difference) = outcome.change,
      let change = difference.questionsServed, let interval = change.interval, interval.high < 0,
      let before = sweep.base.forecast.questions?.served, let after = outcome.forecast.questions?.served,
      of(before) != of(after)
    else { return "" }
    return ", with questions served in \(of(after)) (as written: \(of(before)))"
  }

  private func overrides(_ cell: SweptForecasts.Cell) -> String {
    zip(sweep.keys, cell.values).map { "\($0)=\(SweptForecasts.shown($1, to: 60))" }.joined(separator: " ")
  }

  private func chance(_ cell: SweptForecasts.Cell) -> Double { cell.outcome?.forecast.onTime.value ?? 0 }

  private func of(_ cell: SweptForecasts.Cell) -> String {
    cell.outcome.map { of($0.forecast.onTime) } ?? "none"
  }

  private func of(_ chance: Estimate) -> String {
    let count = (chance.value * 100).rounded()
    switch count {
    case 0 where chance.value == 0: return "none"
    case 100 where chance.value == 1: return "all"
    case 0: return "fewer than 1 of 100"
    case 100: return "more than 99 of 100"
    default: return "\(Int(count)) of 100"
    }
  }
}
