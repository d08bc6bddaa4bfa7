// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Where the time of recorded sessions went, as one JSON object, `panelsim-analysis/1`.
struct AnalysisJSON {
  let analysis: SessionAnalysis

  var value: JSONValue {
    [
      "schema": .string("panelsim-analysis/1"), "sessions": sessions,
      "by": .string(analysis.grouping.rawValue), "whole": Self.group(analysis.whole),
      "groups": .array(analysis.groups.map(named)), "roles": .array(analysis.roles.map(named)), "flow": flow,
      "questions": analysis.questions.map(Self.questions) ?? .null,
      "losses": .array(analysis.losses.map(Self.loss)), "items": .array(analysis.items.map(Self.item)),
    ]
  }

  private var sessions: JSONValue {
    let counts = analysis.sessions
    return [
      "count": .integer(counts.all), "with_turns": .integer(counts.withTurns),
      "with_items": .integer(counts.withItems), "only_planned": .integer(counts.onlyPlanned),
      "time_seconds": .number(counts.time.seconds), "over": Self.share(counts.over),
    ]
  }

  private func named(_ group: AnalysedGroup) -> JSONValue {
    .object(["name": .string(group.name)], Self.group(group))
  }

  private static func group(_ group: AnalysedGroup) -> JSONValue {
    [
      "sessions": .integer(group.sessions), "items": group.items.map(items) ?? .null,
      "speech": group.speech.map(speech) ?? .null,
    ]
  }

  private static func items(_ items: ItemFigures) -> JSONValue {
    [
      "count": .integer(items.count), "ratio": .quantiles(items.ratio), "over": share(items.over),
      "cut_off": .integer(items.cutOff), "own_delay_seconds": .estimate(items.ownDelay),
      "inherited_delay_seconds": .estimate(items.inheritedDelay),
    ]
  }

  private static func speech(_ speech: SpeechFigures) -> JSONValue {
    [
      "turns": .integer(speech.turns), "time_seconds": .number(speech.time.seconds),
      "of_time": .estimate(speech.ofTime), "of_speech": .estimate(speech.ofSpeech),
      "turn_seconds": .quantiles(speech.lengths),
    ]
  }

  private var flow: JSONValue {
    [
      "overlap_seconds": .estimate(analysis.flow.overlap), "overlap_share": .estimate(analysis.flow.overlapShare),
      "gaps": analysis.flow.gaps.map(Self.gaps) ?? .null,
      "handovers": analysis.flow.handovers.map(Self.gaps) ?? .null,
    ]
  }

  private static func gaps(_ gaps: GapFigures) -> JSONValue {
    [
      "count": .integer(gaps.count), "length_seconds": .quantiles(gaps.lengths),
      "per_session": .estimate(gaps.perSession), "seconds_per_session": .estimate(gaps.timePerSession),
    ]
  }

  private static func questions(_ questions: QuestionFigures) -> JSONValue {
    [
      "sessions": .integer(questions.sessions), "guessed": .integer(questions.guessed),
      "count": .integer(questions.questions), "per_session": .estimate(questions.perSession),
      "question_seconds": questions.question.map(JSONValue.quantiles) ?? .null,
      "answers": .integer(questions.answers), "answer_seconds": questions.answer.map(JSONValue.quantiles) ?? .null,
    ]
  }

  private static func loss(_ loss: LossFigures) -> JSONValue {
    [
      "kind": .string(loss.kind?.rawValue), "late": .integer(loss.late),
      "shortened": share(loss.shortened), "lost_seconds": .estimate(loss.lost),
      "total_seconds": .number(loss.total.seconds),
    ]
  }

  private static func item(_ item: AnalysedItem) -> JSONValue {
    [
      "event": .string(item.session.event), "session": .string(item.session.id),
      "title": .string(item.planned.title), "kind": .string(item.planned.kind?.rawValue),
      "planned_seconds": .number(item.allotment.seconds), "took_seconds": .number(item.took.seconds),
      "end": .string(item.end.rawValue), "own_delay_seconds": .number(item.ownDelay.seconds),
      "inherited_delay_seconds": .number(item.inheritedDelay?.seconds),
    ]
  }

  private static func share(_ share: Proportion?) -> JSONValue { .estimate(share?.estimate) }
}

extension JSONValue {
  /// `{ p10, p50, p90 }`, each with its interval.
  static func quantiles(_ quantiles: Quantiles) -> JSONValue {
    [
      "p10": quantile(quantiles.p10), "p50": quantile(quantiles.p50), "p90": quantile(quantiles.p90),
    ]
  }
}
