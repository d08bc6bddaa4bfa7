// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
public import PanelModel
internal import Stochastics

/// What is said of stored forecasts.
public enum VerificationWords {
  /// That a forecast is stored now, or was before.
  public static func kept(_ number: Int, isNew: Bool, archive: String) -> String {
    isNew
      ? "Stored as forecast \(number) in \(archive); panelsim backtest --forecasts scores it when the recording has come."
      : "The same forecast is in \(archive) already, as forecast \(number); nothing was changed."
  }

  /// That a forecast came too late to be one.
  public static func tooLate(_ forecast: StoredForecast) -> String {
    let day = forecast.session.date.map { " of \(DateWords.short($0))" } ?? ""
    return "the session\(day) had begun when this was made; backtest --forecasts won't count it as a forecast"
  }

  /// A forecast for whoever looks at its session: when it was made, and what it said of the end.
  static func sentence(_ forecast: StoredForecast) -> String {
    let made = "Forecast \(forecast.number.map(String.init) ?? "") of \(moment(forecast.madeAt))"
    guard let end = forecast.end.distribution else { return made + "." }
    let clock = clock(of: forecast)
    return "\(made): done on time in \(NumberWords.percent(forecast.onTime)), the end at"
      + " \(clock.words(end.quantile(0.5))), 8 in 10 \(clock.words(end.quantile(0.1), end.upperQuantile(0.1)))."
  }

  /// `2026-11-25 14:07 UTC`.
  static func moment(_ date: Date) -> String {
    let text = date.formatted(.iso8601)
    return text.prefix(16).replacing("T", with: " ") + " UTC"
  }

  /// The clock on the wall of a session that was forecast; one that is changed within the session isn't known any more.
  static func clock(of forecast: StoredForecast) -> SlotClock {
    SlotClock(
      slot: Slot(length: forecast.slot, clock: forecast.session.start.map { Slot.Clock(from: $0, to: $0) }))
  }

  static func title(_ forecast: StoredForecast) -> String { SafeText.visible(forecast.session.title) }

  /// `3. Water in the city`.
  static func numbered(_ forecast: StoredForecast) -> String { "\(forecast.number ?? 0). \(title(forecast))" }

  /// `3. Water in the city (2026-03-05, for water-panel)`.
  static func named(_ forecast: StoredForecast) -> String {
    let session = forecast.session
    let facts = [session.date.map(DateWords.short), session.name.map { "for " + SafeText.visible($0) }]
      .compactMap(\.self)
    return numbered(forecast) + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }

  /// A p-value: `0.64`, `3e-6`.
  static func chance(_ chance: Double) -> String {
    guard chance < 0.001, chance > 0 else { return NumberWords.decimal(chance, chance < 0.1 ? 3 : 2) }
    var exponent = 0
    var mantissa = chance
    while mantissa < 1, exponent < 400 {
      mantissa *= 10
      exponent += 1
    }
    return "\(NumberWords.decimal(mantissa, 0))e-\(exponent)"
  }

  /// Why a forecast isn't scored although there is a recording.
  static func reason(_ reason: LeftOutForecast.Reason) -> String {
    switch reason {
    case .madeAfter: "made when the session had begun, so no forecast"
    case .madeThatDay: "made on the day of the session, and nothing tells at what hour that began"
    case .recordingKnown: "nothing tells when the session was, and its recording was in the archive already"
    case .learntFromIt: "its lengths were learnt from the session's own recording"
    case .superseded: "another forecast of the session was made later, and still before it"
    case .ambiguous: "several recordings might be of the session; simulate --for names one"
    case .nothingToCompare: "nothing in the recording can be held against it"
    }
  }
}
