// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelReporting
import PanelScenarios
import PanelStudies

/// A scenario's values, learnt from recorded sessions and written over its file.
struct LearningIntoFile {
  /// Says what would change, and writes nothing.
  let isDryRun: Bool
  /// As `fit` takes them: files, or sessions of the archive.
  let sources: [String]
  /// When the moderator signals, or between which shares that is to be found; `nil` for the scenario's own.
  let signal: ClosedRange<Double>?
  let rounded: Length?
  let seed: UInt64
  let output: Output

  /// More sessions are named by what they were chosen by.
  private static let mostNames = 100

  /// Learns, writes the file, and says what changed.
  ///
  /// - Throws: ``Failure`` where the file is no scenario, can't be written, or has been changed meanwhile.
  func run(_ file: String, _ recordings: [Recording]) throws {
    // Whether it can be written is known before anything takes time.
    let new = isDryRun ? nil : try NewFile(file, replacing: true)
    let scenario = try ScenarioInput.file(file)
    let decoded = try ScenarioInput.decode(file)
    let material = LearningMaterial(recordings)
    let study = ScenarioLearning(
      material, recordings: names(material.sessions), date: Self.today, signal: signal,
      rounded: rounded, seed: seed)
    let learnt = study.learn(for: decoded.scenario)
    let edited = learnt.values.isEmpty ? scenario : try Self.edited(scenario, learnt)
    if let new, edited != scenario {
      guard try ScenarioInput.file(file) == scenario else {
        throw Failure(
          status: .busy, message: "panelsim: \(file) has been changed meanwhile, and nothing was written; try again")
      }
      try new.write(String(decoding: edited.bytes, as: UTF8.self))
    }
    try output.show(LearntScenarioAnswer(learnt, file: file, isWritten: !isDryRun))
  }

  private static func edited(_ scenario: ScenarioFile, _ learnt: LearntScenario) throws(Failure) -> ScenarioFile {
    do throws(ScenarioEditError) {
      return try scenario.editing(learnt.edits)
    } catch {
      throw Failure(status: .badScenario, message: "\(error)")
    }
  }

  /// The sessions' names where they aren't too many, else what they were chosen by.
  private func names(_ sessions: [RecordedSession]) -> [String] {
    let names = sessions.map { session in
      session.event.map { "\($0)/\(session.id)" } ?? session.id
    }
    let chosen =
      names.count > Self.mostNames || names.isEmpty ? (sources.isEmpty ? ["the whole archive"] : sources) : names
    // What a title can't be isn't a name.
    return chosen.map { name in
      let visible = name.unicodeScalars.filter { $0.properties.generalCategory != .control }
      let text = String(String.UnicodeScalarView(visible.prefix(Scenario.Limits.titleLength)))
      return text.allSatisfy(\.isWhitespace) ? "?" : text
    }
  }

  /// Where the command runs.
  private static var today: CivilDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let date = CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
      preconditionFailure("a day that no calendar has: \(parts)")
    }
    return date
  }
}
