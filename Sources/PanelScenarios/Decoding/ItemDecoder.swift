// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Decodes an item of the agenda.
struct ItemDecoder {
  let context: DecodingContext

  private static let remarksKeys = ["remarks", "by", "planned", "takes"]
  private static let talkKeys = ["talk", "by", "planned", "count", "takes", "no_show", "moderation"]
  private static let pauses = ["break", "pause", "coffee", "lunch", "intermission", "recess"]
  private static let kinds = AgendaItem.Kind.allCases.map(\.rawValue)

  func item(_ field: Field) -> AgendaItem? {
    let allowed = "an item begins with remarks: TITLE, talk: TITLE or questions: TITLE"
    guard let fields = Fields(of: field, allowed, in: context) else { return nil }
    let written = fields.keys.filter(Self.kinds.contains)
    guard let key = written.first, let kind = AgendaItem.Kind(rawValue: key), let titleField = fields[key] else {
      let misspelt = fields.all.first { field in
        !QuestionsDecoder.allKeys.contains(field.key) && !Self.talkKeys.contains(field.key)
          && Suggestion.nearest(to: field.key, among: Self.kinds) != nil
      }
      let pause = fields.all.first { Self.pauses.contains($0.key.lowercased()) }
      context.report(
        .keyChoice, at: (pause ?? misspelt)?.field.keyPlace ?? field.node.place, field.path,
        "this item doesn't say what it is",
        read: QuotedInput.of(fields.keys.joined(separator: ", ")), allowed: allowed,
        hint: pause.map { pauseHint($0.field) }
          ?? misspelt.flatMap { Suggestion.nearest(to: $0.key, among: Self.kinds) }.map { "did you mean \($0)?" })
      return nil
    }
    guard written.count == 1 else {
      let second = fields[written[1]]?.keyPlace ?? field.node.place
      context.report(
        .keyChoice, at: second, field.path, "an item is one thing only",
        read: written.joined(separator: ", "), allowed: allowed, hint: "begin a new item with \"- \"")
      return nil
    }
    let title = context.text(titleField) ?? ""
    let by = fields["by"].flatMap(context.text)
    switch kind {
    case .remarks: return .remarks(remarks(title, by, fields))
    case .talk: return .talk(talk(title, by, fields))
    case .questions: return .questions(QuestionsDecoder(context: context).questions(title, by, fields))
    }
  }

  /// A break is an item of remarks: time that passes as planned.
  private func pauseHint(_ field: Field) -> String {
    let text = field.node.scalar.flatMap { $0.isNull ? nil : $0.text.trimmed } ?? ""
    if let length = try? Grammar.length(text) { return "write remarks: Coffee break, and planned: \(length.written)" }
    return "write remarks: " + (text.isEmpty ? "Coffee break" : QuotedInput.of(text))
  }

  private func remarks(_ title: String, _ by: String?, _ fields: Fields) -> Remarks {
    fields.refuseUnknown(
      known: Self.remarksKeys, elsewhere: misplaced(among: Self.remarksKeys, "remarks have no such key"))
    let planned = fields.required("planned", "a length").flatMap {
      context.length($0, atMost: Scenario.Limits.longestSlot)
    }
    let takes = fields["takes"].flatMap { context.uncertain($0, percentages: true) }
    return Remarks(title: title, by: by, planned: planned ?? .minutes(10), takes: takes ?? .exactly(.share(1)))
  }

  private func talk(_ title: String, _ by: String?, _ fields: Fields) -> Talk {
    fields.refuseUnknown(known: Self.talkKeys, elsewhere: misplaced(among: Self.talkKeys, "talks have no such key"))
    let planned = fields.required("planned", "a length").flatMap {
      context.length($0, positive: true, atMost: Scenario.Limits.longestSlot)
    }
    return Talk(
      title: title, by: by, planned: planned ?? .minutes(10),
      count: fields["count"].flatMap { context.whole($0, in: Scenario.Limits.count) } ?? 1,
      takes: fields["takes"].flatMap { context.uncertain($0, percentages: true) },
      noShow: fields["no_show"].flatMap(context.chance),
      moderation: fields["moderation"].map { ModerationDecoder(context: context).talk($0) } ?? TalkModerationChanges())
  }

  /// The keys of other kinds of item.
  private func misplaced(among known: [String], _ reason: String) -> [String: String] {
    let others = Set(Self.talkKeys + Self.remarksKeys + QuestionsDecoder.allKeys).subtracting(known)
    return Dictionary(uniqueKeysWithValues: others.map { ($0, reason) })
  }
}
