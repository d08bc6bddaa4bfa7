// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Where what came lies in its forecasts, and how far chances to run over can be relied on, as one SVG drawing.
public struct BacktestPicture: Sendable {
  private let backtest: Backtest

  public init(_ backtest: Backtest) { self.backtest = backtest }

  /// The whole file.
  public var svg: String {
    var plots: [Plot] = []
    func add(_ scores: Backtest.Scores, _ noun: String) {
      guard let model = scores.models.first else { return }
      let drawn = BacktestPlots(model, noun: noun)
      plots += [drawn.places, drawn.reliability]
    }
    add(backtest.items, backtest.itemNoun)
    if case .scores(let scores) = backtest.sessions { add(scores, "sessions") }
    if case .scores(let scores) = backtest.ends { add(scores, "ends of sessions") }
    return SVGSheet(title: "Forecasts held against what came", plots: plots).text
  }
}
