// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

extension [Turn] {
  /// With everybody's role, and how it is known.
  ///
  /// In this order: who somebody named as moderator; what the schedule says (who gives its remarks moderates, who gives its
  /// talks is a panellist); what the source marks, by a column or by a label such as “Audience”; then the usual signs,
  /// said to be a guess. A moderator is the one who has most turns between those of others and two of three more: speaks
  /// first, speaks last, is brief. The floor are those who come late and say little, once everybody else has spoken; in
  /// less than a quarter of an hour nobody gets so far.
  /// Everybody else is a panellist; turns without a name are nobody's, unless the source marks them.
  ///
  /// - Parameter turns: merged, in the order of their starts. It takes O(n log n).
  package func withRoles(schedule: Schedule? = nil, moderators: [Speaker] = []) -> [Turn] {
    let roles = roles(schedule: schedule, moderators: moderators)
    return map { turn in
      var turn = turn
      if let speaker = turn.speaker, let role = roles[speaker] {
        turn.role = role
      } else if turn.role == nil {
        turn.role = AssignedRole(.unknown, basis: .guessed)
      }
      return turn
    }
  }

  private func roles(schedule: Schedule?, moderators: [Speaker]) -> [Speaker: AssignedRole] {
    let (signs, speakers) = signs()
    var roles: [Speaker: AssignedRole] = [:]
    // From doubtful to sure: what comes later counts.
    for (speaker, role) in guesses(signs, speakers, schedule: schedule) {
      roles[speaker] = AssignedRole(role, basis: .guessed)
    }
    for speaker in speakers {
      if let role = RoleWords.role(of: speaker) { roles[speaker] = AssignedRole(role, basis: .source) }
    }
    for turn in self {
      guard let speaker = turn.speaker, let role = turn.role, role.role != .unknown else { continue }
      // Who moderates in some turns and speaks for themselves in others, as a chair may, moderates.
      if role.role == .moderator || roles[speaker]?.basis != .source { roles[speaker] = role }
    }
    let planned = ScheduledRoles(schedule)
    for speaker in speakers {
      if let role = planned.role(of: speaker) { roles[speaker] = AssignedRole(role, basis: .schedule) }
    }
    let given = Set(moderators.map(NameKey.init))
    for speaker in speakers where given.contains(NameKey(speaker)) {
      roles[speaker] = AssignedRole(.moderator, basis: .given)
    }
    return roles
  }

  private func guesses(
    _ signs: [SpeakerSigns], _ speakers: [Speaker], schedule: Schedule?
  ) -> [(Speaker, Role)] {
    let moderator = moderatorByTheSigns(signs)
    let first = signs.map(\.first).min() ?? 0
    let last = signs.map(\.last).max() ?? 0
    let speech = signs.reduce(0) { $0 + $1.speech }
    let mayBeFloor = signs.indices.map { place in
      let sign = signs[place]
      // Whoever asks comes after the first third, a few times, for a few minutes at most, and is no large part of it all.
      return place != moderator && last - first >= 900 && sign.first > first + (last - first) / 3 && sign.turns <= 4
        && sign.longest <= 180 && sign.speech <= 0.1 * speech
    }
    // Where panellists still come in, as in a council, nobody is told from the floor.
    let settled = signs.indices.filter { $0 != moderator && !mayBeFloor[$0] }.map { signs[$0].first }.max()
    let isFloor = signs.indices.map { place in mayBeFloor[place] && settled.map { signs[place].first > $0 } ?? false }
    return signs.indices.map { place in
      let role: Role = place == moderator ? .moderator : isFloor[place] ? .floor : .panellist
      return (speakers[place], role)
    }
  }

  private func moderatorByTheSigns(_ signs: [SpeakerSigns]) -> Int? {
    let ranked = signs.indices.sorted { signs[$0].between > signs[$1].between }
    guard signs.count >= 3, let most = ranked.first, signs[most].between >= 2,
      signs[most].between > signs[ranked[1]].between
    else { return nil }
    let others = signs.indices.filter { $0 != most }
    let opens = others.allSatisfy { signs[$0].first >= signs[most].first }
    let closes = others.allSatisfy { signs[$0].last <= signs[most].last }
    let medians = others.map { signs[$0].median }.sorted()
    let isBrief = signs[most].median < medians[medians.count / 2]
    return [opens, closes, isBrief].count { $0 } >= 2 ? most : nil
  }
}

/// The roles that a schedule gives to its speakers.
private struct ScheduledRoles {
  private var roles: [NameKey: Role] = [:]

  init(_ schedule: Schedule?) {
    for item in schedule?.items ?? [] {
      for speaker in item.speakers {
        let key = NameKey(speaker)
        switch item.kind {
        // Who opens a session and gives a talk too still chairs it.
        case .remarks: roles[key] = .moderator
        case .talk, nil: if roles[key] == nil { roles[key] = .panellist }
        case .questions: if roles[key] == nil { roles[key] = .moderator }
        }
      }
    }
  }

  func role(of speaker: Speaker) -> Role? { roles[NameKey(speaker)] }
}
