// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
public import PanelModel

/// A preset with all that is known of it.
public struct PresetReport: Answer {
  private let preset: Preset
  private var words: PresetWords { PresetWords(preset) }

  /// The report on a preset.
  public init(_ preset: Preset) { self.preset = preset }

  /// What it stands for, its parameters, where it comes from, how good it is, and what to know.
  public var document: Document {
    Document(
      [.title(preset.name), .paragraph(verdict)],
      [
        .paragraph("takes: { preset: \(preset.name) }"), .paragraph("is the same as"),
        .paragraph("takes: \(preset.takes.plainlyWritten)"),
      ], parameters, [.paragraph("Where it comes from", .heading)] + source.map { .paragraph($0) },
      [.paragraph("How good it is", .heading)] + goodness.map { .paragraph($0) },
      [.paragraph("What to know", .heading)] + preset.remarks.map { .paragraph("• " + $0) })
  }

  /// One object, `panelsim-presets/1`, with this preset only.
  public var json: String? { PresetsJSON(presets: [preset]).value.document }

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

  private var parameters: [Block] {
    let unit = words.isShare ? "the planned time" : "a second"
    return [.paragraph("Fitted by maximum likelihood: \(preset.fit.family.words); the unit is \(unit).")]
      + .table(
        "Parameter", preset.fit.parameters, \.name,
        [.left("± one standard error", 1) { PresetWords.figure($0.value, $0.standardError) }])
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
