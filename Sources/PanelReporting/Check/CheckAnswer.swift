// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What `check` says of a good scenario: each uncertain length as people understand it, so that a slip in a file shows.
public struct CheckAnswer: Answer {
  private let scenario: Scenario

  public init(_ scenario: Scenario) { self.scenario = scenario }

  public var document: Document { Document(ScenarioLengths(scenario).entries.flatMap(blocks) + learntFrom) }

  /// Where values come from that were learnt.
  private var learntFrom: [Block] {
    guard let learnt = scenario.learntFrom else { return [] }
    let count = learnt.alternatives.count
    let open = count == 0 ? "nothing says what they leave open" : "\(count) alternatives say what they leave open"
    return [
      .term(["learnt from"]),
      .clauses([CountWords.of(learnt.sessions, "recorded session"), DateWords.short(learnt.date), open]),
    ]
  }

  private func blocks(_ entry: ScenarioLengths.Entry) -> [Block] {
    let words: String
    do {
      words = LengthWords.words(try entry.length.profile(planned: entry.planned))
    } catch {
      words = "impossible: \(error)"
    }
    return [.term(entry.place.split(separator: ": ").map(String.init)), .clauses(words.split(separator: ", ").map(String.init))]
  }
}
