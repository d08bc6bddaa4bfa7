// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct RolesTests {
  /// A panel of three with a moderator, then two questions from the floor.
  private let panel = turns(
    """
    M 0-30, A 32-300, M 302-310, B 312-600, M 602-610, C 612-900, M 902-920, X 925-945, A 947-1000, Y 1002-1020, \
    B 1022-1080, M 1082-1090
    """)

  private func roles(_ turns: [Turn]) -> [String: String] {
    var roles: [String: String] = [:]
    for turn in turns {
      roles[turn.speaker?.name ?? "?"] = turn.role.map { "\($0.role.rawValue) \($0.basis.rawValue)" } ?? "-"
    }
    return roles
  }

  @Test func byTheUsualSigns() {
    #expect(
      roles(panel.withRoles()) == [
        "M": "moderator guessed", "A": "panellist guessed", "B": "panellist guessed", "C": "panellist guessed",
        "X": "floor guessed", "Y": "floor guessed",
      ])
  }

  @Test func whatSomebodySaysCountsMost() {
    let schedule = Schedule(items: [
      ScheduledItem(kind: .remarks, speakers: [Speaker("c")]), ScheduledItem(kind: .talk, speakers: [Speaker("X")]),
    ])
    let roles = roles(panel.withRoles(schedule: schedule, moderators: [Speaker(" a ")]))
    #expect(roles["A"] == "moderator given")
    #expect(roles["C"] == "moderator plan")
    #expect(roles["X"] == "panellist plan")
    #expect(roles["B"] == "panellist guessed")
  }

  @Test func whatTheSourceMarks() {
    var marked = turns("Moderator 0-10, Ann 10-50, Audience 50-55, Ann 55-80, Q 81-85, Bob 85-90")
    marked[5].role = AssignedRole(.floor, basis: .source)
    let roles = roles(marked.withRoles())
    #expect(roles["Moderator"] == "moderator source")
    #expect(roles["Audience"] == "floor source")
    #expect(roles["Q"] == "floor source")
    #expect(roles["Bob"] == "floor source")
    #expect(roles["Ann"] == "panellist guessed")
  }

  @Test func nobodyIsToldFromTheFloorWhereSpeakersStillComeIn() {
    let council = turns("M 0-30, A 32-300, M 302-310, X 520-530, M 602-610, B 612-900, M 902-910")
    #expect(roles(council.withRoles())["X"] == "panellist guessed")
    let clip = turns("M 0-10, A 12-100, M 102-104, X 110-113, M 114-115, A 116-140, M 141-142")
    #expect(roles(clip.withRoles())["X"] == "panellist guessed")
  }

  @Test func nobodyModeratesATalk() {
    #expect(roles(turns("A 0-1200").withRoles()) == ["A": "panellist guessed"])
    #expect(roles(turns("A 0-1000, B 1001-1010, A 1011-1200").withRoles())["A"] == "panellist guessed")
    #expect(roles(turns("? 0-10, A 11-20").withRoles()) == ["?": "unknown guessed", "A": "panellist guessed"])
  }

  @Test(arguments: [
    ("Moderator", Role.moderator), ("Host 1", .moderator), ("Chair (Ann)", .moderator), ("Audience member 2", .floor),
    ("Member of the audience", .floor), ("Q", .floor), ("Question", .floor), ("Panelist 3", .panellist),
  ])
  func labels(name: String, role: Role) { #expect(RoleWords.role(of: Speaker(name)) == role) }

  @Test(arguments: ["Ann", "Speaker 1", "Q Smith", "Maria Host", "", "…", "SPEAKER_00"])
  func names(name: String) { #expect(RoleWords.role(of: Speaker(name)) == nil) }
}

@Suite struct QuestionsTests {
  private func start(_ turns: [Turn], given: SessionTime? = nil) -> QuestionsStart? {
    turns.withRoles().questionsStart(given: given)
  }

  private func panel(_ end: String) -> [Turn] {
    turns("M 0-30, A 32-300, M 302-310, B 312-600, M 602-610, C 612-900, " + end)
  }

  @Test func given() {
    #expect(start(panel("M 901-910"), given: time(7)) == QuestionsStart(at: time(7), basis: .given))
  }

  @Test func theFirstTurnOfTheFloor() {
    #expect(
      start(panel("M 901-910, X 920-930, A 931-940, M 941-950")) == QuestionsStart(at: time(920), basis: .guessed))
    #expect(
      start(panel("M 901-910, Audience 920-930, A 931-940, M 941-950"))
        == QuestionsStart(at: time(920), basis: .source))
  }

  @Test func theModeratorsCue() {
    var cued = panel("M 901-910, X 920-930, A 931-940, M 941-950")
    cued[6].invitesQuestions = true
    #expect(start(cued) == QuestionsStart(at: time(910), basis: .source))
    // One that came long before announces questions.
    cued[6].invitesQuestions = false
    cued[2].invitesQuestions = true
    #expect(start(cued) == QuestionsStart(at: time(920), basis: .guessed))
    // Where nobody of the floor has a name.
    var unknown = panel("M 901-910, A 931-940, M 941-950")
    #expect(start(unknown) == nil)
    unknown[0].invitesQuestions = true
    #expect(start(unknown) == nil)
    unknown[6].invitesQuestions = true
    #expect(start(unknown) == QuestionsStart(at: time(910), basis: .source))
  }

  @Test(arguments: [
    "So, any questions?", "Let's open it up for questions.", "We have time for questions from the audience",
    "Gibt es Fragen?", "Alors, vos questions", "¿Alguna pregunta?", "And now the Q&A — let’s start the Q&A",
  ])
  func cues(text: String) { #expect(QuestionCues.invites(text)) }

  @Test(arguments: ["That is a good question.", "Out of the question", "Frage", "", "questionable any"])
  func noCues(text: String) { #expect(!QuestionCues.invites(text)) }
}

@Suite struct ItemsTests {
  private func described(_ items: [RecordedItem]) -> [String] {
    items.map { item in
      let name = item.planned.title ?? item.planned.speakers.map(\.name).joined(separator: "+")
      let times = [item.from?.sinceStart.seconds, item.took?.seconds].map { $0.map { "\(Int($0))" } ?? "-" }
      return "\(item.planned.kind?.rawValue ?? "-") \(name) \(times.joined(separator: " "))"
    }
  }

  @Test func eachTurnWithoutAPlan() {
    let turns = turns("M 0-30, A 32-300, B 200-200.5, M 302-310, B 312-900, M 902-910, X 920-930, A 931-940, M 941-950")
    let tidied = Recording(session: RecordedSession(id: "s"), turns: turns, sources: []).tidied()
    #expect(
      described(tidied.items) == [
        "remarks M 0 30", "talk A 32 268", "remarks M 302 8", "talk B 312 588", "remarks M 902 8", "questions  920 30",
      ])
  }

  @Test func thoseOfThePlan() {
    let schedule = Schedule(items: [
      ScheduledItem(title: "Welcome", kind: .remarks, speakers: [Speaker("M")]),
      ScheduledItem(title: "One", kind: .talk, speakers: [Speaker("A")]),
      ScheduledItem(title: "Missing", kind: .talk, speakers: [Speaker("Z")]),
      ScheduledItem(title: "Two", kind: .talk, speakers: [Speaker("B"), Speaker("C")]),
      ScheduledItem(title: "Questions", kind: .questions),
    ])
    let turns = turns(
      "M 0-30, A 32-200, M 201-204, A 206-300, M 302-310, C 312-400, B 401-600, M 602-610, X 620-630, A 631-640")
    var options = TurnOptions()
    options.questionsStart = time(610)
    let tidied = Recording(session: RecordedSession(id: "s"), schedule: schedule, turns: turns, sources: []).tidied(
      options)
    #expect(
      described(tidied.items) == [
        "remarks Welcome 0 30", "talk One 32 268", "talk Missing - -", "talk Two 312 288", "questions Questions 610 30",
      ])
    #expect(tidied.questionsStart == QuestionsStart(at: time(610), basis: .given))
    #expect(tidied.items.allSatisfy { $0.end == .unknown })
  }

  @Test func itemsOfASourceStay() {
    let item = RecordedItem(planned: ScheduledItem(title: "x"), took: .seconds(3))
    let recording = Recording(session: RecordedSession(id: "s"), turns: turns("A 0-9"), items: [item], sources: [])
    #expect(recording.tidied().items == [item])
  }
}
