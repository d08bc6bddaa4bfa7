// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk
import PanelModel
import PanelRecordings
import PanelScenarios

/// What is known of files that are imported.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The files' format. (default: told by their content)", valueName: "format"))
  var format: String?

  @Option(help: "What the session is called, where the file doesn't say.")
  var session: String?

  @Option(
    help: ArgumentHelp(
      "Which columns of a table hold what, such as planned=planned_minutes,actual=took:s; may be repeated.",
      valueName: "what=column,…"))
  var map: [String] = []

  @Flag(help: "Skip records that can't be read, and count them.")
  var skipBad = false

  @Option(help: ArgumentHelp("Who moderates; may be repeated.", valueName: "name"))
  var moderator: [String] = []

  @Option(
    help: ArgumentHelp("Join turns of one speaker with a shorter gap than this. (default: 2s)", valueName: "length"))
  var mergeGap: String?

  @Option(
    help: ArgumentHelp("When the questions begin, from the recording's beginning, such as 42m.", valueName: "length"))
  var questionsFrom: String?

  func validate() throws { _ = try options() }

  func options() throws -> ImportOptions {
    var options = ImportOptions()
    options.session = session
    options.skipsBadRecords = skipBad
    options.columns = try columns()
    options.turns.moderators = moderator.map { Speaker($0) }
    if let mergeGap { options.turns.mergeGap = try parsed("--merge-gap") { try Length(parsing: mergeGap) } }
    if let questionsFrom {
      let start = try parsed("--questions-from") { try Length(parsing: questionsFrom) }
      options.turns.questionsStart = SessionTime(sinceStart: start)
    }
    return options
  }

  private func columns() throws -> [String: String] {
    var columns: [String: String] = [:]
    for pair in map.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw ValidationError("--map \(pair): write what=column, such as planned=planned_minutes.")
      }
      guard columns.updateValue(parts[1], forKey: parts[0]) == nil else {
        throw ValidationError("--map names “\(parts[0])” twice.")
      }
    }
    return columns
  }

  /// The recordings that arguments name, with what is to be said of files on standard error.
  func recordings(_ names: [String], tags: [String] = [], in archive: ArchiveOption) async throws -> [Recording] {
    try await Desk.recordings(
      names, tags: tags, archive: { [archive] () throws(ArchiveError) in try archive.open(for: .reading) },
      format: format, options: options()
    ) { file, summary in
      for note in summary.notes { Console.warn("\(file):\(note.line): note: \(note.text)") }
      for record in summary.skipped { Console.warn("\(file):\(record.line): left out: \(record.reason)") }
      if summary.skippedRecords > summary.skipped.count {
        Console.warn("\(file): left out in all: \(summary.skippedRecords) records")
      }
      for guess in summary.guessedModerators {
        Console.warn("\(file): note: in “\(guess.session)” \(guess.speaker.name) seems to moderate")
      }
    }
  }
}
