// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PanelModel

/// Sessions among which schedules and recordings find each other: those of an archive, or of files that were read.
protocol JoinableSessions {
  associatedtype Failure: Error

  /// The numbers of the sessions that took place, or of those that are only planned, in the order in which they came.
  func numbers(isRecorded: Bool, onlyOfFile: Bool) throws(Failure) -> [Int64]
  func recording(_ id: Int64) throws(Failure) -> Recording
  /// Puts `whole` in the place of a recording, and takes the schedules' own sessions away.
  func adopt(_ whole: Recording, by id: Int64, schedules: [Int64]) throws(Failure)
}

/// Joins the schedules that are there with the recordings, where a file brings either.
struct ScheduleJoin<Sessions: JoinableSessions> {
  private let sessions: Sessions
  private let options: ImportOptions

  /// A session and its number.
  private typealias Numbered = (id: Int64, recording: Recording)

  /// With more recordings, or schedules, than these nothing is joined.
  static var most: Int { 20_000 }

  init(_ sessions: Sessions, options: ImportOptions) {
    self.sessions = sessions
    self.options = options
  }

  func settle(_ summary: inout ImportSummary) throws(Sessions.Failure) {
    let schedules = try sessions.numbers(isRecorded: false, onlyOfFile: false)
    guard !schedules.isEmpty, isFeasible(schedules.count, &summary) else { return }
    let newSchedules = Set(try sessions.numbers(isRecorded: false, onlyOfFile: true))
    // Schedules that were there before were held against recordings that were there before.
    let recordings = try sessions.numbers(isRecorded: true, onlyOfFile: newSchedules.isEmpty)
    guard !recordings.isEmpty, isFeasible(recordings.count, &summary) else { return }
    var (known, outlines): ([Numbered], [Numbered]) = ([], [])
    for id in schedules { known.append((id, try sessions.recording(id))) }
    for id in recordings { outlines.append((id, try sessions.recording(id).outline)) }
    try join(schedules: known, recordings: outlines, newSchedules, &summary)
  }

  /// Every schedule is held against every recording.
  private func isFeasible(_ count: Int, _ summary: inout ImportSummary) -> Bool {
    if count > Self.most { summary.tooManyToJoin = count }
    return count <= Self.most
  }

  private func join(
    schedules: [Numbered], recordings: [Numbered], _ newSchedules: Set<Int64>, _ summary: inout ImportSummary
  ) throws(Sessions.Failure) {
    let join = SessionJoin(schedules: schedules.map(\.recording), recordings: recordings.map(\.recording))
    let numbers = Dictionary(schedules.map { ($0.recording.session, $0.id) }) { first, _ in first }
    // Those that were joined stand in the order of the recordings.
    let rest = Set(join.recordingsLeft.map(\.session) + join.ambiguous.map(\.recording.session))
    let found = recordings.filter { !rest.contains($0.recording.session) }
    for (recording, joined) in zip(found, join.joined) {
      let whole = try sessions.recording(recording.id).adopting(joined.recording, options.turns)
      try sessions.adopt(whole, by: recording.id, schedules: joined.schedules.compactMap { numbers[$0] })
    }
    summary.joinedSessions += join.joined.count
    let ours = Set(try sessions.numbers(isRecorded: true, onlyOfFile: true))
    let left = Set(join.recordingsLeft.filter { $0.schedule == nil }.map(\.session))
    summary.withoutSchedule = recordings.filter { ours.contains($0.id) && left.contains($0.recording.session) }
      .map(\.recording.session.id)
    summary.withoutRecording = join.schedulesLeft.filter { newSchedules.contains(numbers[$0] ?? 0) }.map(\.id)
    summary.ambiguous = join.ambiguous.map(\.recording.session.id)
  }
}

/// The archive's, within the transaction that is under way.
extension FileImport: JoinableSessions {
  func numbers(isRecorded: Bool, onlyOfFile: Bool) throws -> [Int64] {
    let took = """
      (EXISTS (SELECT 1 FROM turns WHERE session_id = id) OR EXISTS (SELECT 1 FROM recorded_items WHERE session_id = id))
      """
    let kind = isRecorded ? took : "is_planned AND NOT \(took)"
    let ofFile = onlyOfFile ? "AND id IN (SELECT session_id FROM session_sources WHERE source_id = :file)" : ""
    return try Int64.fetchAll(
      db, sql: "SELECT id FROM sessions WHERE \(kind) \(ofFile) ORDER BY id",
      arguments: onlyOfFile ? ["file": source] : [:])
  }

  func recording(_ id: Int64) throws -> Recording {
    var reader = SessionReader(id, db: db)
    return try reader.read()
  }

  func adopt(_ whole: Recording, by id: Int64, schedules: [Int64]) throws {
    for schedule in schedules {
      for table in ["tags", "session_sources"] {
        try db.execute(
          sql: "UPDATE OR IGNORE \(table) SET session_id = ? WHERE session_id = ?", arguments: [id, schedule])
      }
      try SessionRemoval.remove(schedule, db: db)
    }
    try SessionWriter.rewrite(id, as: whole, db: db)
    try ContentDigest.renew(id, db: db)
  }
}

extension Recording {
  /// Whether its items follow from its turns, so that a schedule makes them others.
  var hasItemsOfTurns: Bool { schedule == nil && !turns.isEmpty }

  /// All that schedules are found by: of its turns only how long they last together.
  fileprivate var outline: Recording {
    var outline = self
    if hasItemsOfTurns { outline.items = [] }
    if let first = turns.first, let end = turns.map(\.to).max() {
      outline.turns = [Turn(speaker: nil, from: first.from, to: end)]
    }
    return outline
  }

  /// The whole recording, with what its outline was given by its schedules.
  fileprivate func adopting(_ joined: Recording, _ options: TurnOptions) -> Recording {
    var whole = self
    whole.items = hasItemsOfTurns ? [] : joined.items
    whole.session = joined.session
    whole.schedule = joined.schedule
    return whole.tidied(options)
  }
}
