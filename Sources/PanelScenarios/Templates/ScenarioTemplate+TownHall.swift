// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension ScenarioTemplate {
  /// A town hall: many short statements, then answers.
  func townHallText(_ answers: TemplateAnswers) -> String {
    """

    # How late it begins: people are still coming in. Write 0s if your sessions begin to the second.
    late_start: 1m to 6m

    # What passes before each speaker: a name is called, somebody walks to the microphone.
    handover: 8s to 25s

    # What happens, in this order. "planned" is what the programme gives an item, "takes" what it will really take.
    agenda:
      # The host opens and says what the evening is about.
      - remarks: Welcome
        by: Host
        planned: 5m
        takes: 3m to 8m

      # The speakers from the floor: how many have put their names down, and how long each may speak. What they really
      # take stands below, under "talks".
      - talk: Speaker
        count: \(answers.panellists)
        planned: \(answers.minutes.written)

      # The host answers what was said.
      - remarks: Answers
        by: Host
        planned: 12m
        takes: 8m to 18m

      # The host closes.
      - remarks: Closing words
        by: Host
        planned: 3m
        takes: 1m to 4m

    # What holds for every speaker.
    talks:
      takes: 60% to 140%  # of the planned time; many stop early, some don't stop
      alike: 0.1  # 0: one long statement says nothing about the next; near 1: if one is long, all are
      no_show: 10%  # the chance that somebody who put down a name has left

    # What the host does about statements that are too long.
    moderation:
      signal_at: 100%  # when there is a signal, as a share of the planned time
      heeded: 70%  # of those who are over time, so many heed the signal
      wraps_up_in: 5s to 25s  # how long they then go on
      cut_off_at: 130%  # the microphone is turned off; without this line nobody is cut off

    # What you want: the chance with which the evening is over in time.
    goals:
      on_time: 90%

    """
  }
}
