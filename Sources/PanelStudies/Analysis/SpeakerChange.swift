// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Who asked and who answered from when the floor was opened, in the order in which they began.
struct SpeakerChange {
  private(set) var questions: [Contribution] = []
  private(set) var answers: [Contribution] = []

  /// What somebody said until another one had the floor, in one turn or in several.
  struct Contribution: Hashable {
    let speaker: Speaker?
    /// All its turns together.
    var seconds: Double
    /// Whether it is known when each of its turns ended.
    var isComplete: Bool
  }

  /// `nil` where nobody has looked when the floor was opened, or nothing tells.
  init?(_ recording: Recording) {
    guard let start = recording.questionsStart else { return nil }
    var last: (speaker: Speaker?, isQuestion: Bool)?
    for turn in recording.turns where turn.from >= start.at {
      let isQuestion = turn.role?.role == .floor
      // Answers begin with the first question.
      guard isQuestion || (turn.role?.role == .panellist && !questions.isEmpty) else { continue }
      let goesOn = last.map { $0.isQuestion == isQuestion && $0.speaker != nil && $0.speaker == turn.speaker } ?? false
      if isQuestion { Self.add(turn, goesOn, to: &questions) } else { Self.add(turn, goesOn, to: &answers) }
      last = (turn.speaker, isQuestion)
    }
  }

  private static func add(_ turn: Turn, _ goesOn: Bool, to contributions: inout [Contribution]) {
    if !goesOn { contributions.append(Contribution(speaker: turn.speaker, seconds: 0, isComplete: true)) }
    contributions[contributions.count - 1].seconds += turn.length.seconds
    if turn.ending == .unknown { contributions[contributions.count - 1].isComplete = false }
  }
}
