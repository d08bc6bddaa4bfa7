// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios
import Testing

/// Goals, precisions and confidences as people type them.
struct WishTests {
  @Test func goals() throws {
    #expect(try Goal(parsing: "on_time=90%") == Goal(name: .onTime, required: Chance(0.9)))
    #expect(try Goal(parsing: " questions_at_least = 0.8 ") == Goal(name: .questionsAtLeast, required: Chance(0.8)))
    #expect(try [Goal](parsing: ["on_time=90%", "questions_at_least=80%"]).count == 2)
  }

  @Test(arguments: [
    ("on_time", "there is no ="), ("on_time=", "no percentage and no number"), ("=90%", "no goal is called"),
    ("on_tme=90%", "did you mean on_time?"), ("on time=90%", "did you mean on_time?"), ("on_time=90", "write 90%"),
    ("on_time=100%", "no number of trials shows"), ("on_time=1", "no number of trials shows"),
    ("on_time=0%", "always reached"), ("on_time=-5%", "no percentage"), ("on_time=nan", "no percentage and no number"),
    ("on_time=1e400", "no percentage and no number"), ("on_time=90%%", "no percentage"), ("", "there is no ="),
    ("on_time=\"0.9\"", "no percentage and no number"),
  ])
  func badGoals(_ text: String, _ reason: String) throws {
    let error = try #require(throws: ValueParsingError.self) { try Goal(parsing: text) }
    #expect("\(error)".contains(reason), "\(error)")
  }

  @Test func aGoalTwice() throws {
    let error = try #require(throws: ValueParsingError.self) { try [Goal](parsing: ["on_time=90%", "on_time=80%"]) }
    #expect("\(error)".contains("on_time is required twice"))
  }

  @Test func precisions() throws {
    #expect(try Precision(parsing: "0.1%").halfWidth == 0.001)
    #expect(try Precision(parsing: "0.001").halfWidth == 0.001)
    for text in ["0", "0%", "50%", "0.5", "1", "2", "-1%", "", "nan", "1m", "±1%"] {
      #expect(throws: ValueParsingError.self, "\(text)") { try Precision(parsing: text) }
    }
  }

  @Test func confidences() throws {
    #expect(try Confidence(parsing: "95%").probability == 0.95)
    #expect(try Confidence(parsing: "0.999").probability == 0.999)
    for text in ["100%", "1", "49%", "0", "95", "sure", ""] {
      #expect(throws: ValueParsingError.self, "\(text)") { try Confidence(parsing: text) }
    }
  }
}
