// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What became of one file: what was read of it, what wasn't and why, and what is only guessed.
public struct ImportReport: Answer {
  private let summary: ImportSummary

  /// The report on a file that was imported.
  public init(_ summary: ImportSummary) { self.summary = summary }

  /// A line, and below it, indented, what is worth knowing.
  public var document: Document {
    Document([.paragraph("\(SafeText.visible(summary.file)): \(headline)")] + details)
  }

  private static func detail(_ text: String, _ role: Text.Role, indent: Int = 2) -> Block {
    .indented(Text(text, role), first: indent, rest: indent)
  }

  private var headline: String {
    if let moment = summary.importedBefore {
      return "imported before (\(SafeText.visible(moment))), nothing changed"
    }
    var parts: [String] = []
    let sessions = summary.newSessions + summary.knownSessions + summary.replacedSessions
    parts.append(CountWords.of(sessions, "session"))
    if summary.plannedItems > 0 { parts.append(CountWords.of(summary.plannedItems, "planned item")) }
    // Without a schedule each turn is an item.
    if summary.items > 0, summary.plannedItems > 0 || summary.turns == 0 {
      parts.append(CountWords.of(summary.items, "item") + " as they went")
    }
    if summary.turns > 0 { parts.append(CountWords.of(summary.turns, "turn")) }
    if summary.speakers > 0 { parts.append(CountWords.of(summary.speakers, "speaker")) }
    return CountWords.list(parts) + (summary.format.map { " (\($0))" } ?? "")
  }

  private var details: [Block] {
    var details: [Block] = []
    func note(_ count: Int, _ text: String, _ role: Text.Role = .normal) {
      if count > 0 { details.append(Self.detail(text, role)) }
    }
    note(
      summary.knownSessions, "\(CountWords.of(summary.knownSessions, "session")) known already, with the same content")
    note(summary.replacedSessions, "\(CountWords.of(summary.replacedSessions, "session")) replaced")
    note(summary.completedSessions, "\(CountWords.of(summary.completedSessions, "session")) added to what was known")
    note(
      summary.joinedSessions,
      "\(CountWords.of(summary.joinedSessions, "recording")) joined with \(summary.joinedSessions == 1 ? "its" : "their") schedule"
    )
    note(summary.withoutSchedule.count, "no schedule found for \(names(summary.withoutSchedule))", .unsure)
    // Of a programme whose recordings are yet to come nothing need be said.
    let isMissed = summary.joinedSessions > 0
    note(
      isMissed ? summary.withoutRecording.count : 0, "nothing recorded of \(names(summary.withoutRecording))", .unsure)
    note(
      summary.tooManyToJoin ?? 0,
      "no schedule is joined with a recording: there are \(NumberWords.grouped(summary.tooManyToJoin ?? 0)) of them, too "
        + "many to hold against each other; import into a smaller archive (--archive)", .unsure)
    note(
      summary.untidied.count,
      "too many turns to merge those of one speaker or to tell roles in \(names(summary.untidied))", .unsure)
    note(summary.ambiguous.count, "which schedule is whose can't be told for \(names(summary.ambiguous))", .unsure)
    note(summary.skippedRecords, "\(CountWords.of(summary.skippedRecords, "record")) left out:", .unsure)
    details += summary.skipped.map { record in
      Self.detail("line \(record.line): \(SafeText.visible(record.reason))", .unsure, indent: 4)
    }
    let hidden = summary.skippedRecords - summary.skipped.count
    if hidden > 0, !summary.skipped.isEmpty {
      details.append(Self.detail("and \(NumberWords.grouped(hidden)) more", .unsure, indent: 4))
    }
    details += summary.notes.map { note in
      Self.detail("line \(note.line): \(SafeText.visible(note.text))", .unsure)
    }
    note(summary.guessedSessions, guesses, .unsure)
    return details
  }

  private func names(_ sessions: [String]) -> String {
    let shown = sessions.prefix(5).map { "“\(SafeText.visible($0))”" }
    let more = sessions.count - shown.count
    return CountWords.list(shown + (more > 0 ? ["\(NumberWords.grouped(more)) more"] : []))
  }

  private var guesses: String {
    let shown = summary.guessedModerators.prefix(3).map {
      "\(SafeText.visible($0.speaker.name)) in “\(SafeText.visible($0.session))”"
    }
    let more = summary.guessedSessions - shown.count
    return "who moderates is a guess: " + CountWords.list(Array(shown))
      + (more > 0 ? ", and in \(CountWords.of(more, "more session", plural: "more sessions"))" : "")
      + "; --moderator says who does"
  }
}

/// What became of several files.
public struct ImportTotal: Answer {
  /// A sentence: how many files were imported, known or refused, and what was found in them.
  public let document: Document

  /// The report on an import of several files; files without a summary were refused.
  ///
  /// - Parameters:
  ///   - summaries: of the files that were imported.
  ///   - count: how many files there were.
  public init(_ summaries: [ImportSummary], of count: Int) {
    let known = summaries.count { $0.importedBefore != nil }
    let sessions = summaries.reduce(0) { $0 + $1.newSessions + $1.replacedSessions }
    var parts = ["\(NumberWords.grouped(summaries.count - known)) of \(CountWords.of(count, "file")) imported"]
    if known > 0 { parts.append("\(NumberWords.grouped(known)) known already") }
    if summaries.count < count { parts.append("\(NumberWords.grouped(count - summaries.count)) refused") }
    let (items, turns) = summaries.reduce((0, 0)) { ($0.0 + $1.items, $0.1 + $1.turns) }
    var found = [CountWords.of(sessions, "new session")]
    if turns > 0 { found.append(CountWords.of(turns, "turn")) } else { found.append(CountWords.of(items, "item")) }
    let joined = summaries.reduce(0) { $0 + $1.joinedSessions }
    if joined > 0 {
      found.append("\(NumberWords.grouped(joined)) joined with \(joined == 1 ? "its" : "their") schedule")
    }
    document = Document([.paragraph("\(parts.joined(separator: ", ")): \(CountWords.list(found))", .heading)])
  }
}
