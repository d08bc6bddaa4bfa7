// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioTemplate {
  /// How the file begins: how to read it, the title and the slot.
  func head(_ answers: TemplateAnswers) -> String {
    """
    # A scenario for panelsim: what is planned for a session, and what is uncertain about it.
    # It was written from the template \(rawValue):
    # \(summary).
    #
    # How to read it. A line that begins with # is a remark for you; panelsim skips it. The other lines are a word, a
    # colon and what holds in your case: change what comes after the colon. How far a line is indented matters.
    # Lengths have a unit: 90s is 90 seconds, 10m is ten minutes, 1h15m is an hour and a quarter.
    # "8m to 13m" says: one time in ten shorter than 8 minutes, one time in ten longer than 13.
    # "90% to 120%" says the same in shares of the planned time.
    #
    # All ranges and chances in this file are guesses. Replace them by what you know of your speakers and your room.
    # After a change, "panelsim check" with this file's name says whether all is well and how it is understood, and
    # "panelsim simulate" with this file's name says what to expect.

    # The version of this way of writing. Leave it as it is.
    format: panelsim/1

    # What the session is called. Leave the quotation marks.
    title: \(Self.quoted(answers.title))

    # When it may begin and when it must be over, on the 24-hour clock. An end before the start is on the next day.
    slot: { from: "\(answers.from)", to: "\(answers.to)" }

    """
  }

  /// `text` as YAML that reads back the same, whatever characters are in it. It has no line breaks.
  static func quoted(_ text: String) -> String {
    // By scalars: with an accent on it a quotation mark is another character.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
