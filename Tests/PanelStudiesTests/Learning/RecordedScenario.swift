// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics

/// Recordings of sessions that a scenario was simulated with, as an archive would have them.
enum RecordedScenario {
  /// - Parameter sessions: at most 1,024.
  static func recordings(of scenario: Scenario, sessions: Int, seed: UInt64) throws -> [Recording] {
    let plan = try Plan(scenario)
    let outcomes = try TrialTrace(plan, seed: seed).outcomes(of: TrialBlock(index: 0))
    return outcomes.prefix(sessions).enumerated().map { index, outcome in
      let items = zip(plan.segments, outcome.segments).compactMap { planned, played -> RecordedItem? in
        guard let start = played.start, planned.kind != .questions else { return nil }
        return RecordedItem(
          planned: ScheduledItem(title: planned.title, kind: planned.kind, allotment: planned.planned),
          from: SessionTime(sinceStart: .seconds(start)), took: .seconds(played.duration),
          end: played.cut ? .cutOff : .finished)
      }
      let sources = [RecordingSource(file: "simulated.csv", sha256: "", format: "table")]
      return Recording(
        session: RecordedSession(id: "session \(index + 1)"), schedule: Schedule(items: items.map(\.planned)),
        slotStart: .start, items: items, sources: sources)
    }
  }

  /// Adds an exchange of questions and answers after the items, of lengths in seconds.
  static func asking(_ recording: Recording, questions: [Double], answers: [Double]) -> Recording {
    var recording = recording
    var clock = recording.items.compactMap(\.to).max() ?? .start
    recording.questionsStart = QuestionsStart(at: clock, basis: .source)
    for (number, (question, answer)) in zip(questions, answers).enumerated() {
      for (name, role, length) in [("Guest \(number)", Role.floor, question), ("Panel \(number)", .panellist, answer)] {
        let end = clock + .seconds(length)
        recording.turns.append(
          Turn(speaker: Speaker(name), role: AssignedRole(role, basis: .source), from: clock, to: end))
        clock = end
      }
    }
    return recording
  }
}
