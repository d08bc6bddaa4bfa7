// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// Where the time of recorded sessions went, as one JSON object, `panelsim-analysis/1`.
public struct AnalysisJSON: Sendable {
  private let analysis: SessionAnalysis

  public init(_ analysis: SessionAnalysis) { self.analysis = analysis }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-analysis/1"

  /// The object with a line end at its end.
  public var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)), .init("sessions", sessions),
      .init("by", .string(analysis.grouping.rawValue)), .init("whole", .object(Self.group(analysis.whole))),
      .init("groups", .array(analysis.groups.map(named))),
      .init("roles", .array(analysis.roles.map(named))), .init("flow", flow),
      .init("questions", analysis.questions.map(Self.questions) ?? .null),
      .init("losses", .array(analysis.losses.map(Self.loss))), .init("items", .array(analysis.items.map(Self.item))),
    ]).text + "\n"
  }

  private var sessions: JSONValue {
    let counts = analysis.sessions
    return .object([
      .init("count", .integer(counts.all)), .init("with_turns", .integer(counts.withTurns)),
      .init("with_items", .integer(counts.withItems)), .init("only_planned", .integer(counts.onlyPlanned)),
      .init("time_seconds", .number(counts.time.seconds)), .init("over", Self.share(counts.over)),
    ])
  }

  private func named(_ group: AnalysedGroup) -> JSONValue {
    .object([.init("name", .string(group.name))] + Self.group(group))
  }

  private static func group(_ group: AnalysedGroup) -> [JSONValue.Member] {
    [
      .init("sessions", .integer(group.sessions)), .init("items", group.items.map(items) ?? .null),
      .init("speech", group.speech.map(speech) ?? .null),
    ]
  }

  private static func items(_ items: ItemFigures) -> JSONValue {
    .object([
      .init("count", .integer(items.count)), .init("ratio", .quantiles(items.ratio)), .init("over", share(items.over)),
      .init("cut_off", .integer(items.cutOff)), .init("own_delay_seconds", .estimate(items.ownDelay)),
      .init("inherited_delay_seconds", .estimate(items.inheritedDelay)),
    ])
  }

  private static func speech(_ speech: SpeechFigures) -> JSONValue {
    .object([
      .init("turns", .integer(speech.turns)), .init("time_seconds", .number(speech.time.seconds)),
      .init("of_time", .estimate(speech.ofTime)), .init("of_speech", .estimate(speech.ofSpeech)),
      .init("turn_seconds", .quantiles(speech.lengths)),
    ])
  }

  private var flow: JSONValue {
    .object([
      .init("overlap_seconds", .estimate(analysis.flow.overlap)),
      .init("overlap_share", .estimate(analysis.flow.overlapShare)),
      .init("gaps", analysis.flow.gaps.map(Self.gaps) ?? .null),
      .init("handovers", analysis.flow.handovers.map(Self.gaps) ?? .null),
    ])
  }

  private static func gaps(_ gaps: GapFigures) -> JSONValue {
    .object([
      .init("count", .integer(gaps.count)), .init("length_seconds", .quantiles(gaps.lengths)),
      .init("per_session", .estimate(gaps.perSession)), .init("seconds_per_session", .estimate(gaps.timePerSession)),
    ])
  }

  private static func questions(_ questions: QuestionFigures) -> JSONValue {
    .object([
      .init("sessions", .integer(questions.sessions)), .init("guessed", .integer(questions.guessed)),
      .init("count", .integer(questions.questions)), .init("per_session", .estimate(questions.perSession)),
      .init("question_seconds", questions.question.map(JSONValue.quantiles) ?? .null),
      .init("answers", .integer(questions.answers)),
      .init("answer_seconds", questions.answer.map(JSONValue.quantiles) ?? .null),
    ])
  }

  private static func loss(_ loss: LossFigures) -> JSONValue {
    .object([
      .init("kind", .string(loss.kind?.rawValue)), .init("late", .integer(loss.late)),
      .init("shortened", share(loss.shortened)), .init("lost_seconds", .estimate(loss.lost)),
      .init("total_seconds", .number(loss.total.seconds)),
    ])
  }

  private static func item(_ item: AnalysedItem) -> JSONValue {
    .object([
      .init("event", .string(item.session.event)), .init("session", .string(item.session.id)),
      .init("title", .string(item.planned.title)), .init("kind", .string(item.planned.kind?.rawValue)),
      .init("planned_seconds", .number(item.allotment.seconds)), .init("took_seconds", .number(item.took.seconds)),
      .init("end", .string(item.end.rawValue)), .init("own_delay_seconds", .number(item.ownDelay.seconds)),
      .init("inherited_delay_seconds", .number(item.inheritedDelay?.seconds)),
    ])
  }

  private static func share(_ share: Proportion?) -> JSONValue { .estimate(share?.estimate) }
}

extension JSONValue {
  /// `{ p10, p50, p90 }`, each with its interval.
  static func quantiles(_ quantiles: Quantiles) -> JSONValue {
    .object([
      .init("p10", quantile(quantiles.p10)), .init("p50", quantile(quantiles.p50)),
      .init("p90", quantile(quantiles.p90)),
    ])
  }
}
