// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelStudies
import Testing

/// Known answers, worked out by hand.
@Suite struct LearningMaterialTests {
  private func seconds(_ pieces: [LearningMaterial.Piece]) -> [Double] {
    pieces.map { piece in
      switch piece.observation {
      case .exactly(let length), .moreThan(let length), .atMost(let length), .between(_, let length): length.seconds
      }
    }
  }

  @Test func talksAndWhatPassesBetweenThem() {
    let material = LearningMaterial([RecordedPanels.late()])
    #expect(material.sessions.map(\.id) == ["late"])
    #expect(material.talks.map(\.item.allotment) == [.minutes(10), .minutes(10)])
    #expect(material[.talks].map(\.observation) == [.moreThan(.minutes(12)), .exactly(.minutes(8))])
    #expect(material[.talks].map(\.speakers) == [[Speaker("Ada")], [Speaker("Bea")]])
    #expect(seconds(material[.handovers]) == [30, 30])
    #expect(material[.turns].isEmpty && material.hands.isEmpty)
  }

  @Test func turnsQuestionsAndAnswers() {
    let material = LearningMaterial([RecordedPanels.talk(), RecordedPanels.talk("again")])
    #expect(seconds(material[.turns]) == [30, 28, 20, 8, 12, 1, 30, 28, 20, 8, 12, 1])
    #expect(seconds(material[.questions]) == [8, 8] && seconds(material[.answers]) == [12, 12])
    #expect(material[.answers].map(\.session) == [0, 1] && material[.answers][0].speakers == [Speaker("Ada")])
    #expect(material.hands == [1, 1] && material.guessed == 0)
    #expect(seconds(material[.gaps]) == [2, 5, 4, 2, 5, 4])
  }

  /// What has no end, or took no time, is counted and not taken for a length.
  @Test func whatSaysNothingOfALength() {
    var open = RecordedPanels.talk()
    open.turns[3] = RecordedPanels.turn("Guest", .floor, 75, 75, ending: .unknown)
    open.turns[1] = RecordedPanels.turn("Ada", .panellist, 32, 50, ending: .nextTurn)
    let plan = Schedule(slot: .minutes(30))
    let nothing = Recording(session: RecordedSession(id: "nothing"), schedule: plan, sources: [])
    let material = LearningMaterial([nothing, open, RecordedPanels.single(1, planned: 20, took: 0)])
    #expect(material.sessions.map(\.id) == ["talk", "s1"])
    #expect(material[.questions].isEmpty && material.untimed(.questions) == 1 && material.untimed(.turns) == 1)
    #expect(material.talks.isEmpty && material.untimed(.talks) == 1)
    #expect(material.endAtNext == 1 && material.hands == [1])
    #expect(material[.gaps].isEmpty)
  }
}
