// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A kind of session for which a scenario can be written from a few answers.
public enum ScenarioTemplate: String, CaseIterable, Sendable {
  /// Talks by panellists, then questions in rounds.
  case unPanel = "un-panel"
  /// A block of talks with questions after each.
  case conference
  /// Many short statements from the floor, then answers.
  case townHall = "town-hall"
  /// A moderator and guests in conversation, then the audience.
  case interview

  /// What kind of session it is, in a few words.
  public var summary: String {
    switch self {
    case .unPanel: "talks by panellists, then questions in rounds, as at the United Nations"
    case .conference: "a block of talks, 5 minutes of questions after each and 5 minutes between two"
    case .townHall: "many short statements from the floor, then answers"
    case .interview: "a moderator and guests in conversation, without talks, then the audience"
    }
  }

  /// What the template says where nobody says otherwise.
  public var defaults: TemplateAnswers {
    switch self {
    case .unPanel: TemplateAnswers("My panel", (11, 45), (13, 00), panellists: 4, minutes: 10)
    case .conference: TemplateAnswers("My block of talks", (14, 00), (15, 30), panellists: 3, minutes: 20)
    case .townHall: TemplateAnswers("My town hall", (18, 00), (19, 30), panellists: 30, minutes: 2)
    case .interview: TemplateAnswers("My conversation", (17, 00), (18, 00), panellists: 3, minutes: 10)
    }
  }

  /// Who speaks, in the plural.
  public var speakers: String {
    switch self {
    case .unPanel: "panellists"
    case .conference: "speakers"
    case .townHall: "speakers from the floor"
    case .interview: "guests"
    }
  }

  /// Writes the scenario that follows from `answers`.
  ///
  /// - Throws: what the decoder says of it. Answers that ``TemplateAnswers`` accepted make good scenarios, so that is a
  ///   fault of the template.
  public func draft(_ answers: TemplateAnswers) throws(ScenarioFileError) -> ScenarioDraft {
    let text = head(answers) + agenda(answers)
    let decoded = try ScenarioDecoder.decode(Array(text.utf8), name: rawValue, directory: nil)
    return ScenarioDraft(text: text, scenario: decoded.scenario)
  }

  /// What stands after the slot.
  private func agenda(_ answers: TemplateAnswers) -> String {
    switch self {
    case .unPanel: unPanelText(answers)
    case .conference: conferenceText(answers)
    case .townHall: townHallText(answers)
    case .interview: interviewText(answers)
    }
  }
}

/// A scenario that a template wrote: its text, and what the text says.
public struct ScenarioDraft: Hashable, Sendable {
  /// The file's content.
  public let text: String
  /// What ``text`` says, as the decoder read it.
  public let scenario: Scenario

  /// All planned times together.
  public var planned: Length {
    scenario.agenda.reduce(.zero) { $0 + $1.planned * Double($1.count) }
  }

  /// How much longer the agenda is than the slot; `nil` where it fits.
  public var excess: Length? {
    let excess = planned - scenario.slot.length
    return excess > Length.tolerance ? excess : nil
  }
}
