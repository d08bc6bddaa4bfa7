// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PanelModel

/// Sessions among which plans and recordings find each other: those of an archive, or of files that were read.
protocol JoinableSessions {
  associatedtype Failure: Error

  /// The numbers of the sessions that took place, or of those that are only planned, in the order in which they came.
  func numbers(isRecorded: Bool, onlyOfFile: Bool) throws(Failure) -> [Int64]
  func recording(_ id: Int64) throws(Failure) -> Recording
  /// Puts `whole` in the place of a recording, and takes the plans' own sessions away.
  func adopt(_ whole: Recording, by id: Int64, plans: [Int64]) throws(Failure)
}

/// Joins the plans that are there with the recordings, where a file brings either.
struct PlanSettlement<Sessions: JoinableSessions> {
  private let sessions: Sessions
  private let options: ImportOptions

  /// A session and its number.
  private typealias Numbered = (id: Int64, recording: Recording)

  /// With more recordings, or plans, than these nothing is joined.
  static var most: Int { 20_000 }

  init(_ sessions: Sessions, options: ImportOptions) {
    self.sessions = sessions
    self.options = options
  }

  func settle(_ summary: inout ImportSummary) throws(Sessions.Failure) {
    let plans = try sessions.numbers(isRecorded: false, onlyOfFile: false)
    guard !plans.isEmpty, isFeasible(plans.count, &summary) else { return }
    let newPlans = Set(try sessions.numbers(isRecorded: false, onlyOfFile: true))
    // Plans that were there before were held against recordings that were there before.
    let recordings = try sessions.numbers(isRecorded: true, onlyOfFile: newPlans.isEmpty)
    guard !recordings.isEmpty, isFeasible(recordings.count, &summary) else { return }
    var (known, outlines): ([Numbered], [Numbered]) = ([], [])
    for id in plans { known.append((id, try sessions.recording(id))) }
    for id in recordings { outlines.append((id, try sessions.recording(id).outline)) }
    try join(plans: known, recordings: outlines, newPlans, &summary)
  }

  /// Every plan is held against every recording.
  private func isFeasible(_ count: Int, _ summary: inout ImportSummary) -> Bool {
    if count > Self.most { summary.tooManyToJoin = count }
    return count <= Self.most
  }

  private func join(
    plans: [Numbered], recordings: [Numbered], _ newPlans: Set<Int64>, _ summary: inout ImportSummary
  ) throws(Sessions.Failure) {
    let join = SessionJoin(plans: plans.map(\.recording), recordings: recordings.map(\.recording))
    let numbers = Dictionary(plans.map { ($0.recording.session, $0.id) }) { first, _ in first }
    // Those that were joined stand in the order of the recordings.
    let rest = Set(join.recordingsLeft.map(\.session) + join.ambiguous.map(\.recording.session))
    let found = recordings.filter { !rest.contains($0.recording.session) }
    for (recording, joined) in zip(found, join.joined) {
      let whole = try sessions.recording(recording.id).adopting(joined.recording, options.turns)
      try sessions.adopt(whole, by: recording.id, plans: joined.plans.compactMap { numbers[$0] })
    }
    summary.joinedSessions += join.joined.count
    let ours = Set(try sessions.numbers(isRecorded: true, onlyOfFile: true))
    let left = Set(join.recordingsLeft.filter { $0.plan == nil }.map(\.session))
    summary.withoutPlan = recordings.filter { ours.contains($0.id) && left.contains($0.recording.session) }
      .map(\.recording.session.id)
    summary.withoutRecording = join.plansLeft.filter { newPlans.contains(numbers[$0] ?? 0) }.map(\.id)
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

  func adopt(_ whole: Recording, by id: Int64, plans: [Int64]) throws {
    for plan in plans {
      for table in ["tags", "session_sources"] {
        try db.execute(
          sql: "UPDATE OR IGNORE \(table) SET session_id = ? WHERE session_id = ?", arguments: [id, plan])
      }
      try SessionRemoval.remove(plan, db: db)
    }
    try SessionWriter.rewrite(id, as: whole, db: db)
    try SessionSeal.renew(id, db: db)
  }
}

extension Recording {
  /// Whether its items follow from its turns, so that a plan makes them others.
  var hasItemsOfTurns: Bool { plan == nil && !turns.isEmpty }

  /// All that plans are found by: of its turns only how long they last together.
  fileprivate var outline: Recording {
    var outline = self
    if hasItemsOfTurns { outline.items = [] }
    if let first = turns.first, let end = turns.map(\.to).max() {
      outline.turns = [Turn(speaker: nil, from: first.from, to: end)]
    }
    return outline
  }

  /// The whole recording, with what its outline was given by its plans.
  fileprivate func adopting(_ joined: Recording, _ options: TurnOptions) -> Recording {
    var whole = self
    whole.items = hasItemsOfTurns ? [] : joined.items
    whole.session = joined.session
    whole.plan = joined.plan
    return whole.tidied(options)
  }
}
