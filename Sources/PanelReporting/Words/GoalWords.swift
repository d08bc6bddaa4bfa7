// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
internal import Stochastics

/// Goals in words.
struct GoalWords {
  let scenario: Scenario
  private let clock: SlotClock

  init(_ scenario: Scenario) {
    self.scenario = scenario
    clock = SlotClock(slot: scenario.slot)
  }

  /// `done by 13:00`, `questions get their 15 minutes`.
  func goal(_ name: Goal.Name) -> String {
    switch name {
    case .onTime: return "done \(clock.byTheEnd)"
    case .questionsAtLeast: return "questions get their \(ofQuestions ?? "time")"
    }
  }

  /// `done by 13:00 in 9 of 10 sessions`, `questions served in all`.
  func reached(_ name: Goal.Name, _ chance: Estimate) -> String {
    let what =
      switch name {
      case .onTime: "done \(clock.byTheEnd)"
      case .questionsAtLeast: "questions served"
      }
    return "\(what) in \(Self.sessions(chance))"
  }

  /// `9 of 10 sessions`, `all sessions`, `none`.
  static func sessions(_ chance: Estimate) -> String {
    switch NaturalFrequency(chance) {
    case .none: "no session"
    case .all: "all sessions"
    case let frequency: "\(frequency) sessions"
    }
  }

  /// The time that the only item of questions is to get.
  private var ofQuestions: String? {
    let items = scenario.agenda.filter { $0.kind == .questions }
    guard items.count == 1, items[0].planned > .zero else { return nil }
    return LengthWords.exact(items[0].planned.seconds)
  }
}

/// Whether a chance that was required is reached, in a line.
package enum RequirementWords {
  /// `on_time is required in 90%, and not met: 60.1% (60.0–60.3%)`.
  ///
  /// - Parameter learning: what the forecast's values were learnt from, if they were.
  package static func sentence(_ goal: GoalForecast, _ run: Run, learning: ForecastLearning? = nil) -> String {
    guard let learning, goal.met != goal.metWhateverTheData, let open = goal.achieved?.dataInterval else {
      return sentence(goal, run)
    }
    return "\(sentence(goal, run)); but \(DataWords.sessions(learning)) leave \(DataWords.percent(open)) open"
  }

  private static func sentence(_ goal: GoalForecast, _ run: Run) -> String {
    let name = goal.goal.name.rawValue
    let required = NumberWords.required(goal.goal.required.probability)
    let reached = goal.achieved.map(NumberWords.percent) ?? "nothing to measure"
    switch goal.met {
    case .yes: return "\(name) is required in \(required), and met: \(reached)"
    case .no: return "\(name) is required in \(required), and not met: \(reached)"
    case .undecided:
      let trials = NumberWords.grouped(run.trials)
      return "\(name) is required in \(required), and undecided after \(trials) trials: \(reached)"
    }
  }
}
