// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios
import Testing

/// What edits make of a text, to the letter.
@Suite("Edits")
struct EditTests {
  private func edit(_ text: String, _ overrides: String...) throws -> String {
    let file = ScenarioFile(bytes: Array(text.utf8), name: "panel.yaml", directory: nil)
    let edits = try overrides.map { text in
      // Values over several lines can't be given on a command line.
      let parts = text.split(separator: "=", maxSplits: 1)
      return ScenarioEdit(
        ScenarioOverride(path: try ScenarioOverride(parsing: "\(parts[0])=x").path, value: String(parts[1])))
    }
    return String(decoding: try file.editing(edits).bytes, as: UTF8.self)
  }

  private func message(_ text: String, _ overrides: String...) -> String {
    let file = ScenarioFile(bytes: Array(text.utf8), name: "panel.yaml", directory: nil)
    do {
      let edits = try overrides.map { try ScenarioEdit(ScenarioOverride(parsing: $0)) }
      return String(decoding: try file.editing(edits).bytes, as: UTF8.self)
    } catch {
      return "\(error)"
    }
  }

  static let head = "format: panelsim/1\ntitle: A panel\nslot: { length: 1h }\nagenda:\n- { talk: A, planned: 10m }\n"

  @Test("keep what stands beside and between")
  func comments() throws {
    let text = """
      # A panel.
      format: panelsim/1
      title:   'A panel'   # not yet
      slot: { length: 1h } # or 75m

      agenda:
        # The only one.
        - talk: A
          planned: 10m   # or less
          takes:         # guessed
            # from last year
            lognormal:
              median: 9m # well
              sigma: 0.2
        # No more talks.
      talks: {alike: 0.1,
              takes: 90%} # all
      # The end.

      """
    let edited = try edit(
      text, "agenda[0].planned=12m", "agenda[0].takes=80% to 120%", "talks.takes={ exponential: { mean: 95% } }",
      "title=\"Another\"", "talks.no_show=2%", "handover=20s", "moderation.heeded=70%", "moderation.signal_at=90%")
    #expect(
      edited == """
        # A panel.
        format: panelsim/1
        title:   "Another"   # not yet
        slot: { length: 1h } # or 75m
        handover: 20s

        agenda:
          # The only one.
          - talk: A
            planned: 12m   # or less
            takes: 80% to 120%         # guessed
              # from last year
              # well
          # No more talks.
        talks: {alike: 0.1,
                takes: { exponential: { mean: 95% } }, no_show: 2%} # all
        moderation:
          heeded: 70%
          signal_at: 90%
        # The end.

        """)
  }

  @Test("fill what is empty")
  func empty() throws {
    let text = Self.head + "talks:  # nothing yet\nmoderation: ~\ngoals: {}\n"
    #expect(
      try edit(
        text.replacing("talks:  # nothing yet\nmoderation: ~\ngoals: {}\n", with: "goals: {}\n"), "goals.on_time=80%")
        == Self.head + "goals: { on_time: 80% }\n")
    // A file with empty keys is no scenario, until they are filled.
    #expect(
      message(text, "talks.alike=0.2", "moderation.heeded=50%").contains("talks: { alike: 0.2 }  # nothing yet\n"))
  }

  @Test("keep line breaks, marks and ends as they are")
  func bytes() throws {
    let text = Self.head.replacing("\n", with: "\r\n")
    #expect(
      try edit("\u{FEFF}" + text + "talks: { alike: 0.1 }", "handover=5s", "goals.on_time=80%", "talks.alike=0.2")
        == "\u{FEFF}"
        + text.replacing("1h }\r\n", with: "1h }\r\nhandover: 5s\r\n")
        + "talks: { alike: 0.2 }\r\ngoals:\r\n  on_time: 80%")
    #expect(
      try edit("%YAML 1.2\n---\n" + Self.head + "...\n", "goals.on_time=80%")
        == "%YAML 1.2\n---\n" + Self.head + "goals:\n  on_time: 80%\n...\n")
  }

  @Test("write JSON's keys in quotation marks, and quote what commas would part")
  func flow() throws {
    let json =
      #"{"format": "panelsim/1", "title": "A", "slot": {"length": "1h"}, "agenda": [{"talk": "B", "planned": "9m"}]}"#
    #expect(
      try edit(json, "agenda[0].by=A, B", "talks.alike=0.1", "slot.length=2h")
        == json.replacing(#""9m""#, with: #""9m", "by": "A, B""#).replacing(#""1h""#, with: "2h").replacing(
          "]}", with: #"], "talks": { "alike": 0.1 }}"#))
  }

  @Test("write keys over several lines, with a remark above where they are new")
  func blocks() throws {
    let value = "recordings: [ a, \"b\" ]\nsessions: 2\ndate: 2026-11-25"
    let file = ScenarioFile(bytes: Array(Self.head.utf8), name: "panel.yaml", directory: nil)
    let override = ScenarioOverride(path: .root.key("learnt_from"), value: value)
    let edited = try file.editing([ScenarioEdit(override, remark: "What was learnt,\nand from what.")])
    let written = """

      # What was learnt,
      # and from what.
      learnt_from:
        recordings: [ a, "b" ]
        sessions: 2
        date: 2026-11-25

      """
    #expect(String(decoding: edited.bytes, as: UTF8.self) == Self.head + written)
    let other = ScenarioOverride(
      path: .root.key("learnt_from"), value: value.replacing("sessions: 2", with: "sessions: 3"))
    let again = try edited.editing([ScenarioEdit(other, remark: "What was learnt.")])
    #expect(
      String(decoding: again.bytes, as: UTF8.self)
        == Self.head + written.replacing("sessions: 2", with: "sessions: 3"))
  }

  @Test("take time in proportion to a file of one line")
  func oneLine() throws {
    let records = Array(repeating: "1m", count: 60_000).joined(separator: ", ")
    let json =
      "{format: panelsim/1, title: é, slot: {length: 1h}, agenda: [{talk: B, planned: 9m}], "
      + "handover: {empirical: [\(records)]}, talks: {alike: 0.1}}"
    #expect(try edit(json, "talks.alike=0.2") == json.replacing("alike: 0.1", with: "alike: 0.2"))
  }

  @Test("refuse what would change in two places")
  func aliases() {
    let text = Self.head + "late_start: &a { lognormal: { median: 1m, sigma: 0.2 } }\nhandover: *a\n"
    #expect(
      message(text, "late_start=5s")
        == "panel.yaml:6:13: error: late_start can't be written here: *a repeats it elsewhere, which would change as well; "
        + "write it out there first")
    #expect(message(text, "late_start.lognormal.sigma=0.3").contains("*a repeats it elsewhere"))
    #expect(
      message(text, "handover.lognormal.sigma=0.3")
        == "panel.yaml:7:11: error: handover.lognormal.sigma can't be written here: *a stands for a value elsewhere, which "
        + "would change as well; write it out first")
    #expect(message(text, "handover=5s") == text.replacing("*a", with: "5s"))
  }

  @Test("refuse what makes no scenario")
  func invalid() {
    #expect(message(Self.head, "talks.alike=2").hasPrefix("--set talks.alike=2: error:"))
    #expect(message(Self.head, "agenda[3].takes=2m").hasPrefix("--set agenda[3].takes=2m: error: there is no item 3"))
    #expect(message("format: panelsim/1\n", "handover=2m").contains("title is missing"))
  }
}
