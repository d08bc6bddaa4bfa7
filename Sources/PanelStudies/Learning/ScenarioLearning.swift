// SPDX-License-Identifier: GPL-3.0-or-later

import PanelFitting
public import PanelModel

/// Learns a scenario's values from recordings: `LearningMaterial → LearntScenario`.
///
///     let learnt = ScenarioLearning(material, recordings: names, date: today).learn(for: scenario)
///
/// Talks, and the moderation that shaped them, are learnt together; handovers, questions, answers and hands by
/// themselves; each only where there are enough of them. With each comes what the recordings leave open: 39 draws that
/// might as well be true. Talks of a session resemble each other, and so do its questions: the draws are as wide as if
/// there were fewer of them, by Kish's design effect (`TalkCorrelationPosterior.designEffect`).
public struct ScenarioLearning: Sendable {
  /// What is learnt from.
  public let material: LearningMaterial
  /// For the scenario's provenance: the sessions or the files.
  public let recordings: [String]
  /// The day that the provenance bears.
  public let date: CivilDate
  /// When the moderator signals, in shares of the planned time, or between which that is to be found; `nil` for the
  /// scenario's own, unless the talks show another.
  public let signal: ClosedRange<Double>?
  /// What lengths were rounded to; `nil` where they are exact.
  public let rounded: Length?
  /// The seed that alternatives are drawn with.
  public let seed: UInt64

  /// Fewer say too little of a talk's length, its moderation, and how far both are open.
  public static let leastTalks = 20
  /// As many handovers, questions or answers must there be.
  public static let leastPieces = 10
  /// In so many sessions must the floor have been opened, for hands to be learnt.
  public static let leastHands = 5
  /// So many sessions must have two talks or more, for their resemblance to be learnt.
  public static let leastAlike = 8
  /// How many alternatives are drawn.
  static let draws = 39

  /// Learning from this material.
  ///
  /// - Parameters:
  ///   - material: what is learnt from.
  ///   - recordings: the names of the sessions or files, for the scenario's provenance.
  ///   - date: the day that the provenance bears.
  ///   - signal: as ``signal``.
  ///   - rounded: what lengths were rounded to, such as a minute; `nil` where they are exact.
  ///   - seed: of the alternatives, which show what the recordings leave open.
  public init(
    _ material: LearningMaterial, recordings: [String], date: CivilDate, signal: ClosedRange<Double>? = nil,
    rounded: Length? = nil,
    seed: UInt64 = 1
  ) {
    self.material = material
    self.recordings = recordings
    self.date = date
    self.signal = signal
    self.rounded = rounded
    self.seed = seed
  }

  /// The values that a scenario should have. O(n) time, mostly for the talks: about a second for some hundred.
  ///
  /// The same recordings, seed and scenario give the same values.
  public func learn(for scenario: Scenario) -> LearntScenario {
    var found = LearntParts()
    TalkLearning(self, scenario).add(to: &found)
    let pieces = PieceLearning(self, scenario)
    pieces.addHandover(to: &found)
    pieces.addQuestions(to: &found)
    // Without a draw, as where only what is certain was learnt, nothing is known to be open.
    let alternatives = found.draws.isEmpty ? [] : (0..<Self.draws).map { number in found.draws.map { $0(number) } }
    return LearntScenario(
      values: found.values, leftAlone: found.leftAlone, notes: found.notes,
      learntFrom: LearntFrom(
        recordings: recordings, sessions: max(1, material.sessions.count), date: date, counts: found.counts,
        alternatives: alternatives))
  }
}

/// What has been learnt so far.
struct LearntParts {
  var values: [LearntScenario.Value] = []
  var leftAlone: [LearntScenario.LeftAlone] = []
  var notes: [String] = []
  var counts: [LearntFrom.Subject: Int] = [:]
  /// What each alternative says of a value, by the alternative's number.
  var draws: [(Int) -> ScenarioOverride] = []

  /// - Parameter draws: as many as there are alternatives; none for what is certain.
  mutating func learn(
    _ path: ScenarioPath, _ old: String, _ new: String, _ subject: LearntFrom.Subject, draws: [String] = []
  ) {
    values.append(
      LearntScenario.Value(override: ScenarioOverride(path: path, value: new), old: old, subject: subject))
    if !draws.isEmpty { self.draws.append { ScenarioOverride(path: path, value: draws[$0]) } }
  }

  mutating func leave(_ path: ScenarioPath, _ reason: String) {
    leftAlone.append(LearntScenario.LeftAlone(path: path, reason: reason))
  }
}
