// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What `check` says of a good scenario: each uncertain length as people understand it, so that a slip in a file shows.
public struct CheckAnswer: Answer {
  private let scenario: Scenario
  private let file: String
  private let overrides: [String]

  /// The answer about a scenario without problems. Whether it has any is for the decoder to say.
  ///
  /// - Parameters:
  ///   - scenario: with the overrides applied.
  ///   - file: what people call the scenario's file.
  ///   - overrides: what took the place of its values, as it was written.
  public init(_ scenario: Scenario, file: String, overrides: [String] = []) {
    self.scenario = scenario
    self.file = file
    self.overrides = overrides
  }

  /// Each uncertain length in words, then what values were learnt from.
  public var document: Document {
    let with = overrides.isEmpty ? "" : ", with " + overrides.joined(separator: ", ")
    let verdict = SafeText.visible("\(file): good\(with)")
    return Document([.paragraph(verdict)] + ScenarioLengths(scenario).entries.flatMap(blocks) + learntFrom)
  }

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
    return [
      .term(entry.place.split(separator: ": ").map(String.init)),
      .clauses(words.split(separator: ", ").map(String.init)),
    ]
  }
}

/// Every uncertain length of a scenario, by its place in words.
struct ScenarioLengths {
  private(set) var entries: [Entry] = []

  struct Entry: Hashable, Sendable {
    /// Such as `National perspective (2 times): wraps up in`.
    var place: String
    var length: UncertainLength
    /// What percentages are of.
    var planned: Length?
  }

  init(_ scenario: Scenario) {
    add("Late start", scenario.lateStart, unlessZero: true)
    if let incident = scenario.incident {
      add("Incident (\(NumberWords.required(incident.chance.probability))) costs", incident.costs)
    }
    add("Handover", scenario.handover, unlessZero: true)
    for item in scenario.agenda { add(item, of: scenario) }
  }

  private mutating func add(_ item: AgendaItem, of scenario: Scenario) {
    let title = SafeText.visible(item.title) + (item.count > 1 ? " (\(item.count) times)" : "")
    switch item {
    case .remarks(let remarks):
      add("\(title): takes", remarks.takes, planned: remarks.planned)
    case .talk(let talk):
      add("\(title): takes", scenario.takes(of: talk), planned: talk.planned)
      let moderation = scenario.moderation(of: talk)
      guard moderation.heeded > .never else { return }
      add("\(title): wraps up in", moderation.wrapsUpIn, planned: talk.planned, unlessZero: true)
    case .questions(let questions):
      switch questions.form {
      case .simple(let takes):
        add("\(title): takes", takes)
      case .rounds(let rounds):
        add("\(title): a question", rounds.question)
        add("\(title): an answer", rounds.answer)
      }
    }
  }

  private mutating func add(
    _ place: String, _ length: UncertainLength, planned: Length? = nil, unlessZero: Bool = false
  ) {
    if unlessZero, length == .exactly(.length(.zero)) || length == .exactly(.share(0)) { return }
    let preset = if case .preset(let name, _) = length { " (preset \(name))" } else { "" }
    entries.append(Entry(place: place + preset, length: length, planned: planned))
  }
}
