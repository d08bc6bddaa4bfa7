// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

/// Which figure of an analysis stands under which key, where no two figures are the same number.
@Suite struct AnalysisKeysTests {
  private let analysis: SessionAnalysis

  init() {
    var figures = DistinctFigures()
    analysis = figures.analysis()
  }

  @Test func everyKeyOfTheJSONHoldsItsFigure() throws {
    let found = try JSONFigures.all(in: analysis.jsonText)
    var expected = ExpectedAnalysis(.json)
    expected.note(analysis)
    #expect(PlacedFigures.differences(found, expected.figures) == [])
    #expect(found.numbers.count > 200)
  }

  @Test func everyRowOfTheCSVHoldsItsFigure() throws {
    let found = try CSVFigures.all(in: analysis.csvText, keys: ["section", "name", "title", "figure"])
    var expected = ExpectedAnalysis(.csv)
    expected.note(analysis)
    #expect(PlacedFigures.differences(found, expected.figures) == [])
    #expect(found.numbers.count > 150)
  }
}

extension DistinctFigures {
  fileprivate mutating func quantiles() -> Quantiles {
    func quantile(_ figures: inout DistinctFigures) -> QuantileEstimate {
      QuantileEstimate(value: figures.number(), low: figures.number(), high: figures.number())
    }
    return Quantiles(p10: quantile(&self), p50: quantile(&self), p90: quantile(&self))
  }

  private mutating func proportion() -> Proportion { Proportion(successes: whole(), trials: 100_000) }

  private mutating func group(_ name: String?) -> AnalysedGroup {
    AnalysedGroup(
      name: name, sessions: whole(),
      items: ItemFigures(
        count: whole(), ratio: quantiles(), over: proportion(), cutOff: whole(), ownDelay: estimate(),
        inheritedDelay: estimate()),
      speech: SpeechFigures(
        turns: whole(), time: .seconds(number()), ofTime: estimate(), ofSpeech: estimate(), lengths: quantiles()))
  }

  private mutating func gaps() -> GapFigures {
    GapFigures(count: whole(), lengths: quantiles(), perSession: estimate(), timePerSession: estimate())
  }

  private mutating func item(_ session: String, _ title: String) -> AnalysedItem {
    AnalysedItem(
      session: RecordedSession(id: session), planned: ScheduledItem(title: title), allotment: .seconds(number()),
      took: .seconds(2 * number()), end: .finished, inheritedDelay: .seconds(number()))
  }

  fileprivate mutating func analysis() -> SessionAnalysis {
    var counts = SessionCounts()
    (counts.all, counts.withTurns, counts.withItems, counts.onlyPlanned) = (whole(), whole(), whole(), whole())
    counts.time = .seconds(number())
    counts.over = proportion()
    return SessionAnalysis(
      sessions: counts, grouping: .room, whole: group(nil), groups: [group("Hall"), group("Attic")],
      roles: [group("moderator"), group("floor")],
      flow: SpeechFlow(overlap: estimate(), overlapShare: estimate(), gaps: gaps(), handovers: gaps()),
      questions: QuestionFigures(
        sessions: whole(), guessed: whole(), questions: whole(), perSession: estimate(), question: quantiles(),
        answer: quantiles(), answers: whole()),
      losses: [
        LossFigures(kind: .talk, late: whole(), shortened: proportion(), lost: estimate(), total: .seconds(number()))
      ], items: [item("a", "One"), item("b", "Two")])
  }
}

/// Where each figure of an analysis is to stand, in the one form and in the other.
private struct ExpectedAnalysis {
  enum Form { case json, csv }

  private let form: Form
  private(set) var figures = PlacedFigures()

  init(_ form: Form) { self.form = form }

  private func place(_ json: String, _ csv: String) -> String { form == .json ? json : csv }

