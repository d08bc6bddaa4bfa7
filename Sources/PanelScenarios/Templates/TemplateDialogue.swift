// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Asks somebody what a template needs to know. It knows neither a keyboard nor a screen.
public struct TemplateDialogue {
  private let read: () -> String?
  private let write: (String) -> Void

  /// - Parameters:
  ///   - read: the next line without its end; `nil` where nothing will come any more.
  ///   - write: shows text that may end within a line.
  public init(read: @escaping () -> String?, write: @escaping (String) -> Void) {
    self.read = read
    self.write = write
  }

  /// Asks for the template, unless it is given, and for what it needs to know.
  ///
  /// An empty answer takes the default that is shown; one that can't be is asked for again.
  ///
  /// - Returns: `nil` where the answers ended before the questions.
  public func answers(_ template: ScenarioTemplate?) -> (template: ScenarioTemplate, answers: TemplateAnswers)? {
    write("Enter takes what stands in brackets. Ctrl-C leaves, and nothing is written.\n\n")
    guard let template = template ?? chosen() else { return nil }
    var answers = template.defaults
    for question in TemplateQuestion.allCases {
      guard ask(question, template, &answers) else { return nil }
      if question == .to, answers.endsNextDay { write("  That is on the next day, after \(answers.slot.written).\n") }
    }
    return (template, answers)
  }

  private func chosen() -> ScenarioTemplate? {
    let templates = ScenarioTemplate.allCases
    for (index, template) in templates.enumerated() {
      write("  \(index + 1)  \(template.rawValue): \(template.summary)\n")
    }
    while let text = line("Which kind of session", default: "1") {
      if text.isEmpty { return templates[0] }
      if let template = ScenarioTemplate(rawValue: text.lowercased()) { return template }
      if let number = Int(text), (1...templates.count).contains(number) { return templates[number - 1] }
      let guess = Suggestion.nearest(to: text, among: templates.map { $0.rawValue.replacing("-", with: "_") })
      let hint = guess.map { "; did you mean \($0.replacing("_", with: "-"))?" } ?? ""
      write("  \(QuotedInput.of(text)): no such kind; allowed: 1 to \(templates.count), or a name\(hint)\n")
    }
    return nil
  }

  /// - Returns: whether there was an answer.
  private func ask(_ question: TemplateQuestion, _ template: ScenarioTemplate, _ answers: inout TemplateAnswers) -> Bool
  {
    while let text = line(Self.words(question, template), default: answers.written(question)) {
      if text.isEmpty { return true }
      do throws(TemplateAnswerError) {
        try answers.set(question, to: text)
        return true
      } catch {
        write("  \(error)\n")
      }
    }
    return false
  }

  private func line(_ question: String, default answer: String) -> String? {
    write("\(question) [\(answer)]: ")
    return read()?.trimmed
  }

  private static func words(_ question: TemplateQuestion, _ template: ScenarioTemplate) -> String {
    switch question {
    case .title: "What is it called"
    case .from: "When does it begin"
    case .to: "When must it be over"
    case .panellists: "How many \(template.speakers)"
    case .minutes: "How many minutes for each"
    }
  }
}
