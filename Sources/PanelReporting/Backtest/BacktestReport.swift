// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// What an analyst reads of a back-test: the verdict in words, the rule that it follows, every model's scores, where what
/// came lies in its forecasts, and the same for whole sessions.
public struct BacktestReport: Sendable {
  let backtest: Backtest
  let width: Int
  let style: Style

  /// - Parameter width: in columns.
  public init(_ backtest: Backtest, width: Int = 80, style: Style = .plain) {
    self.backtest = backtest
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections = [title, verdict] + items + sessions + ends + [footer]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// `text` in as many lines as it needs.
  func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }

  private var title: [StyledLine] { paragraph(BacktestWords(backtest).subject) }

  private var verdict: [StyledLine] {
    let words = BacktestWords(backtest)
    return paragraph(words.verdict, .heading) + words.advice.flatMap { paragraph($0) }
  }

  private var items: [[StyledLine]] {
    let noun = backtest.itemNoun
    guard let model = backtest.items.models.first else { return [] }
    let plots = BacktestPlots(model, noun: noun)
    return [
      BacktestRule(model).lines(width: width), table(backtest.items, noun.capitalizedFirst),
      pictures(plots.places, plots.reliability),
    ]
  }

  private var sessions: [[StyledLine]] {
    switch backtest.sessions {
    case .none(let reason): [paragraph("Whole sessions weren't forecast: \(SafeText.visible(reason)).")]
    case .scores(let scores): whole(scores, "sessions", BacktestWords(backtest).sessions)
    }
  }

  /// Most recordings don't tell, which is not worth a line.
  private var ends: [[StyledLine]] {
    guard case .scores(let scores) = backtest.ends else { return [] }
    return whole(scores, "ends of sessions", BacktestWords(backtest).ends)
  }

  private func whole(_ scores: Backtest.Scores, _ noun: String, _ words: (ForecastScores) -> String) -> [[StyledLine]] {
    guard let model = scores.models.first else { return [] }
    let plots = BacktestPlots(model, noun: noun)
    return [
      paragraph(words(model), .heading), BacktestRule(model).lines(width: width), table(scores, noun.capitalizedFirst),
      pictures(plots.places, plots.reliability),
    ]
  }

  private func table(_ scores: Backtest.Scores, _ heading: String) -> [StyledLine] {
    BacktestTable(scores, heading: heading).lines(width: width)
      + scores.failures.flatMap {
        paragraph("\(SafeText.visible($0.model)) isn't among them: \(SafeText.visible($0.reason)).", .faint)
      }
  }

  /// Side by side where there is room, else one above the other.
  private func pictures(_ first: Plot, _ second: Plot) -> [StyledLine] {
    let gap = 4
    guard width >= 120 else { return picture(first, width) + [StyledLine()] + picture(second, width) }
    let half = (min(width, 160) - gap) / 2
    let (left, right) = (picture(first, half), picture(second, half))
    return (0..<max(left.count, right.count)).map { row in
      var line = row < left.count ? left[row] : StyledLine()
      line.pad(to: half + gap)
      if row < right.count { line.pieces += right[row].pieces }
      return line
    }
  }

  private func picture(_ plot: Plot, _ width: Int) -> [StyledLine] {
    let shown = min(width, 76)
    return [StyledLine(Fitting.truncated(plot.title, to: width))] + TerminalPlot(plot, width: shown, rows: 7).lines
  }

  private var footer: [StyledLine] {
    let words = BacktestWords(backtest)
    return words.legend.flatMap { paragraph($0, .faint) }
  }
}

extension Backtest {
  /// What items are called, in the plural.
  var itemNoun: String { forecast.areTalks ? "talks" : "items" }
}
