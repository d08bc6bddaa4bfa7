// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import Testing

@Suite("Days and times in code")
struct LiteralTests {
  @Test func days() {
    let day: CivilDate = "2024-02-29"
    #expect(day == CivilDate(year: 2024, month: 2, day: 29))
    for text in ["2023-02-29", "2024-2-29", "24-02-29", "2024-13-01", "2024-02-+9", "2024/02/29", "", "2024-02-29 "] {
      #expect(CivilDate(iso8601: text) == nil, "\(text)")
    }
  }

  @Test func times() {
    let time: ClockTime = "09:05"
    #expect(time == ClockTime(hour: 9, minute: 5))
  }

  #if !os(Windows)
    @Test func timesThatAreNoneEndTheProgram() async {
      await #expect(processExitsWith: .failure) { let _: ClockTime = "+9:30" }
      await #expect(processExitsWith: .failure) { let _: ClockTime = "24:00" }
      await #expect(processExitsWith: .failure) { let _: CivilDate = "2023-02-29" }
    }
  #endif
}
