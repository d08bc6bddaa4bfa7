// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Roles that labels say by themselves: `Moderator`, `Audience member 2`.
enum RoleWords {
  /// The role that a speaker's label names; `nil` where it is a name, or nothing that is known here.
  static func role(of speaker: Speaker) -> Role? {
    let words = speaker.name.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, words.count <= 4 else { return nil }
    if moderators.contains(first) { return .moderator }
    if panellists.contains(first) { return .panellist }
    if floors.contains(first), words.count == 1 || !first.hasPrefix("q") { return .floor }
    // “Member of the audience”, “Speaker from the floor”.
    if words.count > 1, let last = words.last, ["audience", "floor", "publikum", "public"].contains(last) {
      return .floor
    }
    return nil
  }

  /// The role that a cell of a table says; `nil` where it says none that is known here.
  static func role(inCell text: String) -> Role? {
    let word = text.trimmed.lowercased()
    if let role = Role(rawValue: word) { return role }
    if moderators.contains(word) { return .moderator }
    if panellists.contains(word) { return .panellist }
    return floors.contains(word) ? .floor : nil
  }

  private static let moderators: Set<String> = [
    "moderator", "moderation", "moderatorin", "chair", "chairman", "chairwoman", "chairperson", "host", "interviewer",
    "mc", "facilitator", "president", "vorsitz", "vorsitzender", "vorsitzende", "moderateur", "modérateur",
    "modératrice", "président", "présidente", "moderador", "moderadora", "presidente",
  ]
  private static let panellists: Set<String> = [
    "panellist", "panelist", "presenter", "guest", "interviewee", "respondent", "talk", "podium", "ponente",
    "intervenant", "intervenante",
  ]
  private static let floors: Set<String> = [
    "audience", "floor", "attendee", "questioner", "question", "q", "public", "publikum", "zuhörer", "zuhörerin",
    "publikumsfrage", "público", "saal", "salle",
  ]
}
