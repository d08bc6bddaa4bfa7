// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an organiser reads of how many panellists fit: the verdict in words, then a row for each count.
extension CapacityForecast: Answer {
  public var document: Document {
    let table = CapacityTable(self)
    return Document(
      [.paragraph(run.isPartial ? "Interrupted: this rests on what was done." : nil, .unsure)], title,
      CapacityVerdictSection(self).blocks, [table.block], [.paragraph(table.note, .faint)] + footer)
  }

  public var json: String? { CapacityJSON(capacity: self).value.document }
  public var csv: String? { CapacityCSV(capacity: self).text }

  private var title: [Block] {
    [
      .title(scenario.title), .paragraph(SlotClock(slot: scenario.slot).span),
      .paragraph(SettingsWords.sentence(identity.settings), .unsure),
    ]
  }

  private var footer: [Block] {
    let legend =
      "In brackets: where the true figure lies. The verdict and all brackets are right together with a confidence of"
      + " \(NumberWords.required(confidence)), however often one looks. Every count has the same luck."
    return [.paragraph(legend, .faint), .paragraph(PrecisionWords.text(run)), .paragraph(runLine, .faint)]
  }

  /// All it takes to repeat the run.
  private var runLine: String {
    let trials = rows.map(\.forecast.run.trials)
    let (least, most) = (trials.min() ?? 0, trials.max() ?? 0)
    let each =
      least == most ? NumberWords.grouped(most) : "\(NumberWords.grouped(least)) to \(NumberWords.grouped(most))"
    return "\(each) trials of each count (at most \(NumberWords.grouped(run.trials))), seed \(run.seed), "
      + "\(NumberWords.elapsed(run.elapsed.seconds)), panelsim \(run.version) \(run.engine)"
  }
}
