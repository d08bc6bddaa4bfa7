// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Whether both describe the same session, whatever they call it, on whatever day it is, and whatever is wanted of
  /// it. Such scenarios have the same trials.
  public func isSameSession(as other: Scenario) -> Bool { essence == other.essence }

  /// Whether both have the same items in the same slot, however long those may take.
  public func hasSameItems(as other: Scenario) -> Bool { outline == other.outline }

  /// Without what is uncertain.
  private var outline: Scenario {
    var scenario = essence
    let nothing = UncertainLength.exactly(.length(.zero))
    scenario.lateStart = nothing
    scenario.handover = nothing
    scenario.incident = nil
    scenario.talks = TalkDefaults()
    scenario.moderation = SessionModeration()
    scenario.agenda = agenda.map { item in
      switch item {
      case .remarks(var remarks):
        remarks.takes = nothing
        return .remarks(remarks)
      case .talk(var talk):
        (talk.takes, talk.noShow, talk.moderation) = (nil, nil, TalkModerationChanges())
        return .talk(talk)
      case .questions(var questions):
        if case .rounds(var rounds) = questions.form {
          (rounds.question, rounds.answer) = (nothing, nothing)
          // Whether there is an end to them decides which figures a forecast has.
          if rounds.hands != .withoutEnd { rounds.hands = .exactly(0) }
          questions.form = .rounds(rounds)
        } else {
          questions.form = .simple(takes: nothing)
        }
        return .questions(questions)
      }
    }
    return scenario
  }

  /// Without what no trial depends on.
  private var essence: Scenario {
    var scenario = self
    scenario.title = ""
    scenario.event = nil
    scenario.slot = Slot(length: slot.length)
    scenario.goals = []
    scenario.learntFrom = nil
    return scenario
  }
}
