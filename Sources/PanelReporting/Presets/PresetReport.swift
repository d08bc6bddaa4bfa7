// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
public import PanelModel

/// A preset with all that is known of it.
public struct PresetReport: Sendable {
  private let preset: Preset
  private let width: Int
  private let style: Style
  private var words: PresetWords { PresetWords(preset) }

  /// - Parameter width: in columns.
  public init(_ preset: Preset, width: Int = 80, style: Style = .plain) {
    self.preset = preset
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections = [
      paragraph(preset.name, .heading) + paragraph(verdict),
      paragraph("takes: { preset: \(preset.name) }") + paragraph("is the same as")
        + paragraph("takes: \(preset.takes.plainlyWritten)"),
      parameters, heading("Where it comes from", source), heading("How good it is", goodness),
      heading("What to know", preset.remarks.map { "• " + $0 }),
    ]
    return sections.map { section in section.map { $0.rendered(style) + "\n" }.joined() }.joined(separator: "\n")
  }

  private func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }

  private func heading(_ heading: String, _ texts: [String]) -> [StyledLine] {
    paragraph(heading, .heading) + texts.flatMap { paragraph($0) }
  }

  private var verdict: String {
    let share = words.isShare ? " of the planned time" : ""
    var sentences = ["\(preset.summary.sentence). Half take \(words.half)\(share) or less, 8 of 10 \(words.range)."]
    if let over = words.over { sentences.append("\(over) take longer than planned.") }
    switch (preset.includesQuestions, preset.isModerated) {
    case (true, true): sentences.append("Questions and moderation are in it: don't add them again.")
    case (true, false): sentences.append("Questions are in it: don't add them again.")
    case (false, true): sentences.append("Moderation, whatever there was, is in it: don't add it again.")
    case (false, false): break
    }
    return sentences.joined(separator: " ")
  }

  private var parameters: [StyledLine] {
    let unit = words.isShare ? "the planned time" : "a second"
    let table = Table(
      first: .init(heading: "Parameter", cells: preset.fit.parameters.map { .init($0.name) }),
      others: [
        .init(
          heading: "± one standard error", importance: 1,
          cells: preset.fit.parameters.map { .init(PresetWords.figure($0.value, $0.standardError)) })
      ])
    return paragraph("Fitted by maximum likelihood: \(preset.fit.family.words); the unit is \(unit).")
      + table.lines(width: width)
  }

  private var source: [String] {
    let source = preset.source
    return [
      """
      \(NumberWords.grouped(source.count)) lengths of \(NumberWords.grouped(source.sessions)) \(source.sessionNoun): \
      \(source.recordings).
      """,
      "\(source.origin.sentence). \(source.licence.sentence). Learnt on \(DateWords.short(source.date)).",
    ]
  }

  private var goodness: [String] {
    let (fit, backtest) = (preset.fit, preset.backtest)
    func length(_ value: Double) -> String {
      words.isShare ? NumberWords.decimal(value * 100, 1) + "%" : NumberWords.decimal(value, 1) + " s"
    }
    return [
      """
      Fit: the Anderson–Darling distance is \(NumberWords.decimal(fit.distance, 2)); \
      \(NumberWords.percent(fit.chance)) of \(fit.replicates) samples drawn from the fit are as far from their own.\
      \(fit.chance < 0.05 ? " So the law isn't exactly this; with so many lengths small differences show." : "")
      """,
      """
      Back-test, a tenth of the \(preset.source.sessionNoun) forecast from the others ten times: off by \
      \(length(backtest.rankedProbability)) ± \(length(backtest.rankedProbabilityError)) on average (the recorded lengths \
      themselves: \(length(backtest.empirical))); the range of 8 in 10 held \
      \(NumberWords.decimal(backtest.held * 100, 0)) ± \(NumberWords.decimal(backtest.heldError * 100, 0))%.
      """,
    ]
  }
}

extension UncertainLength {
  /// As a scenario writes it without a preset's name.
  var plainlyWritten: String {
    if case .preset(_, let takes) = self { takes.written } else { written }
  }
}

extension FitFamily {
  /// `a mixture of two Weibull distributions`.
  fileprivate var words: String {
    if case .mixture(let first, let second) = self, first == second { return "a mixture of two, each \(first.name)" }
    return name
  }
}

extension String {
  /// With a capital at its beginning.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
