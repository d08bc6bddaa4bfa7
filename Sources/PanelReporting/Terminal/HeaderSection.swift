// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// What session a report is about: its title, its event, its slot.
struct HeaderSection {
  private let report: TerminalReport
  private var scenario: Scenario { report.scenario }

  init(_ report: TerminalReport) { self.report = report }

  var lines: [StyledLine] {
    var lines = report.paragraph(SafeText.visible(scenario.title), .heading)
    if lines.count > 3 {
      lines = lines.prefix(2) + [StyledLine(Fitting.truncated(lines[2].text + "…", to: report.width), .heading)]
    }
    if let event = scenario.event {
      lines.append(StyledLine(Fitting.truncated(SafeText.visible(event), to: report.width)))
    }
    lines += report.paragraph(slot)
    return lines + SettingsWords.lines(report.forecast.scenario.settings, report.paragraph)
  }

  /// `Thursday 16 February 2017, 11:45–13:00 (75 minutes, America/New_York)`.
  private var slot: String {
    let slot = scenario.slot
    let length = LengthWords.exact(slot.length.seconds)
    var text = slot.date.map { DateWords.long($0) + ", " } ?? ""
    guard slot.clock != nil else {
      return text + (text.isEmpty ? "A" : "a") + " slot of \(length); times count from its start, in hours and minutes"
    }
    let zone = slot.timeZone.map { ", " + SafeText.visible($0) } ?? ""
    text += "\(report.clock.words(0, slot.length.seconds)) (\(length)\(zone))"
    let changes = slot.clock?.changes.filter { $0.at.sinceStart < slot.length } ?? []
    for change in changes {
      let shift = LengthWords.sentence(change.shift.seconds.magnitude)
      text += "; the clocks go \(change.shift < .zero ? "back" : "forward") by \(shift) during it"
      if change.shift < .zero { text += ", and * marks what they show for the second time" }
    }
    return text
  }
}

extension StyledLine {
  /// The line's text without its roles.
  var text: String { pieces.map(\.text).joined() }
}
