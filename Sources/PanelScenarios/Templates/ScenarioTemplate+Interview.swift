// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension ScenarioTemplate {
  /// A conversation without talks: the moderator asks the guests, then the audience does.
  func interviewText(_ answers: TemplateAnswers) -> String {
    let conversation = (answers.minutes * Double(answers.panellists)).written
    let answering = min(answers.panellists, 2)
    return """

      # How late it begins: people are still coming in. Write 0s if your sessions begin to the second.
      late_start: 30s to 4m

      # What happens, in this order. "planned" is what the programme gives an item, "takes" what it will really take.
      agenda:
        # The moderator opens and introduces the guests.
        - remarks: Introduction
          by: Moderator
          planned: 3m
          takes: 2m to 5m

        # The conversation: \(answers.panellists) × \(answers.minutes.written). The moderator asks a question, as many guests answer it as
        # "answers" says, then comes the next one, until the time is over; the last one is answered to its end.
        # If you change the number of guests or the time for each, write the new sum after both at_least and at_most.
        - questions: Conversation
          by: Moderator
          at_least: \(conversation)
          at_most: \(conversation)
          round: { questions: 1, answers: \(answering) }
          question: 15s to 45s
          answer: 1m to 3m

        # Then the audience asks, one at a time. It closes in time for what follows.
        - questions: Questions from the audience
          at_least: 12m  # what you want to keep free for them
          hands: about 7  # how many people will want to ask
          question: 30s to 1m30s
          answer: 1m to 2m30s

        # The moderator closes.
        - remarks: Conclusion
          by: Moderator
          planned: 3m
          takes: 1m to 4m

      # What you want: the chances with which it is over in time and all questions get their time.
      goals:
        on_time: 90%
        questions_at_least: 80%

      """
  }
}
