// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// How speakers followed each other, and what was asked and answered: a line for each.
struct FlowFacts {
  private let analysis: SessionAnalysis

  init(_ analysis: SessionAnalysis) { self.analysis = analysis }

  var facts: [Block.Fact] {
    let flow = analysis.flow
    var facts: [Block.Fact] = []
    func add(_ label: String, _ text: String) { facts.append(.init(label: label, text: text)) }
    if let overlap = flow.overlap, let share = flow.overlapShare {
      add(
        "Speaking at once",
        "\(minutes(overlap)) a session, \(NumberWords.percent(share)) of the time that anybody speaks")
    }
    if let gaps = flow.gaps { add("Silence between", gap(gaps)) }
    if let handovers = flow.handovers { add("Handovers", gap(handovers)) }
    if let questions = analysis.questions {
      let guessed =
        questions.guessed > 0 ? "; where they begin is a guess in \(NumberWords.grouped(questions.guessed))" : ""
      let sessions = CountWords.of(questions.sessions, "session")
      add("Questions", "\(number(questions.perSession)) a session, in \(sessions)\(guessed)")
      if let length = questions.question {
        add("A question takes", Self.lengths(length, questions.questions))
      }
      if let length = questions.answer { add("An answer takes", Self.lengths(length, questions.answers)) }
    }
    return facts
  }

  private func gap(_ gaps: GapFigures) -> String {
    "\(minutes(gaps.timePerSession)) a session, \(number(gaps.perSession)) times, "
      + Self.lengths(gaps.lengths, gaps.count)
  }

  /// `about 20s, 8 in 10 between 5s and 1m`.
  static func lengths(_ lengths: Quantiles, _ count: Int) -> String {
    let middle = "half of them \(LengthWords.notation(.seconds(lengths.p50.value))) or less"
    guard count >= SessionAnalysis.fewest else { return "\(middle) (\(NumberWords.grouped(count)), too few to tell)" }
    return "\(middle), 8 in 10 \(range(lengths, count))"
  }

  /// `5s–1m10s`.
  static func range(_ lengths: Quantiles, _ count: Int) -> String {
    guard count >= SessionAnalysis.fewest else { return "too few" }
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
