// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// A scenario that what is learnt goes into.
struct IntoOptions: ParsableArguments {
  @Option(
    name: .customLong("into"),
    help: ArgumentHelp(
      """
      Write what is learnt into this scenario, with what the recordings leave open: what talks take and how they are \
      moderated, handovers, questions, answers, hands. Its comments stay.
      """, valueName: "scenario"))
  var file: String?

  @Flag(help: "With --into: say what would change, and write nothing.")
  var dryRun = false

  func validate() throws {
    if file == "-" { throw ValidationError("--into -: name the scenario's file; what is learnt is written over it.") }
    if dryRun, file == nil { throw ValidationError("--dry-run says what --into would change; there is no --into.") }
  }
}
