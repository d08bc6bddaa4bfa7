// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel

extension [Turn] {
  /// When the floor was opened for questions; `nil` where nothing tells.
  ///
  /// At the first turn of the floor, or at the end of the last turn before it that asks for questions, if that ended no
  /// more than two minutes earlier. Where nobody of the floor is known, a cue tells by itself, if it comes after the
  /// first third of the session: earlier ones announce questions rather than open them.
  ///
  /// - Parameter given: when the questions began, where somebody said so.
  /// - Parameter turns: merged, with roles, in the order of their starts. It takes O(n).
  package func questionsStart(given: SessionTime? = nil) -> QuestionsStart? {
    if let given { return QuestionsStart(at: given, basis: .given) }
    guard let first, let end = map(\.to).max() else { return nil }
    let cues = filter { $0.invitesQuestions && $0.role?.role != .floor }
    guard let floor = self.first(where: { $0.role?.role == .floor }) else {
      let third = first.from + (end - first.from) * (1.0 / 3)
      // Of several, the one by the moderator; panellists ask each other too.
      let late = cues.filter { $0.to > third && $0.to < end }
      let cue = late.first { $0.role?.role == .moderator } ?? late.first
      return cue.map { QuestionsStart(at: $0.to, basis: .source) }
    }
    let cue = cues.last { $0.from < floor.from && floor.from - $0.to <= .minutes(2) }
    if let cue { return QuestionsStart(at: Swift.min(cue.to, floor.from), basis: .source) }
    return QuestionsStart(at: floor.from, basis: floor.role?.basis ?? .guessed)
  }
}
