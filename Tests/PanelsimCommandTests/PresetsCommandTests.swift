// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct PresetsCommandTests {
  private static let names = ["conference-talk", "council-speech", "council-handover", "debate-turn"]

  @Test func listed() throws {
    let result = try Program("presets").run()
    for name in Self.names { #expect(result.output.contains("\n\(name) ") && result.output.contains("\n\(name): ")) }
    let json = try Program("presets", "--json").run().output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["presets"] as? [[String: Any]])?.map { $0["name"] as? String } == Self.names)
  }

  @Test func explained() throws {
    let output = try Program("presets", "conference-talk", "council-speech").run().output
    #expect(output.hasPrefix("conference-talk\n") && output.contains("\ncouncil-speech\n"))
    #expect(output.contains("363 lengths of 27 rooms"))
    let unknown = try Program("presets", "conference_talks").run()
    #expect(unknown.status == 66 && unknown.output.isEmpty)
    #expect(unknown.errors.contains("debate-turn; did you mean conference-talk?"))
  }

  /// In a scenario, and with its warnings.
  @Test func used() throws {
    let files = try Files()
    let file = try files.file("panel.yaml", Files.good)
    let override = "agenda[0].takes={ preset: conference-talk }"
    let checked = try Program("check", file, "--set", override).run()
    #expect(checked.status == 0 && checked.output.contains("Opening: takes (preset conference-talk)\n"))
    #expect(checked.errors.contains("panel.yaml:8:16: warning: the preset conference-talk has the questions"))
    #expect(try Program("simulate", file, "--set", override, "--trials", "10k", "--quiet").run().status == 0)
    let wrong = try Program("check", file, "--set", "handover={ preset: conference-talk }").run()
    #expect(wrong.status == 65 && wrong.errors.contains("allowed: council-speech, council-handover, debate-turn"))
  }
}
