// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PanelModel
import PanelRecordings
import PanelReporting

/// `panelsim import FILE…`: recordings and plans into the archive.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read recordings of sessions, or their plans, into the archive.",
    discussion: """
      The content tells the format: \(FormatRegistry.all.map { $0.name }.joined(separator: ", ")). A file is imported \
      whole or not at all, and importing it again changes nothing. A bad file doesn't keep the others from being read. \
      A plan and a recording of the same session become one.

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
      "Write a scenario of this planned session instead: an id, a title, or a room with a day and a start.",
      valueName: "session"))
  var toScenario: String?

  @Flag(help: "Put a session in the place of one of that name with other content.")
  var replace = false

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var look: LookOptions

  func run() throws {
    let options = try reading.options()
    let output = try Output(look)
    if let toScenario { return try writeScenario(of: toScenario, options) }
    let archive = try archive.open(for: .importing)
    var summaries: [ImportSummary] = []
    var statuses: Set<ExitStatus> = []
    for file in files {
      do throws(Failure) {
        let summary = try read(file, into: archive, options)
        summaries.append(summary)
        try output.print([ImportReport(summary)])
      } catch {
        // What isn't about the file ends the program.
        guard error.status == .badScenario || error.status == .noInput else { throw error }
        statuses.insert(error.status)
        Console.warn(error.message ?? "")
      }
    }
    let total: [any Answer] = files.count > 1 ? [ImportTotal(summaries, of: files.count)] : []
    try output.print(total)
    try output.save(summaries.map(ImportReport.init) + total)
    if statuses.contains(.badScenario) { throw Failure(status: .badScenario) }
    if statuses.contains(.noInput) { throw Failure(status: .noInput) }
  }

  private func read(_ file: String, into archive: Archive, _ options: ImportOptions) throws(Failure) -> ImportSummary {
    do throws(ArchiveError) {
      return try Self.summary(
        of: file, into: archive, options: options, wishes: ArchiveWishes(format: reading.format, replaces: replace))
    } catch {
      throw Self.failure(error, of: file)
    }
  }

  /// Imports a file and says what became of it.
  static func summary(
    of file: String, into archive: Archive, options: ImportOptions, wishes: ArchiveWishes
  ) throws(ArchiveError) -> ImportSummary {
    let bytes: ByteSource
    do throws(ImportError) {
      bytes = try ByteSource(file: URL(filePath: file))
    } catch {
      throw .file(error)
    }
    return try archive.importFile(bytes, options: options, wishes: wishes)
  }

  static func failure(_ error: ArchiveError, of file: String) -> Failure {
    if case .file(let error) = error { return failure(error, of: file) }
    return Failure(error)
  }

  /// The error has the file's name without its folders; whoever reads it wants to open it.
  static func failure(_ error: ImportError, of file: String) -> Failure {
    var error = error
    error.file = file
    return Failure(status: error.isMissingFile ? .noInput : .badScenario, message: "\(error)")
  }
}
