// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelReporting

@Suite struct ReportLayoutTests {
  @Test(arguments: OtherPanels.all.map(\.name), [1, 30, 40, 57, 80, 100, 140, 300])
  func everyLineFits(_ name: String, _ width: Int) throws {
    let panel = try #require(OtherPanels.all.first { $0.name == name }?.panel)
    let report = ForecastAnswer(panel.scenario, panel.forecast)
    for line in report.text(width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= max(width, TerminalRenderer.leastWidth), "\(line)")
    }
  }

  /// The agenda's numbers stand below each other whatever the titles are made of.
  @Test(arguments: [40, 80, 140])
  func rowsAlign(_ width: Int) {
    let panel = OtherPanels.hostile
    let report = ForecastAnswer(panel.scenario, panel.forecast)
    let rows = TerminalRenderer(width: width).lines(AgendaSection(report).block)
    #expect(rows.count == panel.forecast.segments.count + 2)
    #expect(Set(rows.map(\.width)).count == 1)
    #expect((rows.first?.width ?? 0) <= width)
  }

  @Test func manyRepetitionsAreShortened() throws {
    var (scenario, forecast) = (SeedPanel.scenario, SeedPanel.forecast)
    scenario.agenda = [.talk(Talk(title: "Statement", planned: .minutes(3), count: 100))]
    forecast.segments = (1...100).map { number in
      var segment = SeedPanel.forecast.segments[1]
      segment.title = "Statement \(number)"
      return segment
    }
    forecast.drivers = .found(
      (1...100).map { Driver(title: "Statement \($0)", share: Figures.mean(0.01, sd: 1)) })
    let report = ForecastAnswer(scenario, forecast)
    #expect(rendered([AgendaSection(report).block]).count == 8)
    #expect(report.text().contains("\n… and 95 more\n"))
    #expect(report.text().contains("\n  Statement, 100 together  100% "))
  }

  @Test func whoOftenIsAbsentIsSaidAtAnyWidth() {
    var forecast = SeedPanel.forecast
    forecast.segments[1].happens = Figures.chance(0.5)
    forecast.segments[2].happens = Figures.chance(0.8)
    forecast.segments[3].happens = Figures.chance(0.8)
    let text = { (width: Int) in
      rendered([AgendaSection(ForecastAnswer(SeedPanel.scenario, forecast)).block], width: width).joined(separator: " ")
    }
    #expect(text(140).contains("absent") && !text(140).contains("doesn't come"))
    for width in [40, 80] {
      #expect(text(width).contains("Historic overview of UN-related initiatives doesn't come in 5 of 10 sessions"))
      #expect(text(width).contains("National perspective, each of 2, doesn't come in 2 of 10 sessions"))
      #expect(!text(width).contains("Key findings of the Sutherland report"))
    }
  }

  @Test func plannedTimesAddUp() {
    let report = ForecastAnswer(SeedPanel.scenario, SeedPanel.forecast)
    #expect(rendered([AgendaSection(report).block]).last?.contains(/End of the session +63\+ +12:58/) == true)
    #expect(report.text().contains("(75 minutes, America/New_York)"))
  }

  @Test func barsAreSharesOfAll() {
    let text = { (width: Int) in
      ForecastAnswer(SeedPanel.scenario, SeedPanel.forecast).text(width: width)
    }
    #expect(text(80).contains("National perspective, 2 together") && text(80).contains(" 9%    5% ██\n"))
    #expect(text(40).contains(/Nation[a-z]*…, 2 together +9% +5% ▍/))
  }

  @Test func driversOfBeingLateHaveAColumnWhereThereIsRoom() {
    var forecast = SeedPanel.forecast
    let wide = ForecastAnswer(SeedPanel.scenario, forecast)
    #expect(wide.text().contains(" end  late\n"))
    #expect(wide.text().contains("National perspective, 2 together"))
    #expect(!wide.text(width: 30).contains(" end  late\n"))
    // Without an interval above nothing a driver may be chance; without drivers there is nothing to say.
    forecast.drivers = .found(
      forecast.drivers.all.map { Driver(title: $0.title, share: Figures.mean(0.02, sd: 20), lateShare: $0.lateShare) })
    #expect(!ForecastAnswer(SeedPanel.scenario, forecast).text().contains("What moves the end"))
    forecast.drivers = .found([])
    #expect(!ForecastAnswer(SeedPanel.scenario, forecast).text().contains("What moves the end"))
  }

  @Test func nothingDrivesTheTerminal() {
    let panel = OtherPanels.hostile
    let report = ForecastAnswer(panel.scenario, panel.forecast)
    for text in [report.text(), report.verdictLine] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isHarmless($0) })
    }
  }

  @Test func coloursSayNothingMore() {
    let panel = OtherPanels.hostile
    let plain = ForecastAnswer(panel.scenario, panel.forecast).text(style: .plain)
    let coloured = ForecastAnswer(panel.scenario, panel.forecast).text(style: .ansi)
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func partialForecastsSaySoFirst() {
    var forecast = SeedPanel.forecast
    forecast.run.isPartial = true
    forecast.run.trials = 340_000
    let report = ForecastAnswer(SeedPanel.scenario, forecast)
    let notice = "Interrupted: this forecast rests on the 340,000 trials that were done."
    #expect(report.text().hasPrefix(notice))
    #expect(report.verdictLine.hasPrefix(notice))
    #expect(report.verdictLine.filter { $0 == "\n" }.count == 1)
  }
}
