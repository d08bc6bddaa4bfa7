// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PlainText
import Testing

@testable import PanelScenarios

@Suite struct PlannedScenarioTests {
  private static let date = CivilDate(year: 2024, month: 3, day: 31)

  private func item(
    _ title: String?, _ start: Double?, _ minutes: Double?, _ kind: AgendaItem.Kind? = .talk, by: [String] = []
  ) -> ScheduledItem {
    ScheduledItem(
      title: title, kind: kind, speakers: by.map { Speaker($0) },
      start: start.map { SessionTime(sinceStart: .minutes($0)) }, allotment: minutes.map { .minutes($0) })
  }

  private func session(_ clock: (Int, Int)? = (14, 0), zone: String? = "Europe/Berlin") -> RecordedSession {
    RecordedSession(
      id: "7", title: "The panel", event: "Conf", date: Self.date,
      start: clock.flatMap { ClockTime(hour: $0.0, minute: $0.1) }, timeZone: zone)
  }

  private func refusal(_ schedule: Schedule) -> String? {
    do throws(ScheduledScenarioError) {
      _ = try ScenarioDraft(of: session(), schedule: schedule)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func itemsAndTheTimeBetweenThem() throws {
    let schedule = Schedule(
      slot: .minutes(75),
      items: [
        item("Welcome", 0, 5, .remarks, by: ["Chair"]), item("First", 5, 20, by: ["Ann", "Bob"]),
        item("Second", 35, 20),
        item("Q&A", 55, 15, .questions),
      ])
    let draft = try ScenarioDraft(of: session(), schedule: schedule)
    let scenario = draft.scenario
    #expect(scenario.title == "The panel" && scenario.event == "Conf" && scenario.slot.length == .minutes(75))
    #expect(scenario.slot.clock?.to == ClockTime(hour: 15, minute: 15))
    #expect(scenario.agenda.map(\.title) == ["Welcome", "First", "Change to Second", "Second", "Q&A"])
    #expect(scenario.agenda.map(\.kind) == [.remarks, .talk, .remarks, .talk, .questions])
    #expect(scenario.agenda.map(\.planned.minutes) == [5, 20, 10, 20, 15])
    #expect(scenario.agenda.map(\.by) == ["Chair", "Ann, Bob", nil, nil, nil])
    #expect(draft.excess == nil)
    #expect(scenario.goals.map(\.name) == [.onTime, .questionsAtLeast])
  }

  @Test func aTalkAloneHasAllOfTheSlot() throws {
    let draft = try ScenarioDraft(of: session(nil), schedule: Schedule(slot: .minutes(25)))
    #expect(draft.scenario.agenda.map(\.title) == ["The panel"])
    #expect(draft.scenario.agenda.map(\.planned.minutes) == [25])
    #expect(draft.text.contains("slot: { date: 2024-03-31, length: 25m, time_zone: Europe/Berlin }"))
  }

  @Test func clocksThatChange() throws {
    let schedule = Schedule(slot: .minutes(120))
    let over = try ScenarioDraft(of: session((1, 30)), schedule: schedule)
    #expect(over.text.contains(#"from: "01:30", to: "04:30""#) && over.scenario.slot.length == .minutes(120))
    // A start that doesn't come keeps its length.
    let gap = try ScenarioDraft(of: session((2, 30)), schedule: schedule)
    #expect(gap.text.contains("length: 2h") && gap.scenario.slot.length == .minutes(120))
    let day = try ScenarioDraft(of: session((0, 0), zone: nil), schedule: Schedule(slot: .hours(24)))
    #expect(day.scenario.slot.length == .hours(24))
    let odd = try ScenarioDraft(of: session(), schedule: Schedule(slot: .seconds(90.5)))
    #expect(odd.scenario.slot.length == .seconds(90.5))
  }

  @Test func lengthsThatThePlanLeavesOpen() throws {
    let schedule = Schedule(slot: .minutes(60), items: [item("A", 0, nil), item("B", 20, nil)])
    #expect(try ScenarioDraft(of: session(), schedule: schedule).scenario.agenda.map(\.planned.minutes) == [20, 40])
    #expect(try #require(refusal(Schedule(items: [item("A", nil, nil)]))).contains("gives “A” no length"))
    #expect(try #require(refusal(Schedule(items: [item("A", 0, 0)]))).contains("gives “A” 0s"))
    #expect(try #require(refusal(Schedule(slot: .hours(30)))).contains("a slot of 30h"))
    let parallel = Schedule(slot: .minutes(60), items: [item("A", 0, 30), item("B", 20, 30)])
    #expect(try #require(refusal(parallel)).contains("“B” begins 10m before the item before it ends"))
    let many = Schedule(items: (0...500).map { item("T\($0)", nil, 1) })
    #expect(try #require(refusal(many)).contains("501 items"))
  }

  /// Titles that YAML would take for something else, and what is worse.
  @Test(arguments: [
    "Migration: a history", "Panel #2 discussion", "- dash", "\"quoted\"", "back\\slash", "'single'", "{a}", "[b]",
    "yes",
    "null", "1e9", "@at", "%tag", "&a *b", "a\nb", "tab\there", "„Wer & wie“", "\u{202E}right to left", "\u{FEFF}mark",
    "e\u{301}", "\"\u{301}", "\u{0}nul", "\u{2028}line", "😀", "|", ">", "? key", "a: b: c", "#", " ",
    String(repeating: "x", count: 2_000), "\\n", "${HOME}", "💥\u{1F}",
  ])
  func unusualTitles(title: String) throws {
    let schedule = Schedule(
      slot: .minutes(60),
      items: [item(title, 0, 20, by: [title]), item(title, 20, 20), item(title, 45, 10, .questions)])
    let draft = try ScenarioDraft(
      of: RecordedSession(id: title, title: title, event: title, room: title), schedule: schedule)
    let line = ScheduledSession.line(title)
    #expect(draft.scenario.title == line ?? "A session")
    #expect(draft.scenario.agenda.count == 4)
    let first = try #require(draft.scenario.agenda.first)
    #expect(first.title == line ?? "Item 1")
    // What may stand in a title stays in it.
    if line != nil, title.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x2000 }), title.count < 400 {
      #expect(first.title == title.trimmed)
    }
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    let schedule = Schedule(slot: .minutes(60), items: [item("Panel #2: “x” \\ y", 0, 20)])
    let draft = try ScenarioDraft(of: session(), schedule: schedule)
    let again = try ScenarioDecoder.decode(Array(draft.text.utf8), name: "a.yaml", directory: nil)
    #expect(again.scenario == draft.scenario && again.warnings.isEmpty)
  }
}
