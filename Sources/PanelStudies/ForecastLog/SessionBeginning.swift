// SPDX-License-Identifier: GPL-3.0-or-later

internal import Chronology
internal import Foundation
internal import PanelModel

/// What is known of when a session began: a forecast has to be older.
enum SessionBeginning: Hashable {
  case at(Date)
  /// Some time of the day that begins at `from`; a day may have 25 hours.
  case onDay(from: Date, to: Date)
  /// Only when its recording came into the archive.
  case unknown(recorded: Date)

  /// What the recording says counts before what the forecast says; a zone that neither names is taken to be UTC.
  init(of session: RecordedSession, forecast: ForecastSession, recorded: Date) {
    guard let date = session.date ?? forecast.date else {
      self = .unknown(recorded: recorded)
      return
    }
    let clock = [session.timeZone, forecast.timeZone, "UTC"].lazy.compactMap { $0.flatMap(ZoneClock.init(name:)) }.first
    func moment(_ minutes: Int) -> Date {
      let local = date.daysSince1970 * 86_400 + minutes * 60
      switch clock?.moments(local: local) {
      case .one(let moment), .two(let moment, _): return Date(timeIntervalSince1970: Double(moment))
      // Clocks are put forward past it: by those that nobody has put forward.
      case .some(.none), nil:
        return Date(timeIntervalSince1970: Double(local - (clock?.offset(at: local - 86_400) ?? 0)))
      }
    }
    if let start = session.start ?? forecast.start {
      self = .at(moment(start.minutesAfterMidnight))
    } else {
      self = .onDay(from: moment(0), to: moment(24 * 60))
    }
  }

  /// Why a forecast that was made at `moment` is none; `nil` where it is one.
  func objection(to moment: Date) -> LeftOutForecast.Reason? {
    switch self {
    case .at(let beginning): moment < beginning ? nil : .madeAfter
    case .onDay(let from, let to): moment < from ? nil : moment < to ? .madeThatDay : .madeAfter
    case .unknown(let recorded): moment < recorded ? nil : .recordingKnown
    }
  }
}
