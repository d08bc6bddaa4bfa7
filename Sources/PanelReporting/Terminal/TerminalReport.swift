// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an organiser reads of a forecast: the verdict in words, the goals, the agenda by the clock, how the end is
/// spread, what moves it, and what it takes to repeat the run.
///
/// People read minutes and clock times, ranges that eight of ten sessions fall into, and chances as so many of ten, of
/// a hundred or of a thousand. Every line fits the width; colour never says what words or signs don't.
public struct TerminalReport: Sendable {
  let scenario: Scenario
  let forecast: Forecast
  let width: Int
  let style: Style
  let clock: SlotClock

  /// The narrowest report; a narrower terminal gets this one.
  public static let leastWidth = 30
  /// Wider terminals get no longer lines of text than this; tables may use all of the width.
  static let textWidth = 100

  /// - Parameter width: in columns.
  public init(scenario: Scenario, forecast: Forecast, width: Int = 80, style: Style = .plain) {
    self.scenario = scenario
    self.forecast = forecast
    self.width = max(Self.leastWidth, width)
    self.style = style
    clock = SlotClock(slot: scenario.slot)
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections = [
      notice, HeaderSection(self).lines, VerdictSection(self).lines, DataSection(self).lines, GoalsSection(self).lines,
      AgendaSection(self).lines, EndSection(self).lines, DriversSection(self).lines, RemediesSection(self).lines,
      FooterSection(self).lines,
    ]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// The verdict alone, on one line, ended.
  public var verdictLine: String {
    let verdict = (VerdictSection(self).session + DataSection(self).sentences).joined(separator: " ")
    return (forecast.run.isPartial ? partialNotice + " " : "") + verdict + "\n"
  }

  /// The first line of a report on an interrupted run.
  private var notice: [StyledLine] {
    forecast.run.isPartial ? paragraph(partialNotice, .unsure) : []
  }

  private var partialNotice: String {
    "Interrupted: this forecast rests on the \(NumberWords.grouped(forecast.run.trials)) trials that were done."
  }

  /// `text` in as many lines as it needs.
  func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, Self.textWidth)).map { StyledLine($0, role) }
  }
}
