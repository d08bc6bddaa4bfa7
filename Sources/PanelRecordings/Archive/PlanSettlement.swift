// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PanelModel

/// Joins the plans in the archive with the recordings in it, where a file brings either.
struct PlanSettlement {
  private let file: FileImport
  private let options: ImportOptions
  private var db: Database { file.db }

  /// A session and its number in the archive.
  private typealias Numbered = (id: Int64, recording: Recording)

  /// With more recordings, or plans, than these nothing is joined.
  static let most = 20_000

  init(_ file: FileImport, options: ImportOptions) {
    self.file = file
    self.options = options
  }

  func settle(_ summary: inout ImportSummary) throws {
    let plans = try numbers(isRecorded: false, onlyOfFile: false)
    guard !plans.isEmpty, isFeasible(plans.count, &summary) else { return }
    let newPlans = try Set(numbers(isRecorded: false, onlyOfFile: true))
    // Plans that were there before were held against recordings that were there before.
    let recordings = try numbers(isRecorded: true, onlyOfFile: newPlans.isEmpty)
    guard !recordings.isEmpty, isFeasible(recordings.count, &summary) else { return }
    try join(plans: plans.map(read), recordings: recordings.map(outline), newPlans, &summary)
  }

  /// Every plan is held against every recording.
  private func isFeasible(_ count: Int, _ summary: inout ImportSummary) -> Bool {
    if count > Self.most { summary.tooManyToJoin = count }
    return count <= Self.most
  }

  private func numbers(isRecorded: Bool, onlyOfFile: Bool) throws -> [Int64] {
    let took = """
      (EXISTS (SELECT 1 FROM turns WHERE session_id = id) OR EXISTS (SELECT 1 FROM recorded_items WHERE session_id = id))
      """
    let kind = isRecorded ? took : "is_planned AND NOT \(took)"
    let ofFile = onlyOfFile ? "AND id IN (SELECT session_id FROM session_sources WHERE source_id = :file)" : ""
    return try Int64.fetchAll(
      db, sql: "SELECT id FROM sessions WHERE \(kind) \(ofFile) ORDER BY id",
      arguments: onlyOfFile ? ["file": file.source] : [:])
  }

  private func read(_ id: Int64) throws -> Numbered {
    var reader = SessionReader(id, db: db)
    return (id, try reader.read())
  }

  /// A recording with all that plans are found by: of its turns only how long they last together.
  private func outline(_ id: Int64) throws -> Numbered {
    var (id, recording) = try read(id)
    if recording.hasItemsOfTurns { recording.items = [] }
    if let first = recording.turns.first, let end = recording.turns.map(\.to).max() {
      recording.turns = [Turn(speaker: nil, from: first.from, to: end)]
    }
    return (id, recording)
  }

  private func join(
    plans: [Numbered], recordings: [Numbered], _ newPlans: Set<Int64>, _ summary: inout ImportSummary
  ) throws {
    let join = SessionJoin(plans: plans.map(\.recording), recordings: recordings.map(\.recording))
    let numbers = Dictionary(plans.map { ($0.recording.session, $0.id) }) { first, _ in first }
    // Those that were joined stand in the order of the recordings.
    let rest = Set(join.recordingsLeft.map(\.session) + join.ambiguous.map(\.recording.session))
    let found = recordings.filter { !rest.contains($0.recording.session) }
    for (recording, joined) in zip(found, join.joined) {
      try adopt(joined.recording, by: recording.id, plans: joined.plans.compactMap { numbers[$0] })
    }
    summary.joinedSessions += join.joined.count
    let ours = try Set(self.numbers(isRecorded: true, onlyOfFile: true))
    let left = Set(join.recordingsLeft.filter { $0.plan == nil }.map(\.session))
    summary.withoutPlan = recordings.filter { ours.contains($0.id) && left.contains($0.recording.session) }
      .map(\.recording.session.id)
    summary.withoutRecording = join.plansLeft.filter { newPlans.contains(numbers[$0] ?? 0) }.map(\.id)
    summary.ambiguous = join.ambiguous.map(\.recording.session.id)
  }

  /// Gives a recording what its plans say, and takes the plans' own sessions away.
  private func adopt(_ joined: Recording, by id: Int64, plans: [Int64]) throws {
    var (_, whole) = try read(id)
    whole.items = whole.hasItemsOfTurns ? [] : joined.items
    whole.session = joined.session
    whole.plan = joined.plan
    for plan in plans {
      for table in ["tags", "session_sources"] {
        try db.execute(
          sql: "UPDATE OR IGNORE \(table) SET session_id = ? WHERE session_id = ?", arguments: [id, plan])
      }
      try SessionRemoval.remove(plan, db: db)
    }
    try SessionWriter.rewrite(id, as: whole.turns.isEmpty ? whole : whole.tidied(options.turns), db: db)
    try SessionSeal.renew(id, db: db)
  }
}

extension Recording {
  /// Whether its items follow from its turns, so that a plan makes them others.
  var hasItemsOfTurns: Bool { plan == nil && !turns.isEmpty }
}
