// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Decodes a whole scenario.
///
/// What can't be read is reported and replaced by something harmless, so that the rest can still be held against the
/// rules; the rules about the replaced values are left aside.
struct TopDecoder {
  let context: DecodingContext

  static let format = "panelsim/1"
  private static let known = [
    "format", "title", "event", "slot", "late_start", "handover", "incident", "hard_stop", "agenda", "talks",
    "moderation", "goals", "learnt_from",
  ]
  private static let ofSlot = Dictionary(
    uniqueKeysWithValues: ["date", "time_zone", "timezone", "from", "to"].map { key in
      (key, "\(key == "timezone" ? "time_zone" : key) belongs in slot")
    })

  func scenario(_ root: YAMLNode) -> Scenario? {
    let field = Field(node: root, path: .root, keyPlace: root.place)
    guard let fields = Fields(of: field, "format, title, slot, agenda and other keys", in: context) else { return nil }
    fields.refuseUnknown(known: Self.known, elsewhere: Self.ofSlot)
    if let format = fields.required("format", Self.format) { checkFormat(format) }
    let title = fields.required("title", "text").flatMap(context.text) ?? ""
    let slot = fields.required("slot", "{ from, to } or { length }").flatMap { SlotDecoder(context: context).slot($0) }
    let agenda = fields.required("agenda", "a list of items")
    var scenario = Scenario(
      title: title, event: fields["event"].flatMap(context.text),
      slot: slot ?? Slot(length: .hours(1)), agenda: agenda.map(items) ?? [])
    let zero = UncertainLength.exactly(.length(.zero))
    scenario.lateStart = fields["late_start"].flatMap { context.uncertain($0) } ?? zero
    scenario.handover = fields["handover"].flatMap { context.uncertain($0) } ?? zero
    scenario.incident = fields["incident"].flatMap(incident)
    scenario.hardStop = fields["hard_stop"].flatMap { context.hardStop($0, slot: slot) }
    if let talks = fields["talks"] { scenario.talks = talkDefaults(talks) }
    if let moderation = fields["moderation"] {
      scenario.moderation = ModerationDecoder(context: context).session(moderation)
    }
    if let goals = fields["goals"] { scenario.goals = self.goals(goals, agenda: scenario.agenda) }
    scenario.learntFrom = fields["learnt_from"].flatMap { LearntFromDecoder(context: context).learntFrom($0) }
    return scenario
  }

  private func checkFormat(_ field: Field) {
    _ = context.parse(field, Self.format) { (scalar) throws(ScalarError) -> String in
      guard scalar.text == Self.format else {
        throw ScalarError(
          .format, "not the format that this version reads", allowed: Self.format,
          hint: TypingHint.of(scalar.text) ?? "write format: \(Self.format)")
      }
      return scalar.text
    }
  }

  private func items(_ field: Field) -> [AgendaItem] {
    context.register(field.node, at: field.path)
    guard case .sequence(let nodes) = field.node.content else {
      context.report(
        ScalarError(.valueKind, "the agenda is a list of items", allowed: "items, each beginning with \"- \""),
        in: field
      )
      return []
    }
    guard nodes.count <= Scenario.Limits.items else {
      context.report(
        .init(.agendaTooLong), at: field.node.place, field.path, "an agenda of \(nodes.count) items",
        allowed: "at most \(Scenario.Limits.items)")
      return []
    }
    return nodes.enumerated().map { index, node in
      let item = Field(node: node, path: field.path.index(index), keyPlace: node.place)
      // The path of an item without a kind is faulty as a whole, so no rule looks at what stands in for it.
      return ItemDecoder(context: context).item(item) ?? .remarks(Remarks(title: "", planned: .zero))
    }
  }

  private func incident(_ field: Field) -> Incident? {
    guard let fields = Fields(of: field, "{ chance, costs }", in: context) else { return nil }
    fields.refuseUnknown(known: ["chance", "costs"])
    let chance = fields.required("chance", "a chance").flatMap(context.chance)
    let costs = fields.required("costs", "an uncertain length").flatMap { context.uncertain($0) }
    guard let costs else { return nil }
    return Incident(chance: chance ?? .never, costs: costs)
  }

  private func talkDefaults(_ field: Field) -> TalkDefaults {
    var talks = TalkDefaults()
    guard let fields = Fields(of: field, "takes, alike, no_show", in: context) else { return talks }
    fields.refuseUnknown(known: ["takes", "alike", "no_show"])
    if let takes = fields["takes"].flatMap({ context.uncertain($0, percentages: true) }) { talks.takes = takes }
    if let noShow = fields["no_show"].flatMap(context.chance) { talks.noShow = noShow }
    if let alike = fields["alike"].flatMap({ context.unit($0) }) { talks.alike = alike }
    return talks
  }

  private func goals(_ field: Field, agenda: [AgendaItem]) -> [Goal] {
    let names = Goal.Name.allCases.map(\.rawValue)
    guard let fields = Fields(of: field, names.joined(separator: ", "), in: context) else { return [] }
    fields.refuseUnknown(known: names)
    return fields.all.compactMap { key, field in
      guard let name = Goal.Name(rawValue: key),
        let chance = context.unit(field, noun: "a chance").flatMap({ Chance(probability: $0) })
      else { return nil }
      if name == .questionsAtLeast, !agenda.contains(where: { $0.kind == .questions }) {
        context.report(
          .goalWithoutQuestions, at: field.keyPlace, field.path, "a goal for questions, but the agenda has none",
          hint: "leave the goal out, or add a questions item", severity: .warning)
      }
      return Goal(name: name, required: chance)
    }
  }
}
