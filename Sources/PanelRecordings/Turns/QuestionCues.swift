// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that ask an audience for questions.
enum QuestionCues {
  /// Whether `text` asks for questions, in English, German, French or Spanish.
  static func invites(_ text: String) -> Bool {
    let folded = text.lowercased().replacing("’", with: "'")
    // Few turns speak of questions at all.
    guard stems.contains(where: folded.contains) else { return false }
    let line = folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return phrases.contains(where: line.contains)
  }

  private static let stems = ["question", "q&a", "q and a", "frage", "pregunta"]
  private static let phrases = [
    "any questions", "questions from the audience", "questions from the floor", "question from the audience",
    "audience questions", "open the floor", "open it up for question", "open it up to question", "open up for question",
    "open up to question", "open up the floor", "take questions", "take some questions", "take a few questions",
    "take your questions", "time for questions", "time for a few questions", "time for some questions",
    "time for one question", "open to questions", "turn to questions", "move to questions", "move on to questions",
    "go to questions", "go to the q&a", "start the q&a", "time for q&a", "open the q&a", "have questions for",
    "anyone have a question", "anybody have a question", "does anyone have question", "who has a question",
    "who has the first question", "first question from the",
    "fragen aus dem publikum", "gibt es fragen", "gibt es noch fragen", "haben sie fragen", "zu den fragen",
    "zeit für fragen", "fragen aus dem saal",
    "des questions", "vos questions", "questions du public", "questions de la salle",
    "alguna pregunta", "preguntas del público", "hay preguntas", "turno de preguntas",
  ]
}
