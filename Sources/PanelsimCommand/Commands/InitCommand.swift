// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import PanelDesk
import PanelModel
import PanelReporting
public import PanelScenarios

extension ScenarioTemplate: ExpressibleByArgument {}

/// `panelsim init [FILE]`: a scenario to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a scenario file to start from, with an explanation of every line.",
    discussion: """
      On a terminal it asks for the title, the times, how many speak and how long. With any of --title, --from, --to, \
      --panellists and --minutes, or without a terminal, it doesn't ask and takes the rest from the template.

        panelsim init
        panelsim init town-hall.yaml --template town-hall
        panelsim init --from 14:00 --to 15:15 --panellists 5 --minutes 8m
        panelsim init - --template interview | panelsim simulate -

      A file that exists is left alone, with exit status 73; one that can't be written gives 74. Ctrl-C or Ctrl-D \
      instead of an answer gives 130, and no file.
      """)

  @Argument(help: "The file to write; - writes to standard output.")
  var file = "panel.yaml"

  @Option(help: "The kind of session; --list says what they are. (default: un-panel)")
  var template: ScenarioTemplate?

  @Option(help: "What the session is called.")
  var title: String?

  @Option(help: "When it may begin, such as 14:00.")
  var from: String?

  @Option(help: "When it must be over, such as 15:15; before --from it is on the next day.")
  var to: String?

  @Option(
    help: """
      How many people speak, \(TemplateAnswers.panellistsAllowed.lowerBound) to \
      \(TemplateAnswers.panellistsAllowed.upperBound).
      """)
  var panellists: String?

  @Option(help: "How long each of them may speak, such as 10m or 1m30s.")
  var minutes: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @Flag(help: "List the templates and write nothing.")
  var list = false

  func validate() throws {
    if to != nil, from == nil { throw ValidationError("--to needs --from: when does it begin?") }
    _ = try answers(template ?? .unPanel)
  }

  func run() throws {
    guard !list else { return try Console.write(Self.listText) }
    let new = file == "-" ? nil : try AtomicFile(file, replacing: force)
    let (template, answers) = try hasAnswers || !Prompt.isPossible ? given() : Prompt.answers(template)
    let draft = try template.draft(answers)
    guard let new else { try Console.write(draft.text); return warn(draft) }
    try new.write(draft.text)
    warn(draft)
    Console.warn("Wrote \(file). Now change what is different in your case, and ask what to expect:")
    Console.warn("  panelsim simulate \(Self.shellWord(file))")
  }

  private var hasAnswers: Bool { [title, from, to, panellists, minutes].contains { $0 != nil } }

  private func given() throws -> (ScenarioTemplate, TemplateAnswers) {
    let template = template ?? .unPanel
    return (template, try answers(template))
  }

  /// The template's values, with those that options give.
  private func answers(_ template: ScenarioTemplate) throws -> TemplateAnswers {
    var answers = template.defaults
    let options = [title, from, to, panellists, minutes]
    for (question, text) in zip(TemplateQuestion.allCases, options) {
      guard let text else { continue }
      try parsed("--\(question.rawValue)") { try answers.set(question, to: text) }
    }
    return answers
  }

  private func warn(_ draft: ScenarioDraft) {
    guard draft.excess != nil else { return }
    Console.warn(
      """
      Note: \(LengthWords.notation(draft.planned)) are planned for a slot of \
      \(LengthWords.notation(draft.scenario.slot.length)). It will end late, unless you plan less or find more time.
      """)
  }

  private static var listText: String {
    ScenarioTemplate.allCases.map { template in
      let values = template.defaults
      return """
        \(template.rawValue)
          \(template.summary)
          by default \(values.panellists) \(template.speakers), \(values.minutes.written) each, \(values.from)–\(values.to)

        """
    }.joined()
  }

  /// A file's name as a shell takes it.
  private static func shellWord(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), 0x80...:
        true
      default: false
      }
    }
    return isPlain ? name : "'" + name.replacing("'", with: #"'\''"#) + "'"
  }
}
