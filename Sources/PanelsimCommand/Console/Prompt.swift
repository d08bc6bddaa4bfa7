// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelReporting
import PanelScenarios

/// Questions to whoever sits at the terminal. They go to standard error, so that standard output holds the result only.
enum Prompt {
  /// Whether somebody can be asked: what is read comes from a terminal, and the questions go to one.
  static var isPossible: Bool { Descriptor.standardInput.isTerminal && Descriptor.standardError.isTerminal }

  /// Asks for what a scenario needs.
  ///
  /// - Throws: ``Failure`` with `interrupted` where the answers end early. Ctrl-C ends the program in the same way.
  static func answers(
    _ template: ScenarioTemplate?
  ) throws(Failure) -> (template: ScenarioTemplate, answers: TemplateAnswers) {
    signal(SIGINT) { _ in
      // Only what a signal handler may call.
      let farewell: StaticString = "\nNothing was written.\n"
      _ = write(2, farewell.utf8Start, farewell.utf8CodeUnitCount)
      _exit(130)
    }
    defer { signal(SIGINT, SIG_DFL) }
    let dialogue = TemplateDialogue(read: { readLine() }, write: show)
    guard let answers = dialogue.answers(template) else {
      throw Failure(status: .interrupted, message: "\nNothing was written.")
    }
    return answers
  }

  /// Whole lines fit the terminal; a question is left as it is, for the answer to follow it.
  private static func show(_ text: String) {
    let columns = Descriptor.standardError.columns ?? 80
    try? Descriptor.standardError.write(text.hasSuffix("\n") ? WrappedMessage.text(text, width: columns) : text)
  }
}
