// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// A line for each forecast that an archive keeps.
public struct ForecastList: Sendable {
  private let forecasts: [KeptForecast]
  private let width: Int
  private let style: Style

  /// - Parameter width: in columns.
  public init(_ forecasts: [KeptForecast], width: Int = 80, style: Style = .plain) {
    self.forecasts = forecasts
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The table, and how forecasts are scored and removed.
  public var text: String {
    guard !forecasts.isEmpty else { return "No forecasts yet; panelsim simulate FILE --record keeps one.\n" }
    let lines = table.lines(width: width) + [StyledLine()] + footer
    return lines.map { $0.rendered(style) + "\n" }.joined()
  }

  private var table: Table {
    func column(
      _ heading: String, _ importance: Int, _ alignment: Alignment = .left, _ cell: (KeptForecast) -> String?
    ) -> Table.Column? {
      let cells = forecasts.map { cell($0) ?? "" }
      guard cells.contains(where: { !$0.isEmpty }) else { return nil }
      return Table.Column(
        heading: heading, alignment: alignment, importance: importance, cells: cells.map { .init($0) })
    }
    return Table(
      first: .init(
        heading: "Forecast", cells: forecasts.map { .init(LedgerWords.numbered($0)) }),
      others: [
        column("for", 4) { $0.session.name.map { Fitting.truncated(SafeText.visible($0), to: 20) } },
        column("date", 8) { $0.session.date.map(DateWords.short) },
        column("made", 6) { LedgerWords.moment($0.madeAt) },
        column("on time", 9, .right) { NumberWords.percent($0.onTime) },
        column("half by", 7) { forecast in
          forecast.end.distribution.map { LedgerWords.clock(of: forecast).words($0.quantile(0.5)) }
        },
        column("8 in 10", 5) { forecast in
          forecast.end.distribution.map {
            LedgerWords.clock(of: forecast).words($0.quantile(0.1), $0.upperQuantile(0.1))
          }
        },
        column("trials", 2, .right) { NumberWords.grouped($0.run.trials) },
        column("event", 1) { $0.session.event.map { Fitting.truncated(SafeText.visible($0), to: 20) } },
      ].compactMap(\.self), leastFirstWidth: 18)
  }

  private var footer: [StyledLine] {
    let text = """
      \(CountWords.of(forecasts.count, "forecast")); panelsim backtest --ledger holds them against what was recorded, \
      panelsim sessions forget --forecast NUMBER removes one
      """
    return Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, .faint) }
  }
}
