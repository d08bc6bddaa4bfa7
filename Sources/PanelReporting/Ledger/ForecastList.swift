// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// A line for each forecast that an archive keeps.
public struct ForecastList: Answer {
  private let forecasts: [KeptForecast]

  public init(_ forecasts: [KeptForecast]) { self.forecasts = forecasts }

  /// The table, and how forecasts are scored and removed.
  public var document: Document {
    guard !forecasts.isEmpty else {
      return Document([.paragraph("No forecasts yet; panelsim simulate FILE --record keeps one.")])
    }
    let footer = """
      \(CountWords.of(forecasts.count, "forecast")); panelsim backtest --ledger holds them against what was recorded, \
      panelsim sessions forget --forecast NUMBER removes one
      """
    return Document(table, [.paragraph(footer, .faint)])
  }

  public var json: String? { ForecastsJSON(forecasts: forecasts).value.document }

  private var table: [Block] {
    .table(
      "Forecast", forecasts, least: 18, LedgerWords.numbered,
      [
        .left("for", 4) { $0.session.name.map { TextLayout.truncated(SafeText.visible($0), to: 20) } }.ifAny,
        .left("date", 8) { $0.session.date.map(DateWords.short) }.ifAny,
        .left("made", 6) { LedgerWords.moment($0.madeAt) },
        .right("on time", 9) { NumberWords.percent($0.onTime) },
        .left("half by", 7) { forecast in
          forecast.end.distribution.map { LedgerWords.clock(of: forecast).words($0.quantile(0.5)) }
        }.ifAny,
        .left("8 in 10", 5) { forecast in
          forecast.end.distribution.map {
            LedgerWords.clock(of: forecast).words($0.quantile(0.1), $0.upperQuantile(0.1))
          }
        }.ifAny, .right("trials", 2) { NumberWords.grouped($0.run.trials) },
        .left("event", 1) { $0.session.event.map { TextLayout.truncated(SafeText.visible($0), to: 20) } }.ifAny,
      ])
  }
}
