// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Decodes a `questions` item in either of its two forms.
struct QuestionsDecoder {
  let context: DecodingContext

  private static let common = ["questions", "by", "at_least", "at_most", "protected", "closes"]
  private static let ofRounds = ["question", "answer", "hands", "last_call", "round"]
  static let allKeys = common + ["takes"] + ofRounds

  private enum Closing: String, CaseIterable {
    case never
  }

  func questions(_ title: String, _ by: String?, _ fields: Fields) -> Questions {
    Questions(
      title: title, by: by,
      atLeast: fields["at_least"].flatMap { context.length($0, atMost: Scenario.Limits.longestSlot) } ?? .zero,
      atMost: fields["at_most"].flatMap { context.length($0) },
      isProtected: fields["protected"].flatMap(context.boolean) ?? false,
      neverCloses: fields["closes"].flatMap { context.word($0, of: Closing.self) } == .never,
      form: form(fields))
  }

  private func form(_ fields: Fields) -> Questions.Form {
    let ofRounds = Self.ofRounds.filter { fields[$0] != nil }
    var elsewhere = ["planned": "the planned time of questions is at_least"]
    for key in ["count", "no_show", "moderation"] { elsewhere[key] = "questions have no such key" }
    let harmless = UncertainLength.exactly(.length(.minutes(1)))
    if let takes = fields["takes"] {
      for key in Self.ofRounds {
        elsewhere[key] = "\(key) belongs to questions in rounds, but takes gives the length of all of them"
      }
      fields.refuseUnknown(known: Self.common + ["takes"], elsewhere: elsewhere)
      for key in ofRounds { _ = fields[key].map { decodeForProblems(key, $0) } }
      return .simple(takes: context.uncertain(takes) ?? harmless)
    }
    fields.refuseUnknown(known: Self.allKeys, elsewhere: elsewhere)
    guard !ofRounds.isEmpty else {
      context.report(
        .keyChoice, at: fields.place, fields.path.key("takes"), "it is not said how long the questions take",
        allowed: "takes, or question and answer")
      return .simple(takes: harmless)
    }
    let question = fields.required("question", "an uncertain length").flatMap { context.uncertain($0) }
    let answer = fields.required("answer", "an uncertain length").flatMap { context.uncertain($0) }
    var rounds = Rounds(question: question ?? harmless, answer: answer ?? harmless)
    rounds.hands = fields["hands"].flatMap(hands) ?? .withoutEnd
    rounds.lastCall = fields["last_call"].flatMap { context.length($0) } ?? .zero
    if let round = fields["round"] { decode(round, into: &rounds) }
    return .rounds(rounds)
  }

  private func hands(_ field: Field) -> Hands? {
    let wanted = "a number, or about and a number, such as about 8"
    return context.parse(field, wanted) { (scalar) throws(ScalarError) -> Hands in try Grammar.hands(scalar) }
  }

  private func decode(_ field: Field, into rounds: inout Rounds) {
    guard let fields = Fields(of: field, "{ questions, answers }", in: context) else { return }
    fields.refuseUnknown(known: ["questions", "answers"])
    let limit = Scenario.Limits.perRound
    if let questions = fields["questions"].flatMap({ context.whole($0, in: 1...limit) }) {
      rounds.questionsPerRound = questions
    }
    if let answers = fields["answers"].flatMap({ context.whole($0, in: 0...limit) }) {
      rounds.answersPerRound = answers
    }
  }

  /// Reads a value that is out of place, for what else is wrong with it.
  private func decodeForProblems(_ key: String, _ field: Field) {
    switch key {
    case "question", "answer": _ = context.uncertain(field)
    case "hands": _ = hands(field)
    case "last_call": _ = context.length(field)
    default: break
    }
  }
}
