// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelReporting

@Suite struct SlotClockTests {
  private func clock(_ panel: OtherPanels.Panel) -> SlotClock { SlotClock(slot: panel.scenario.slot) }

  @Test func wallClock() {
    let clock = clock((SeedPanel.scenario, SeedPanel.forecast))
    #expect(clock.words(4386) == "12:58")
    #expect(clock.words(3722, 4802) == "12:47–13:05")
    #expect(clock.words(100, 101) == "11:47")
    #expect(clock.byTheEnd == "by 13:00")
  }

  @Test func withoutClock() {
    let clock = clock(OtherPanels.byLength)
    #expect(clock.words(4500) == "1:15")
    #expect(clock.words(240) == "0:04")
    #expect(clock.byTheEnd == "within the 75 minutes")
  }

  @Test func deadlinesAgreeWithTheChance() {
    let clock = clock((SeedPanel.scenario, SeedPanel.forecast))
    #expect(clock.by(4386, isLate: false) == "by 12:58")
    #expect(clock.by(4800, isLate: true) == "by 13:05")
    #expect(clock.by(4500, isLate: false) == "by 13:00")
    #expect(clock.by(4479.5, isLate: false) == "by 12:59:40")
    #expect(clock.by(4499.5, isLate: false) == "just before 13:00")
    #expect(clock.by(4499.5, isLate: true) == "just after 13:00")
    #expect(clock.by(4500.5, isLate: false) == "just before 13:00")
    #expect(clock.by(4500.5, isLate: true) == "by 13:01")
    #expect(clock.at(4490, 4491) == "just before 13:00")
    #expect(clock.at(4510, 4511) == "just after 13:00")
    #expect(clock.at(4490, 4510) == "at about 13:00")
    #expect(clock.at(4200, 4201) == "at 12:55")
    let odd = SlotClock(slot: Slot(length: .seconds(3510)))
    #expect(odd.byTheEnd == "within the 58½ minutes")
    #expect(odd.end == "0:58:30")
    #expect(odd.by(3500, isLate: false) == "within 0:58:20")
    #expect(odd.by(3520, isLate: true) == "within 0:59")
  }

  @Test func pastMidnight() {
    let clock = clock(OtherPanels.pastMidnight)
    #expect(clock.words(3540) == "23:59")
    #expect(clock.words(4800) == "00:20 (+1)")
    #expect(clock.words(3540, 4800) == "23:59–00:20 (+1)")
    #expect(clock.words(3600, 4800) == "00:00–00:20 (+1)")
    // Half a minute before midnight the nearest minute is the next day's.
    #expect(clock.words(3580) == "00:00 (+1)")
  }

  @Test func clocksGoBack() {
    let clock = clock(OtherPanels.clocksGoBack)
    #expect(clock.words(3540) == "02:59")
    #expect(clock.words(3600) == "02:00*")
    #expect(clock.words(3540, 4500) == "02:59–02:15*" && clock.words(3660, 4500) == "02:01*–02:15*")
    #expect(clock.words(7140) == "02:59*" && clock.words(7200) == "03:00")
    #expect(clock.end == "02:15*" && clock.wordsWithSeconds(3610) == "02:00:10*")
  }

  @Test func days() {
    #expect(DateWords.long(CivilDate(year: 2017, month: 2, day: 16)!) == "Thursday 16 February 2017")
    #expect(DateWords.long(CivilDate(year: 2000, month: 2, day: 29)!) == "Tuesday 29 February 2000")
    #expect(DateWords.long(CivilDate(year: 1999, month: 12, day: 31)!) == "Friday 31 December 1999")
  }
}
