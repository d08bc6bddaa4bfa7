// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

/// Who is guessed to speak from the floor: they come after the first third, four times at most, for three minutes at most
/// and with a tenth of all speech at most, in sessions that last a quarter of an hour.
@Suite struct FloorGuessTests {
  /// Three panellists of `length` seconds each between short turns of a moderator, then whoever is guessed about, with
  /// answers in between.
  private func role(turns count: Int, of seconds: Int = 10, length: Int = 1000) -> Role? {
    var (text, now) = ([String](), 0)
    func speak(_ name: String, _ seconds: Int) {
      text.append("\(name) \(now)-\(now + seconds)")
      now += seconds + 1
    }
    for name in ["A", "B", "C"] {
      speak("M", 10)
      speak(name, length)
    }
    speak("M", 10)
    for _ in 0..<count {
      speak("X", seconds)
      speak("A", 12)
    }
    speak("M", 10)
    return turns(text.joined(separator: ", ")).withRoles().first { $0.speaker?.name == "X" }?.role?.role
  }

  @Test(arguments: 1...8)
  func speakFourTimesAtMost(count: Int) { #expect(role(turns: count) == (count <= 4 ? .floor : .panellist)) }

  @Test(arguments: [1, 60, 179, 180, 181, 240])
  func speakForThreeMinutesAtMost(seconds: Int) {
    #expect(role(turns: 1, of: seconds) == (seconds <= 180 ? .floor : .panellist))
  }

  /// With four turns of 30 s, the three panellists need to have 1080 s of all speech, less some answers and the
  /// moderator's: 380 s each are enough, and 320 s aren't.
  @Test(arguments: [(320, Role.panellist), (380, .floor), (1000, .floor)])
  func haveATenthOfAllSpeechAtMost(length: Int, expected: Role) {
    #expect(role(turns: 4, of: 30, length: length) == expected)
  }
}
