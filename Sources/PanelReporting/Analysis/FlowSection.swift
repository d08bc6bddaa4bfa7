// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// How speakers followed each other, and what was asked and answered: a line for each.
struct FlowSection {
  private let report: AnalysisReport

  init(_ report: AnalysisReport) { self.report = report }

  var lines: [StyledLine] {
    let flow = report.analysis.flow
    var rows: [(label: String, text: String)] = []
    if let overlap = flow.overlap, let share = flow.overlapShare {
      rows.append(
        (
          "Speaking at once",
          "\(minutes(overlap)) a session, \(NumberWords.percent(share)) of the time that anybody speaks"
        ))
    }
    if let gaps = flow.gaps { rows.append(("Silence between", gap(gaps))) }
    if let handovers = flow.handovers { rows.append(("Handovers", gap(handovers))) }
    if let questions = report.analysis.questions {
      let guessed =
        questions.guessed > 0 ? "; where they begin is a guess in \(NumberWords.grouped(questions.guessed))" : ""
      let sessions = CountWords.of(questions.sessions, "session")
      rows.append(("Questions", "\(number(questions.perSession)) a session, in \(sessions)\(guessed)"))
      if let length = questions.question {
        rows.append(("A question takes", Self.lengths(length, questions.questions)))
      }
      if let length = questions.answer { rows.append(("An answer takes", Self.lengths(length, questions.answers))) }
    }
    let labelWidth = (rows.map { DisplayWidth.of($0.label) }.max() ?? 0) + 2
    return rows.flatMap { row in
      let wrapped = Fitting.wrapped(row.text, to: max(12, min(report.width, TerminalReport.textWidth) - labelWidth))
      return wrapped.enumerated().map { index, text in
        StyledLine(Fitting.padded(index == 0 ? row.label : "", to: labelWidth) + text)
      }
    }
  }

  private func gap(_ gaps: GapFigures) -> String {
    "\(minutes(gaps.timePerSession)) a session, \(number(gaps.perSession)) times, "
      + Self.lengths(gaps.lengths, gaps.count)
  }

  /// `about 20s, 8 in 10 between 5s and 1m`.
  static func lengths(_ lengths: Quantiles, _ count: Int) -> String {
    let middle = "half of them \(LengthWords.notation(.seconds(lengths.p50.value))) or less"
    guard count >= AnalysisReport.fewest else { return "\(middle) (\(NumberWords.grouped(count)), too few to tell)" }
    return "\(middle), 8 in 10 \(range(lengths, count))"
  }

  /// `5s–1m10s`.
  static func range(_ lengths: Quantiles, _ count: Int) -> String {
    guard count >= AnalysisReport.fewest else { return "too few" }
    let (low, high) = (
      LengthWords.notation(.seconds(lengths.p10.value)), LengthWords.notation(.seconds(lengths.p90.value))
    )
    return low == high ? low : "\(low)–\(high)"
  }

  private func minutes(_ estimate: Estimate) -> String {
    func words(_ seconds: Double) -> String { LengthWords.notation(.seconds(LengthWords.readable(max(0, seconds)))) }
    guard let interval = estimate.interval else { return words(estimate.value) }
    return "\(words(estimate.value)) (\(words(interval.low))–\(words(interval.high)))"
  }

  private func number(_ estimate: Estimate) -> String {
    func words(_ number: Double) -> String { NumberWords.decimal(max(0, number), number < 10 ? 1 : 0) }
    guard let interval = estimate.interval else { return words(estimate.value) }
    return "\(words(estimate.value)) (\(words(interval.low))–\(words(interval.high)))"
  }
}
