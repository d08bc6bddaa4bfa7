// SPDX-License-Identifier: GPL-3.0-or-later

internal import Chronology
public import PanelModel

/// Recordings that files have, read into memory: what an ``Archive`` would hold after an import of the same files in the
/// same order, without one.
///
///     var files = RecordingFiles()
///     try files.read(ByteSource(file: url))
///     let recordings = files.recordings
///
/// Turns are tidied, parts of a session become one, schedules join recordings, and what several files say alike is there
/// once, by the rules of an import (`ImportCommit`, `ScheduleJoin`).
public struct RecordingFiles: Sendable {
  /// By numbers that rise as the sessions come.
  private var sessions: [Int64: Session] = [:]
  /// Which session of a name came first.
  private var named: [Key: Int64] = [:]
  /// Which session it is that some file said just this of.
  private var contents: [Recording: Int64] = [:]
  private var sources: [RecordingSource] = []
  private var known: Set<Key> = []
  private var next: Int64 = 1

  private struct Session {
    /// Without its sources.
    var recording: Recording
    /// The places of its files.
    var sources: Set<Int>

    var tookPlace: Bool { recording.tookPlace }
    var isScheduleAlone: Bool { recording.schedule != nil && !tookPlace }
  }

  /// A session's event and name, or a file's digest and that of what was said about it.
  private struct Key: Hashable {
    let group: String
    let name: String

    init(_ session: RecordedSession) { (group, name) = (session.event ?? "", session.id) }
    init(_ bytes: ByteSource, settings: String) { (group, name) = (bytes.sha256, settings) }
  }

  /// No recordings yet.
  public init() {}

  /// Reads a file: all of it, or nothing. A file that was read before changes nothing.
  ///
  /// Time and memory grow with the file.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, from its beginning, with its name and its digest.
  ///   - format: the name of the file's format; `nil` to go by the content.
  ///   - options: what somebody said about the file; the same file read with other options is another one.
  /// - Throws: ``RecordingFileError``.
  @discardableResult public mutating func read(
    _ bytes: ByteSource, as format: String? = nil, options: ImportOptions = ImportOptions()
  ) throws(RecordingFileError) -> ImportSummary {
    try read(bytes, as: format, options: options) { (bytes, take) throws(ImportError) in
      try FormatRegistry.read(&bytes, as: format, options: options, take: take)
    }
  }

  /// Reads what `reader` makes of a file.
  mutating func read(
    _ bytes: ByteSource, as format: String? = nil, options: ImportOptions, reader: Archive.Reader
  ) throws(RecordingFileError) -> ImportSummary {
    let file = Key(bytes, settings: options.digest(as: format))
    guard !known.contains(file) else { return ImportSummary(file: bytes.fileName) }
    var whole = self
    whole.known.insert(file)
    let summary = try whole.add(bytes, options, reader)
    self = whole
    return summary
  }

  /// All sessions with their sources; those that took place first come first.
  public var recordings: [Recording] {
    // Two of the same beginning, event and name can't be.
    sessions.values.sorted { $0.recording.session < $1.recording.session }.map { session in
      var recording = session.recording.inOrder
      recording.sources = session.sources.sorted().map { sources[$0] }
      return recording
    }
  }

  private mutating func add(
    _ bytes: ByteSource, _ options: ImportOptions, _ reader: Archive.Reader
  ) throws(RecordingFileError) -> ImportSummary {
    let source = sources.count
    sources.append(RecordingSource(file: bytes.fileName, sha256: bytes.sha256, format: ""))
    let ours = try sessions(of: bytes, source, reader)
    var summary = ImportSummary(file: bytes.fileName, format: sources[source].format)
    for id in ours { tidy(id, options, &summary) }
    count(ours, source, &summary)
    for id in ours { try settle(id, source, options, &summary) }
    let joining = SessionsToJoin(files: self, source: source)
    ScheduleJoin(joining, options: options).settle(&summary)
    self = joining.files
    return summary
  }

