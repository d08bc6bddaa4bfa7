// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PlainText
public import PanelModel

extension Archive {
  /// Removes a person from every table, and from what the file's free space still holds.
  ///
  /// Who speaks is no longer known of the person's turns; their times stay, so that the sessions' stay what they were.
  /// Mentions in titles, file names and whatever else is text become `…`.
  ///
  /// It takes time, and for a while room on the disk, in proportion to the archive.
  ///
  /// - Throws: ``ArchiveError/noSuchSpeaker(name:nearest:path:)`` where nothing names the person.
  public func forget(_ speaker: Speaker) throws(ArchiveError) -> ForgottenSpeaker {
    let forgotten = try write { [path] db in
      guard let matcher = NameMatcher(speaker.name) else {
        throw ArchiveError.noSuchSpeaker(name: speaker.name, nearest: nil, path: path)
      }
      let forgotten = try SpeakerRemoval(matcher, db: db).remove()
      guard forgotten != ForgottenSpeaker() else {
        throw ArchiveError.noSuchSpeaker(name: speaker.name, nearest: try Self.nearest(speaker.name, db), path: path)
      }
      return forgotten
    }
    try clean()
    return forgotten
  }

  /// Who is called most like `name`.
  private static func nearest(_ name: String, _ db: Database) throws -> String? {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT speaker FROM session_speakers WHERE speaker NOT NULL UNION SELECT speaker FROM planned_speakers
        UNION SELECT speaker FROM forecast_segments WHERE speaker NOT NULL
        """)
    let small = names.map { $0.lowercased() }
    guard let nearest = Suggestion.nearest(to: name, among: small), let place = small.firstIndex(of: nearest) else {
      return nil
    }
    return names[place]
  }

  /// Removes sessions with all that is known of them, and from what the file's free space still holds.
  ///
  /// - Returns: how many sessions went.
  public func forget(_ selection: SessionSelection) throws(ArchiveError) -> Int {
    let count = try write { [path] db in
      let numbers = try selection.numbers(db: db, path: path)
      for id in numbers { try SessionRemoval.remove(id, db: db) }
      try SessionRemoval.removeUnusedSources(db: db)
      return numbers.count
    }
    try clean()
    return count
  }

  /// Writes the file anew without what was removed. What was removed was overwritten already, but pages that rows moved
  /// between may hold copies of it.
  func clean() throws(ArchiveError) {
    try withoutTransaction { db in
      try db.execute(sql: "VACUUM")
      // Where somebody has given the archive a write-ahead log, that holds copies, too.
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
