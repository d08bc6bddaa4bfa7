// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelRecordings
import PanelReporting

/// `panelsim sessions forget`: removes people, or sessions, for good.
struct SessionsForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Remove a person, sessions or forecasts from the archive for good.",
    discussion: """
      A person's name goes from every table, from titles and file names that mention it, and from what the file's free \
      space still holds. The times of the person's turns stay, as nobody's. Copies of the archive, and the files that \
      were imported, are yours to clear.

        panelsim sessions forget --speaker "Jane Doe"
        panelsim sessions forget --session 'fosdem-2024/*'
        panelsim sessions forget --forecast 3
      """)

  @Option(help: ArgumentHelp("Whom to forget; may be repeated.", valueName: "name"))
  var speaker: [String] = []

  @Option(
    help: ArgumentHelp(
      "A session to forget: its name, its event, or event/name; may be repeated.", valueName: "session"))
  var session: [String] = []

  @Option(
    help: ArgumentHelp(
      "A forecast to forget, by its number in sessions forecasts; may be repeated.", valueName: "number"))
  var forecast: [Int] = []

  @OptionGroup
  var archive: ArchiveOption

  func validate() throws {
    guard !speaker.isEmpty || !session.isEmpty || !forecast.isEmpty else {
      throw ValidationError("say whom or what to forget, with --speaker, --session or --forecast.")
    }
  }

  func run() throws {
    let archive = try archive.open(for: .changing)
    for name in speaker {
      let forgotten = try Failure.ofArchive { () throws(ArchiveError) in try archive.forget(Speaker(name)) }
      try Console.write(SessionWords.forgotten(name, forgotten))
    }
    if !session.isEmpty {
      let count = try Failure.ofArchive { () throws(ArchiveError) in try archive.forget(SessionSelection(session)) }
      try Console.write(SessionWords.forgotten(count))
    }
    guard !forecast.isEmpty else { return }
    let numbers = Set(forecast)
    try Failure.ofArchive { () throws(ArchiveError) in try archive.forgetForecasts(numbers) }
    try Console.write(SessionWords.forgotten(forecasts: numbers.count))
  }
}
