// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelRecordings
import PanelReporting

/// `panelsim sessions tag SESSION… --add TAG`: gives sessions tags.
struct SessionsTagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Give sessions tags to find them by, or take tags from them.",
    discussion: """
        panelsim sessions tag water-panel --add plenary
        panelsim sessions tag 'fosdem-2024/*' --add 2024 --remove new
      """)

  @Argument(help: "The sessions: each a session's name, its event, or event/name; * stands for anything.")
  var sessions: [String]

  @Option(help: "A tag to give; may be repeated.")
  var add: [String] = []

  @Option(help: "A tag to take away; may be repeated.")
  var remove: [String] = []

  @OptionGroup
  var archive: ArchiveOption

  func validate() throws {
    guard !add.isEmpty || !remove.isEmpty else { throw ValidationError("name a tag with --add or --remove.") }
    guard (add + remove).allSatisfy({ !SafeText.visible($0).isEmpty }) else {
      throw ValidationError("a tag has at least one letter.")
    }
  }

  func run() throws {
    let archive = try archive.open(for: .changing)
    let count = try archive.tag(SessionSelection(sessions), adding: add, removing: remove)
    try Console.write(SessionWords.tagged(count, adding: add, removing: remove))
  }
}

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
    // Also where nobody of that name is left: they may be in a copy.
    for copy in archive.copies {
      Console.warn("Note: \(copy) is the archive as it was before a new version, where nothing is forgotten; delete it")
    }
    for name in speaker {
      let forgotten = try archive.forget(Speaker(name))
      try Console.write(SessionWords.forgotten(name, forgotten))
    }
    if !session.isEmpty {
      let count = try archive.forget(SessionSelection(session))
      try Console.write(SessionWords.forgotten(count))
    }
    if !forecast.isEmpty {
      let numbers = Set(forecast)
      try archive.forgetForecasts(numbers)
      try Console.write(SessionWords.forgotten(forecasts: numbers.count))
    }
  }
}
