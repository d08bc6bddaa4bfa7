// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

@Suite struct RemediesSectionTests {
  private func lines(_ forecast: Forecast, width: Int, _ change: (inout Scenario) -> Void = { _ in }) -> [String] {
    var scenario = SeedPanel.scenario
    change(&scenario)
    return rendered(RemediesSection(ForecastAnswer(scenario, forecast)).blocks, width: width)
  }

  @Test(arguments: [80, 140])
  func changesWithWhatTheyBringAndCost(_ width: Int) {
    #expect(
      lines(RemediedPanel.forecast, width: width) == [
        "What would help           done by 13:00  questions served",
        "  one panellist fewer          60 → 91%         99 → >99%",
        "  last question at 12:52       60 → 83%          99 → 93%",
        "  9 minutes each               60 → 75%         99 → >99%",
        "  trim talks when behind       60 → 60%         99 → >99%",
      ])
  }

  /// The price must not go where there is little room: a change that only helps the questions would say nothing.
  @Test(arguments: [30, 40, 57])
  func bothChancesAreShownAtAnyWidth(_ width: Int) {
    let lines = lines(RemediedPanel.forecast, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.contains { $0.contains("83%") })
    #expect(lines.contains { $0.contains("93%") })
  }

  @Test func withoutQuestionsOneColumnIsEnough() {
    var forecast = RemediedPanel.forecast
    forecast.questions = nil
    forecast.remedies = .found([RemediedPanel.remedy(.startOnTime, nil, 0.08, nil)])
    #expect(lines(forecast, width: 80) == ["What would help  done by 13:00", "  start on time       60 → 68%"])
  }

  @Test func nothingToSayIsNoSection() {
    var forecast = RemediedPanel.forecast
    forecast.remedies = .found([])
    #expect(lines(forecast, width: 80) == [])
    let text = ForecastAnswer(SeedPanel.scenario, forecast).text()
    #expect(!text.contains("What would help"))
  }

  /// Where trials differ, a difference may lead a hair outside 0...1.
  @Test func chancesStayChances() {
    var forecast = RemediedPanel.forecast
    forecast.onTime = Figures.chance(0.93)
    forecast.remedies = .found([RemediedPanel.remedy(.startOnTime, nil, 0.0712, 0.02)])
    #expect(lines(forecast, width: 80).last == "  start on time      93 → 100%         99 → 100%")
  }

  @Test func changesAreSaidInWords() {
    let words = RemedyWords(clock: SlotClock(slot: SeedPanel.scenario.slot))
    let said = [
      Remedy(.onePanellistFewer, .without(title: "A\u{1B}[31m")), Remedy(.minuteLessEach),
      Remedy(.cutOffAtLimit, .length(.minutes(10))), Remedy(.cutOffAtLimit), Remedy(.signalEarlier),
      Remedy(.signalEarlier, .length(.seconds(510))), Remedy(.lastQuestionEarlier),
    ].map(words.words)
    #expect(said[0].hasPrefix("without A") && !said[0].contains("\u{1B}"))
    #expect(said[1...3] == ["a minute less for each", "cut off at 10 minutes", "cut off at the limit"])
    #expect(said[4] == "signal a minute earlier" && said[6] == "last question 5 minutes earlier")
    #expect(said[5].hasPrefix("signal at 8"))
  }

  @Test func machinesReadThemToo() {
    let json = RemediedPanel.forecast.json
    #expect(json.contains("\"change\": \"last_question_earlier\""))
    let rows = ForecastCSV(forecast: RemediedPanel.forecast).text.split(separator: "\r\n").filter {
      $0.hasPrefix("remedy,")
    }
    #expect(rows.contains { $0.hasPrefix("remedy,\"one_panellist_fewer\",on_time_difference,chance,0.3061,") })
    #expect(
      rows.contains { $0.hasPrefix("remedy,\"last_question_earlier\",questions_at_least_difference,chance,-0.06") })
    #expect(rows.count == 4 * 6)
  }
}
