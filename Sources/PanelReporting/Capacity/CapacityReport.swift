// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an organiser reads of how many panellists fit: the verdict in words, then a row for each count.
public struct CapacityReport: Sendable {
  let capacity: CapacityForecast
  let width: Int
  let style: Style

  /// - Parameter width: in columns.
  public init(_ capacity: CapacityForecast, width: Int = 80, style: Style = .plain) {
    self.capacity = capacity
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections = [notice, title, CapacityVerdictSection(self).lines, CapacityTable(self).lines, footer]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private var notice: [StyledLine] {
    guard capacity.run.isPartial else { return [] }
    return paragraph("Interrupted: this rests on what was done.", .unsure)
  }

  private var title: [StyledLine] {
    let slot = capacity.scenario.slot
    let clock = SlotClock(slot: slot)
    let times = clock.hasClock ? "\(clock.words(0, slot.length.seconds)), " : ""
    return paragraph(SafeText.visible(capacity.scenario.title), .heading)
      + paragraph("\(times)\(LengthWords.sentence(slot.length.seconds))")
      + SettingsWords.lines(capacity.identity.settings, paragraph)
  }

  private var footer: [StyledLine] {
    let hidden = CapacityTable(self).note.map { paragraph($0, .faint) } ?? []
    let confidence = NumberWords.required(capacity.confidence)
    let legend =
      "In brackets: where the true figure lies. The verdict and all brackets are right together with a confidence of"
      + " \(confidence), however often one looks. Every count has the same luck."
    return hidden + paragraph(legend, .faint) + PrecisionWords.lines(capacity.run, paragraph) + paragraph(run, .faint)
  }

  /// All it takes to repeat the run.
  private var run: String {
    let run = capacity.run
    let trials = capacity.rows.map(\.forecast.run.trials)
    let (least, most) = (trials.min() ?? 0, trials.max() ?? 0)
    let each =
      least == most ? NumberWords.grouped(most) : "\(NumberWords.grouped(least)) to \(NumberWords.grouped(most))"
    return "\(each) trials of each count (at most \(NumberWords.grouped(run.trials))), seed \(run.seed), "
      + "\(NumberWords.elapsed(run.elapsed.seconds)), panelsim \(run.version) \(run.engine)"
  }

  /// `text` in as many lines as it needs.
  func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }
}
