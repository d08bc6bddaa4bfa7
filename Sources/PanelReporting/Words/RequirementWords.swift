// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// Whether a chance that was required is reached, in a line.
public enum RequirementWords {
  /// `on_time is required in 90%, and not met: 60.1% (60.0–60.3%)`.
  ///
  /// - Parameter learning: what the forecast's values were learnt from, if they were.
  public static func sentence(_ goal: GoalForecast, _ run: Run, learning: ForecastLearning? = nil) -> String {
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
