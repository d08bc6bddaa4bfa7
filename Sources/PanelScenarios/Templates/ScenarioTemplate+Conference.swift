// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension ScenarioTemplate {
  /// A block of talks at a conference: questions after each, and time to change between two.
  func conferenceText(_ answers: TemplateAnswers) -> String {
    """

    # How late it begins: people are still coming in. Write 0s if your sessions begin to the second.
    late_start: 30s to 3m

    # What happens, in this order. "planned" is what the programme gives an item, "takes" what it will really take.
    # What talks take stands below, under "talks". Every item needs a title of its own: write the speakers' names.
    agenda:
    \((1...answers.panellists).map { talkText($0, answers) }.joined(separator: "\n"))

    # What holds for every talk.
    talks:
      takes: 85% to 115%  # of its planned time
      alike: 0.2  # 0: one long talk says nothing about the next; near 1: if one is long, all are

    # What the chair does about talks that are too long.
    moderation:
      signal_at: 100%  # when there is a signal, as a share of the planned time
      heeded: 80%  # of those who are over time, so many heed the signal
      wraps_up_in: 20s to 1m30s  # how long they then go on
      cut_off_at: 115%  # nobody speaks longer than this; without this line nobody is cut off

    # What you want: the chances with which the block is over in time and all questions get their time.
    goals:
      on_time: 90%
      questions_at_least: 80%

    """
  }

  /// A talk, its questions, and before all but the first the change of speakers. The first ones are explained.
  private func talkText(_ number: Int, _ answers: TemplateAnswers) -> String {
    let change = """
        - remarks: Change to talk \(number)
          planned: 5m
          takes: 3m to 6m

      """
    let explainedChange =
      "\n  # Between two talks: applause, people come and go, the next speaker connects a laptop.\n" + change
    let talk = """
        - talk: Talk \(number)
          planned: \(answers.minutes.written)
        - questions: Questions on talk \(number)
          at_least: 5m
          at_most: 5m
          hands: about 3
          question: 20s to 1m
          answer: 30s to 2m
      """
    let explainedTalk = """
        # A talk.
        - talk: Talk \(number)
          planned: \(answers.minutes.written)
        # Its questions, one at a time. No new one is taken when the 5 minutes are over; one that was asked is answered.
        - questions: Questions on talk \(number)
          at_least: 5m
          at_most: 5m
          hands: about 3  # how many people will want to ask
          question: 20s to 1m
          answer: 30s to 2m
      """
    switch number {
    case 1: return explainedTalk
    case 2: return explainedChange + talk
    default: return change + talk
    }
  }
}
