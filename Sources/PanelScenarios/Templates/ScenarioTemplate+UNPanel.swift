// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension ScenarioTemplate {
  /// A panel as at the United Nations: introduction, talks, questions in rounds, conclusion.
  func unPanelText(_ answers: TemplateAnswers) -> String {
    """

    # How late it begins: people are still coming in. Write 0s if your sessions begin to the second.
    late_start: 30s to 5m

    # What passes before each talk: thanks, the introduction of the next speaker, a microphone.
    handover: 20s to 50s

    # What happens, in this order. "planned" is what the programme gives an item, "takes" what it will really take.
    agenda:
      # The moderator opens.
      - remarks: Introduction
        by: Moderator
        planned: 5m
        takes: 3m to 7m

      # The panellists: how many, and how long each may speak. What their talks really take stands below, under
      # "talks". To give them names, write a talk for each, with a title of its own and without "count".
      - talk: Panellist
        count: \(answers.panellists)
        planned: \(answers.minutes.written)

      # Questions in rounds: three are collected, then the panel gives two answers, and so on. They close in time for
      # what follows.
      - questions: Questions and answers
        at_least: 15m  # what you want to keep free for them
        hands: about 8  # how many people will want to ask
        round: { questions: 3, answers: 2 }
        question: 40s to 2m
        answer: 1m to 3m

      # The moderator closes.
      - remarks: Conclusion
        by: Moderator
        planned: 3m
        takes: 1m30s to 5m

    # What holds for every talk.
    talks:
      takes: 85% to 125%  # of its planned time
      alike: 0.3  # 0: one long talk says nothing about the next; near 1: if one is long, all are
      no_show: 2%  # the chance that a panellist doesn't come

    # What the moderator does about talks that are too long.
    moderation:
      signal_at: 100%  # when there is a signal, as a share of the planned time
      heeded: 70%  # of those who are over time, so many heed the signal
      wraps_up_in: 30s to 2m  # how long they then go on
      cut_off_at: 130%  # nobody speaks longer than this; without this line nobody is cut off

    # What you want: the chances with which the session is over in time and the questions get their 15 minutes.
    goals:
      on_time: 90%
      questions_at_least: 80%

    """
  }
}
