// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk
import PanelModel
import PanelRecordings
import PanelReporting
import PanelScenarios

/// `panelsim import FILE…`: recordings and schedules into the archive.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read recordings and schedules of sessions into the archive.",
    discussion: """
      The content tells the format: \(FormatRegistry.all.map { $0.name }.joined(separator: ", ")). A file is imported \
      whole or not at all, a second time changes nothing, and one that can't be read doesn't stop the others. The schedule \
      and the recording of a session become one.

        panelsim import talks.csv
        panelsim import schedule.json recording.vtt --moderator "Jane Doe"
        panelsim import times.csv --map planned=planned_minutes,actual=actual_seconds
        panelsim import *.rttm --archive council.sqlite
        panelsim import schedule.xml --to-scenario "Saal 1 2014-12-27 11:00" > panel.yaml

      --to-scenario imports nothing: it writes a scenario of a planned session to standard output. A session is named by \
      its id or its title; those that follow each other in a room, without half an hour between them, are one session, \
      named by the room or the track, with a day and a start where there are several.

      Exit status: 0 if all are imported, 65 if one is bad, 66 if one can't be read and none is bad, 74 if the archive \
      can't be written, 75 if another program is writing to it.
      """)

  @Argument(help: "The files.")
  var files: [String]

  @OptionGroup
  var reading: ReadingOptions

  @Option(
    help: ArgumentHelp(
      "Import nothing; write a scenario of this scheduled session: its id, its title, or its room, day and start.",
      valueName: "session"))
  var toScenario: String?

  @Flag(help: "Replace a session of the same name that has other content.")
  var replace = false

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var look: DisplayOptions

  func validate() throws {
    if toScenario != nil, look.markdown != nil {
      throw ValidationError("--to-scenario writes a scenario, which is no report; leave out --markdown.")
    }
  }

  func run() async throws {
    let options = try reading.options()
    let output = try Output(look)
    if let toScenario { return try await writeScenario(of: toScenario, options) }
    let archive = try archive.open(for: .importing)
    let mode = ImportMode(format: reading.format, replaces: replace)
    var summaries: [ImportSummary] = []
    let failure = try await ScenarioInput.each(files) { file in
      let summary = try await Desk.importFile(file, into: archive, options: options, mode: mode)
      summaries.append(summary)
      try output.print([ImportReport(summary)])
    }
    let total: [any Answer] = files.count > 1 ? [ImportTotal(summaries, of: files.count)] : []
    try output.print(total)
    try output.save(summaries.map(ImportReport.init) + total)
    if let failure { throw failure }
  }

  /// A scenario to start from, of a session that is planned, to standard output. The archive isn't touched.
  private func writeScenario(of name: String, _ options: ImportOptions) async throws {
    let draft = try await Desk.draft(of: name, in: files, format: reading.format, options: options) { file, source in
      for record in source.skipped { Console.warn("\(file):\(record.line): left out: \(record.reason)") }
      for note in source.notes { Console.warn("\(file):\(note.line): note: \(note.text)") }
    }
    try Console.write(draft.text)
    if let excess = draft.excess {
      Console.warn("Note: the schedule's items need \(LengthWords.notation(excess)) more than its slot has.")
    }
  }
}