  mutating func note(_ analysis: SessionAnalysis) {
    let counts = analysis.sessions
    let sessions = place("sessions.", "sessions|||")
    exact("\(sessions)count", Double(counts.all))
    exact("\(sessions)with_turns", Double(counts.withTurns))
    exact("\(sessions)with_items", Double(counts.withItems))
    exact("\(sessions)only_planned", Double(counts.onlyPlanned))
    exact("\(sessions)time\(place("_seconds", ""))", counts.time.seconds)
    estimate("\(sessions)over", counts.over?.estimate)
    group(place("whole.", "whole|||"), analysis.whole)
    for (index, group) in analysis.groups.enumerated() {
      self.group(place("groups.\(index).", "room|\(group.name ?? "")||"), group)
    }
    for (index, group) in analysis.roles.enumerated() {
      self.group(place("roles.\(index).", "role|\(group.name ?? "")||"), group)
    }
    let flow = place("flow.", "flow|||")
    estimate("\(flow)overlap\(place("_seconds", ""))", analysis.flow.overlap)
    estimate("\(flow)overlap_share", analysis.flow.overlapShare)
    for (name, gaps) in [("gap", analysis.flow.gaps), ("handover", analysis.flow.handovers)] {
      guard let gaps else { continue }
      exact("\(flow)\(name)s\(place(".count", ""))", Double(gaps.count))
      estimate("\(flow)\(name)s\(place(".", "_"))per_session", gaps.perSession)
      estimate("\(flow)\(name)\(place("s.seconds_per_session", "_time_per_session"))", gaps.timePerSession)
      quantiles("\(flow)\(name)\(place("s.length_seconds", ""))", gaps.lengths)
    }
    if let questions = analysis.questions { self.questions(questions) }
    for (index, loss) in analysis.losses.enumerated() {
      let start = place("losses.\(index).", "losses|talk||")
      exact("\(start)late", Double(loss.late))
      estimate("\(start)shortened", loss.shortened.estimate)
      estimate("\(start)lost\(place("_seconds", ""))", loss.lost)
      exact("\(start)\(place("total_seconds", "lost_in_all"))", loss.total.seconds)
    }
    for (index, item) in analysis.items.enumerated() {
      let start = place("items.\(index).", "item|\(item.session.id)|\(item.planned.title ?? "")|")
      let end = place("_seconds", "")
      exact("\(start)planned\(end)", item.allotment.seconds)
      exact("\(start)took\(end)", item.took.seconds)
      exact("\(start)own_delay\(end)", item.took.seconds - item.allotment.seconds)
      exact("\(start)inherited_delay\(end)", item.inheritedDelay?.seconds)
    }
  }

  private mutating func group(_ start: String, _ group: AnalysedGroup) {
    exact("\(start)sessions", Double(group.sessions))
    if let items = group.items {
      let start = start + place("items.", "")
      exact("\(start)\(place("count", "items"))", Double(items.count))
      quantiles("\(start)ratio", items.ratio)
      estimate("\(start)over", items.over.estimate)
      exact("\(start)cut_off", Double(items.cutOff))
      estimate("\(start)own_delay\(place("_seconds", ""))", items.ownDelay)
      estimate("\(start)inherited_delay\(place("_seconds", ""))", items.inheritedDelay)
    }
    if let speech = group.speech {
      let start = start + place("speech.", "")
      exact("\(start)turns", Double(speech.turns))
      exact("\(start)\(place("time_seconds", "speech"))", speech.time.seconds)
      estimate("\(start)of_time", speech.ofTime)
      estimate("\(start)of_speech", speech.ofSpeech)
      quantiles("\(start)turn\(place("_seconds", ""))", speech.lengths)
    }
  }

  private mutating func questions(_ questions: QuestionFigures) {
    let start = place("questions.", "questions|||")
    exact("\(start)sessions", Double(questions.sessions))
    exact("\(start)guessed", Double(questions.guessed))
    exact("\(start)\(place("count", "questions"))", Double(questions.questions))
    estimate("\(start)\(place("per_session", "questions_per_session"))", questions.perSession)
    exact("\(start)answers", Double(questions.answers))
    if let question = questions.question { quantiles("\(start)question\(place("_seconds", ""))", question) }
    if let answer = questions.answer { quantiles("\(start)answer\(place("_seconds", ""))", answer) }
  }

  private mutating func exact(_ place: String, _ number: Double?) {
    figures.note(form == .json ? place : "\(place)|estimate", number)
  }

  private mutating func estimate(_ place: String, _ estimate: Estimate?) {
    let mark = self.place(".", "|")
    figures.note("\(place)\(mark)estimate", estimate?.value)
    figures.note("\(place)\(mark)standard_error", estimate?.standardError)
    figures.note("\(place)\(mark)low", estimate?.interval?.low)
    figures.note("\(place)\(mark)high", estimate?.interval?.high)
    if form == .csv { return }
    figures.note("\(place).data_low", estimate?.dataInterval?.low)
    figures.note("\(place).data_high", estimate?.dataInterval?.high)
  }

  private mutating func quantiles(_ place: String, _ quantiles: Quantiles) {
    for (name, quantile) in [("p10", quantiles.p10), ("p50", quantiles.p50), ("p90", quantiles.p90)] {
      let start = "\(place)\(self.place(".", "_"))\(name)\(self.place(".", "|"))"
      figures.note(start + "estimate", quantile.value)
      figures.note(start + "low", quantile.low)
      figures.note(start + "high", quantile.high)
    }
  }
}