  /// The numbers of a file's sessions, in the order in which they come.
  private mutating func sessions(
    of bytes: ByteSource, _ source: Int, _ reader: Archive.Reader
  ) throws(RecordingFileError) -> [Int64] {
    var ours: [String: Int64] = [:]
    do throws(ImportError) {
      var bytes = bytes
      sources[source].format = try reader(&bytes) { (part) throws(ImportError) in
        let id = ours[part.session.id] ?? next
        if id == next {
          next += 1
          ours[part.session.id] = id
          sessions[id] = Session(recording: Recording(session: part.session, sources: []), sources: [source])
        }
        sessions[id]?.recording.take(part)
        sources[source].skipped += part.sources.flatMap(\.skipped)
        sources[source].notes += part.sources.flatMap(\.notes)
      }
      guard !ours.isEmpty else { throw ImportError(file: bytes.fileName, message: "there is no session in it") }
    } catch {
      throw .file(error)
    }
    return ours.values.sorted()
  }

  private mutating func tidy(_ id: Int64, _ options: ImportOptions, _ summary: inout ImportSummary) {
    guard let recording = sessions[id]?.recording, !recording.turns.isEmpty else { return }
    if recording.turns.count > ImportCommit.mostTidied {
      summary.untidied.append(recording.session.id)
    } else {
      sessions[id]?.recording.become(recording.inOrder.tidied(options.turns))
    }
  }

  /// Holds a session against what was there before.
  private mutating func settle(
    _ id: Int64, _ source: Int, _ options: ImportOptions, _ summary: inout ImportSummary
  ) throws(RecordingFileError) {
    guard let new = sessions[id]?.recording else { return }
    if let same = contents[new] {
      sessions[id] = nil
      sessions[same]?.sources.insert(source)
      summary.knownSessions += 1
      return
    }
    contents[new] = id
    guard let known = named[Key(new.session)], let old = sessions[known] else {
      named[Key(new.session)] = id
      summary.newSessions += 1
      return
    }
    guard let whole = old.recording.inOrder.complemented(by: new.inOrder) else {
      let other = old.sources.min().map { sources[$0].file }
      throw .conflict(session: new.session.id, file: sources[source].file, otherFile: other ?? "")
    }
    sessions[id] = nil
    contents[new] = known
    sessions[known]?.recording.become(whole.tidied(options.turns))
    sessions[known]?.sources.insert(source)
    summary.newSessions += 1
    if whole.schedule == nil { summary.completedSessions += 1 } else { summary.joinedSessions += 1 }
  }

  private func count(_ ours: [Int64], _ source: Int, _ summary: inout ImportSummary) {
    var speakers: Set<Speaker> = []
    for recording in ours.compactMap({ sessions[$0]?.recording }) {
      let planned = recording.schedule?.items ?? []
      summary.turns += recording.turns.count
      summary.items += recording.items.count
      summary.plannedItems += planned.count
      summary.recorded += recording.tookPlace ? 1 : 0
      summary.planned += recording.schedule == nil ? 0 : 1
      speakers.formUnion(recording.turns.compactMap(\.speaker))
      speakers.formUnion((planned + recording.items.map(\.planned)).flatMap(\.speakers))
      let guessed = recording.turns.filter { turn in
        turn.speaker != nil && turn.role?.role == .moderator && turn.role?.basis == .guessed
      }
      summary.guessedSessions += guessed.isEmpty ? 0 : 1
      for speaker in guessed.compactMap(\.speaker) where summary.guessedModerators.count < 3 {
        let guess = ImportSummary.GuessedModerator(session: recording.session.id, speaker: speaker)
        if !summary.guessedModerators.contains(guess) { summary.guessedModerators.append(guess) }
      }
    }
    summary.speakers = speakers.count
    summary.skippedRecords = sources[source].skipped.count
    summary.skipped = Array(sources[source].skipped.prefix(10))
    summary.notes = Array(sources[source].notes.prefix(10))
  }

