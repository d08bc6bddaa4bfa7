// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Decodes how a session, or one talk of it, is moderated.
struct ModerationDecoder {
  let context: DecodingContext

  private static let ofTalk = ["signal_at", "heeded", "wraps_up_in", "cut_off_at"]
  private static let ofSession = ["when_behind", "trim_floor", "adapts"]

  func session(_ field: Field) -> SessionModeration {
    var moderation = SessionModeration()
    let known = Self.ofTalk + Self.ofSession
    guard let fields = Fields(of: field, known.joined(separator: ", "), in: context) else { return moderation }
    fields.refuseUnknown(known: known)
    let changes = changes(in: fields)
    let talk = moderation.talk
    moderation.talk = TalkModeration(
      signalAt: changes.signalAt ?? talk.signalAt, heeded: changes.heeded ?? talk.heeded,
      wrapsUpIn: changes.wrapsUpIn ?? talk.wrapsUpIn, cutOffAt: changes.cutOffAt)
    if let whenBehind = fields["when_behind"].flatMap({ context.word($0, of: SessionModeration.WhenBehind.self) }) {
      moderation.whenBehind = whenBehind
    }
    if let floor = fields["trim_floor"].flatMap({ context.unit($0) }) { moderation.trimFloor = floor }
    if let adapts = fields["adapts"].flatMap({ context.unit($0) }) { moderation.adapts = adapts }
    return moderation
  }

  func talk(_ field: Field) -> TalkModerationChanges {
    guard let fields = Fields(of: field, Self.ofTalk.joined(separator: ", "), in: context) else {
      return TalkModerationChanges()
    }
    let reason = "only the session's moderation has this key"
    fields.refuseUnknown(
      known: Self.ofTalk, elsewhere: Dictionary(uniqueKeysWithValues: Self.ofSession.map { ($0, reason) }))
    return changes(in: fields)
  }

  private func changes(in fields: Fields) -> TalkModerationChanges {
    TalkModerationChanges(
      signalAt: fields["signal_at"].flatMap { context.share($0) },
      heeded: fields["heeded"].flatMap(context.chance),
      wrapsUpIn: fields["wraps_up_in"].flatMap { context.uncertain($0, percentages: true) },
      cutOffAt: fields["cut_off_at"].flatMap { context.share($0, positive: true) })
  }
}
