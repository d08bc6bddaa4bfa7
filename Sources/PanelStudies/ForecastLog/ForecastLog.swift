// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
public import PanelModel
public import PanelRecordings

/// The stored forecasts of an archive, held against the recordings that came.
///
///     let review = try ForecastLog(archive).review()
///
/// Documentation/Archive.md says which recording is a forecast's, and what no longer is a forecast.
public struct ForecastLog {
  private let archive: Archive
  private let forecasts: [StoredForecast]
  private let finder: SessionFinder
  private let recorded: [SessionKey: Date]

  /// Reads the forecasts and the list of sessions.
  ///
  /// - Parameters:
  ///   - archive: where the forecasts and the recordings are stored.
  ///   - selection: the sessions that forecasts may be of.
  /// - Throws: `ArchiveError`.
  public init(_ archive: Archive, sessions selection: SessionSelection = SessionSelection()) throws(ArchiveError) {
    self.archive = archive
    forecasts = try archive.forecasts()
    let tookPlace = try archive.sessions(selection).filter { $0.lasted != nil || $0.turns > 0 }
    finder = SessionFinder(tookPlace.map(\.session))
    recorded = try archive.firstImports()
  }

  /// Whether a forecast was made when its session was over, or had begun, as far as the forecast itself tells.
  public static func isTooLate(_ forecast: StoredForecast) -> Bool {
    let session = RecordedSession(id: forecast.session.title)
    let beginning = SessionBeginning(of: session, forecast: forecast.session, recorded: .distantFuture)
    return beginning.objection(to: forecast.madeAt) == .madeAfter
  }

  /// The forecasts of a session, whenever they were made.
  public func forecasts(of session: RecordedSession) -> [StoredForecast] {
    forecasts.filter { forecast in
      finder.sessions(of: forecast.session).contains { SessionKey($0) == SessionKey(session) }
    }
  }

  /// Scores what can be scored, and says of everything else why not.
  ///
  /// It reads the recordings of the sessions that were forecast one after the other.
  public func review() throws(ArchiveError) -> ForecastVerification {
    var review = ForecastVerification(scored: [], waiting: [], leftOut: [], ends: nil, items: nil)
    var latest: [SessionKey: (forecast: StoredForecast, session: RecordedSession)] = [:]
    for forecast in forecasts {
      let sessions = finder.sessions(of: forecast.session)
      func leaveOut(_ reason: LeftOutForecast.Reason, _ forecast: StoredForecast) {
        review.leftOut.append(LeftOutForecast(forecast: forecast, sessions: sessions, reason: reason))
      }
      guard let session = sessions.first else {
        review.waiting.append(forecast)
        continue
      }
      guard sessions.count == 1 else {
        leaveOut(.ambiguous, forecast)
        continue
      }
      if let reason = objection(to: forecast, of: session) {
        leaveOut(reason, forecast)
        continue
      }
      // They come in the order in which they were made.
      if let earlier = latest.updateValue((forecast, session), forKey: SessionKey(session)) {
        leaveOut(.superseded, earlier.forecast)
      }
    }
    for forecast in forecasts {
      guard let (_, session) = latest.values.first(where: { $0.forecast.number == forecast.number }) else { continue }
      if let scored = try score(forecast, of: session) {
        review.scored.append(scored)
      } else {
        review.leftOut.append(LeftOutForecast(forecast: forecast, sessions: [session], reason: .nothingToCompare))
      }
    }
    review.ends = .ends(of: review.scored)
    review.items = .items(of: review.scored)
    return review
  }

  private func objection(to forecast: StoredForecast, of session: RecordedSession) -> LeftOutForecast.Reason? {
    let beginning = SessionBeginning(
      of: session, forecast: forecast.session, recorded: recorded[SessionKey(session)] ?? .distantPast)
    if let reason = beginning.objection(to: forecast.madeAt) { return reason }
    let isTaught = forecast.scenario.learntFrom.contains { SessionSelection.fits(session, pattern: $0) }
    return isTaught ? .learntFromIt : nil
  }

  private func score(_ forecast: StoredForecast, of session: RecordedSession) throws(ArchiveError) -> ScoredForecast? {
    let key = SessionKey(session)
    // An event may be called like another one's session.
    let pattern = key.event.isEmpty ? key.name : "\(key.event)/\(key.name)"
    var scored: ScoredForecast?
    try archive.forEach(SessionSelection([pattern])) { recording in
      guard SessionKey(recording.session) == key else { return }
      scored = ForecastScoring(forecast: forecast, recording: recording).scored
    }
    return scored
  }
}
