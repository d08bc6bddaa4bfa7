// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios
import Testing

@Suite("Settings")
struct SettingTests {
  private static let more = """
    talks: { takes: 85% to 125% }
    handover: &pause { lognormal: { median: 30s, sigma: 0.2 } }
    late_start: *pause
    """

  private func decode(_ overrides: String...) throws -> Scenario {
    try ScenarioDecoder.decode(
      Fixtures.scenario(Self.more), name: "panel.yaml", directory: nil,
      overrides: [ScenarioOverride](parsing: overrides)
    ).scenario
  }

  private func message(_ overrides: String...) throws -> String {
    let overrides = try [ScenarioOverride](parsing: overrides)
    do throws(ScenarioFileError) {
      _ = try ScenarioDecoder.decode(
        Fixtures.scenario(Self.more), name: "panel.yaml", directory: nil, overrides: overrides)
      return "good"
    } catch {
      return "\(error)"
    }
  }

  private func refusal(_ text: String) -> String {
    do throws(OverrideSyntaxError) {
      return "\(try OverrideChoice(parsing: text).values)"
    } catch {
      return "\(error)"
    }
  }

  @Test("take the place of what the file says")
  func replace() throws {
    let scenario = try decode("agenda[0].planned=8m", "title=Another", "slot.length=90m")
    #expect(scenario.agenda[0].planned == .minutes(8))
    #expect(scenario.title == "Another")
    #expect(scenario.slot.length == .minutes(90))
    #expect(
      try decode()
        == ScenarioDecoder.decode(
          Fixtures.scenario(Self.more), name: "", directory: nil
        ).scenario)
  }

  @Test("add what the file lacks, with all that it stands in")
  func add() throws {
    let scenario = try decode("hard_stop=5m", "moderation.cut_off_at=130%", "talks.alike=0.3", "agenda[0].count=3")
    #expect(scenario.hardStop == .minutes(5))
    #expect(scenario.moderation.talk.cutOffAt == 1.3)
    #expect(scenario.talks.alike == 0.3)
    #expect(scenario.agenda[0].count == 3)
  }

  @Test("reach into values, and can be values with keys themselves")
  func nested() throws {
    let family = UncertainLength.lognormal(
      .medianAndSigma(median: .length(.minutes(10)), sigma: 0.2))
    #expect(try decode("late_start={ lognormal: { median: 10m, sigma: 0.2 } }").lateStart == family)
    #expect(try decode("handover.lognormal.median=10m").handover == family)
    #expect(
      try decode("handover={empirical: [1m, 2m]}").handover
        == .empirical([.length(.minutes(1)), .length(.minutes(2))]))
  }

  @Test("change what an alias repeats in one place only")
  func aliases() throws {
    let (before, after) = (try decode(), try decode("late_start.lognormal.sigma=0.5"))
    #expect(before.lateStart == before.handover)
    #expect(after.handover == before.handover && after.lateStart != before.lateStart)
  }

  @Test(
    "that don't fit say so with their own text in place of the file's",
    arguments: [
      ("agenda[0].planned=8", ["--set agenda[0].planned=8: error: ", "key:     agenda[0].planned", "read:    8"]),
      ("talks.alke=0.3", ["--set talks.alke=0.3: error: an unknown key", "hint:    did you mean alike?"]),
      ("talks.alike=1", ["--set talks.alike=1: error: "]),
      ("nonsense.deep=1", ["--set nonsense.deep=1: error: an unknown key"]),
      (
        "agenda[3].planned=8m",
        ["--set agenda[3].planned=8m: error: there is no item 3", "read:    1 item", "agenda[0]"]
      ),
      ("agenda.planned=8m", ["agenda is a list, whose items are named by number"]),
      ("title[0]=8m", ["title is no list"]),
      ("talks.takes.lognormal.sigma=0.2", ["talks.takes has no keys: it is one value", "read:    85% to 125%"]),
      ("goals[0]=1", ["there is no list goals in the file"]),
      ("incident.chance=10%", ["--set incident.chance=10%: error: costs is missing"]),
      ("hard_stop={ a: b", ["--set hard_stop={ a: b: error: "]),
      ("handover=5m to 1m", ["--set handover=5m to 1m: error: "]),
      ("hard_stop=~", ["--set hard_stop=~: error: the value is missing"]),
      ("hard_stop=!!str 5m", ["--set hard_stop=!!str 5m: error: a YAML tag"]),
      ("hard_stop=\u{7}", ["--set hard_stop=\\u{7}: error: a control character"]),
    ])
  func misfits(_ override: String, _ parts: [String]) throws {
    // What no choice of values would let through, such as an open brace, is made by hand.
    let equals = try #require(override.firstIndex(of: "="))
    let path = try ScenarioOverride(parsing: override[..<equals] + "=x").path
    let text: String
    do throws(ScenarioFileError) {
      let made = ScenarioOverride(path: path, value: String(override[override.index(after: equals)...]))
      _ = try ScenarioDecoder.decode(
        Fixtures.scenario(Self.more), name: "panel.yaml", directory: nil, overrides: [made])
      text = "good"
    } catch {
      text = "\(error)"
    }
    for part in parts { #expect(text.contains(part), "\(text)") }
    #expect(!text.contains("panel.yaml"), "\(text)")
  }

  @Test("that are all wrong are all reported")
  func several() throws {
    let text = try message("agenda[7].planned=8m", "title[0]=x")
    #expect(text.contains("agenda[7].planned") && text.contains("title is no list"))
  }

  @Test("leave the file's own problems their lines")
  func fileProblems() throws {
    let bytes = Fixtures.scenario("hard_stop: 5\n")
    let overrides = try [ScenarioOverride](parsing: ["talks.alike=0.1"])
    let error = #expect(throws: ScenarioFileError.self) {
      try ScenarioDecoder.decode(bytes, name: "panel.yaml", directory: nil, overrides: overrides)
    }
    #expect("\(try #require(error))".hasPrefix("panel.yaml:7:12: error: "))
  }

  @Test(
    "split their values at commas outside brackets and quotation marks",
    arguments: [
      ("talks.alike=0,0.1, 0.3 ", ["0", "0.1", "0.3"]),
      ("a={ lognormal: { median: 10m, sigma: 0.2 } },5m", ["{ lognormal: { median: 10m, sigma: 0.2 } }", "5m"]),
      ("a=[1,2],'x,y',\"z,{\"", ["[1,2]", "'x,y'", "\"z,{\""]),
      ("a=Don't,Can't", ["Don't", "Can't"]), ("a=b=c", ["b=c"]), ("a={ x: ',' }", ["{ x: ',' }"]),
    ])
  func split(_ text: String, _ values: [String]) throws {
    #expect(try OverrideChoice(parsing: text).values == values)
  }

  @Test(
    "that nobody can read say why",
    arguments: [
      ("talks.alike", "there is no ="), ("=3", "there is no key"), ("a=", "there are no values"),
      ("a= ", "there are no values"), ("a=1,,2", "value 2 of 3 is empty"), ("a=1,", "value 2 of 2 is empty"),
      ("a=1,2,1", "the value 1 stands twice"), ("a={ b: 1", "{ is opened and never closed"),
      ("a=1]", "] closes nothing"), ("a='x", "' is opened and never closed"), ("a..b=1", "a..b is no key"),
      ("a[=1", "is no key"), ("a[x]=1", "is no key"), ("a[-1]=1", "is no key"), ("a[1]b=1", "is no key"),
      ("[1]=1", "is no key"), ("a[99999999999999999999]=1", "is no key"),
      (String(repeating: "a.", count: 100) + "b=1", "is no key"),
    ])
  func unreadable(_ text: String, _ part: String) {
    #expect(refusal(text).contains(part), "\(refusal(text))")
    #expect(refusal(text).hasPrefix("--set "))
  }

  @Test("about the same value exclude each other")
  func conflicts() {
    for pair in [["a=1", "a=2"], ["a.b=1", "a=2"], ["a=1", "a[0].c=2"]] {
      let error = #expect(throws: OverrideSyntaxError.self) { try [ScenarioOverride](parsing: pair) }
      #expect(error?.description.contains("are about the same value") == true)
    }
    #expect(throws: OverrideSyntaxError.self) { try ScenarioOverride(parsing: "a=1,2") }
  }

  @Test("make grids in which the last changes fastest, up to a limit")
  func grids() throws {
    let choices = try ["a=1,2", "b=x,y,z"].map { try OverrideChoice(parsing: $0) }
    let grid = try OverrideGrid(choices)
    #expect(
      grid.combinations.map { $0.map(\.value).joined() } == ["1x", "1y", "1z", "2x", "2y", "2z"])
    #expect(grid.combinations[3].map(\.description) == ["a=2", "b=x"])
    let many = try ["a", "b"].map { key in
      try OverrideChoice(parsing: key + "=" + (1...21).map(String.init).joined(separator: ","))
    }
    let error = #expect(throws: OverrideSyntaxError.self) { try OverrideGrid(many) }
    #expect(error?.description.contains("more than 400 combinations") == true)
    #expect(throws: OverrideSyntaxError.self) { try OverrideGrid([choices[0], choices[0]]) }
  }
}