  /// The sessions while a file's schedules are joined with recordings.
  private final class SessionsToJoin: JoinableSessions {
    var files: RecordingFiles
    private let source: Int

    init(files: RecordingFiles, source: Int) {
      self.files = files
      self.source = source
    }

    func numbers(isRecorded: Bool, onlyOfFile: Bool) -> [Int64] {
      let fitting = files.sessions.filter { _, session in
        (isRecorded ? session.tookPlace : session.isScheduleAlone) && (!onlyOfFile || session.sources.contains(source))
      }
      return fitting.keys.sorted()
    }

    func recording(_ id: Int64) -> Recording {
      guard let session = files.sessions[id] else { preconditionFailure("there is no session \(id)") }
      return session.recording.inOrder
    }

    func adopt(_ whole: Recording, by id: Int64, schedules: [Int64]) {
      for schedule in schedules {
        guard let gone = files.sessions.removeValue(forKey: schedule) else { continue }
        files.sessions[id]?.sources.formUnion(gone.sources)
        if files.named[Key(gone.recording.session)] == schedule { files.named[Key(gone.recording.session)] = nil }
        for (content, session) in files.contents where session == schedule { files.contents[content] = id }
      }
      guard let before = files.sessions[id]?.recording.session else { return }
      let isTaken = files.named[Key(whole.session)] != nil
      files.sessions[id]?.recording.become(whole)
      guard let after = files.sessions[id]?.recording.session, Key(after) != Key(before) else { return }
      // An event that another session of that name has stays that one's.
      if isTaken {
        files.sessions[id]?.recording.session.event = before.event
      } else {
        files.named[Key(before)] = nil
        files.named[Key(after)] = id
      }
    }
  }
}

/// Why recordings can't be read from a file.
public enum RecordingFileError: Error, Hashable, Sendable {
  /// The file can't be read.
  case file(ImportError)
  /// Another file says different things of the session.
  case conflict(session: String, file: String, otherFile: String)
}

extension Recording {
  /// Takes a part that the same file says of the session; what an earlier part has said stays.
  fileprivate mutating func take(_ part: Recording) {
    var part = part
    part.sources = []
    append(part)
    questionsStart = questionsStart ?? part.questionsStart
    session.add(part.session)
  }

  /// Takes the content of another, and of its session what isn't known.
  fileprivate mutating func become(_ other: Recording) {
    var session = session
    session.add(other.session)
    session.event = other.session.event
    self = other
    self.session = session
    sources = []
  }

  /// With its turns in the order of their starts: parts of a file, or files, may overlap.
  fileprivate var inOrder: Recording {
    guard zip(turns, turns.dropFirst()).contains(where: { $0.from > $1.from }) else { return self }
    var ordered = self
    ordered.turns.sort { $0.from < $1.from }
    return ordered
  }
}

extension RecordedSession {
  fileprivate mutating func add(_ other: RecordedSession) {
    title = title ?? other.title
    room = room ?? other.room
    track = track ?? other.track
    date = date ?? other.date
    start = start ?? other.start
    timeZone = timeZone ?? other.timeZone
    if event?.isEmpty == true { event = nil }
  }

  /// In the order of their beginnings, those without one last; then of their events and names, byte by byte.
  fileprivate static func < (left: RecordedSession, right: RecordedSession) -> Bool {
    let days = (left.date?.daysSince1970 ?? .max, right.date?.daysSince1970 ?? .max)
    if days.0 != days.1 { return days.0 < days.1 }
    let starts = (left.start?.minutesAfterMidnight ?? .max, right.start?.minutesAfterMidnight ?? .max)
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    let events = (Array((left.event ?? "").utf8), Array((right.event ?? "").utf8))
    if events.0 != events.1 { return events.0.lexicographicallyPrecedes(events.1) }
    return Array(left.id.utf8).lexicographicallyPrecedes(Array(right.id.utf8))
  }
}
