// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// What a simulation says of a panel (Model.md, section 6). Times are in seconds after the slot's scheduled start,
/// lengths in seconds, chances in 0...1.
public struct Forecast: Hashable, Sendable {
  /// The title, the file's digest and the overrides of the scenario.
  public var scenario: ScenarioIdentity
  /// The length of the slot, L.
  public var slot: Length
  /// The trials, seed and engine that the estimates come from.
  public var run: Run
  /// The chance that the whole agenda is done by the slot's end, hard stop or not.
  public var onTime: Estimate
  /// The chance that the hard stop ends the session before its agenda is done; 0 where there is no hard stop.
  public var hardStopped: Estimate
  /// What the agenda would still have taken when the session was stopped.
  public var lost: Estimate
  /// When the session ends, by itself or at the hard stop.
  public var finish: Summary
  /// The mean of max(0, end − L).
  public var overrun: Estimate
  /// The mean of end − L over the trials that end late; `nil` where none does.
  public var overrunIfLate: Estimate?
  /// Over all `questions` items together; `nil` where there are none.
  public var questions: QuestionsForecast?
  /// The scenario's goals in its order, each held against this forecast.
  public var goals: [GoalForecast]
  /// What moves the end: one for each of the plan's.
  public var drivers: Finding<[Driver]>
  /// What would help, the best first.
  public var remedies: Finding<[RemedyForecast]>
  /// One for each item and repetition; none in an answer about whole sessions, such as a comparison's.
  public var segments: [SegmentForecast]
  /// How the ends are spread.
  public var finishHistogram: Histogram
  /// How estimates came to their `Estimate.dataInterval`: `.found(nil)` where nothing was learnt that could
  /// leave something open.
  public var learning: Finding<ForecastLearning?>
  /// The ends in quantiles that stand close together; `nil` where nobody asked for them.
  public var finishGrid: QuantileGrid?

  package init(
    scenario: ScenarioIdentity, slot: Length, run: Run, onTime: Estimate, hardStopped: Estimate, lost: Estimate,
    finish: Summary, overrun: Estimate, overrunIfLate: Estimate?, questions: QuestionsForecast?,
    goals: [GoalForecast], drivers: Finding<[Driver]> = .notAsked, remedies: Finding<[RemedyForecast]> = .notAsked,
    learning: Finding<ForecastLearning?> = .notAsked, segments: [SegmentForecast], finishHistogram: Histogram
  ) {
    self.scenario = scenario
    self.slot = slot
    self.run = run
    self.onTime = onTime
    self.hardStopped = hardStopped
    self.lost = lost
    self.finish = finish
    self.overrun = overrun
    self.overrunIfLate = overrunIfLate
    self.questions = questions
    self.goals = goals
    self.drivers = drivers
    self.remedies = remedies
    self.learning = learning
    self.segments = segments
    self.finishHistogram = finishHistogram
  }
}

/// Which scenario a forecast is of.
public struct ScenarioIdentity: Hashable, Sendable {
  /// The title that the scenario gives itself.
  public var title: String
  /// SHA-256 of the scenario file's bytes in lower-case hexadecimal; `nil` for a scenario that came from no file.
  public var sha256: String?
  /// What took the place of the file's values, as `talks.alike=0.3`.
  public var overrides: [String]

  /// An identity; one without a digest and overrides is that of a scenario made in code.
  public init(title: String, sha256: String? = nil, overrides: [String] = []) {
    self.title = title
    self.sha256 = sha256
    self.overrides = overrides
  }
}

/// What a forecast's values were learnt from, and how what that leaves open was found.
public struct ForecastLearning: Hashable, Sendable {
  /// How many recorded sessions it was learnt from.
  public var sessions: Int
  /// When it was learnt.
  public var date: CivilDate
  /// How many scenarios were played that might as well be true.
  public var alternatives: Int
  /// How many trials of each.
  public var trials: Int

  package init(sessions: Int, date: CivilDate, alternatives: Int, trials: Int) {
    self.sessions = sessions
    self.date = date
    self.alternatives = alternatives
    self.trials = trials
  }
}

/// The questions of a session, all `questions` items together.
public struct QuestionsForecast: Hashable, Sendable {
  /// How long they last together, in seconds.
  public var lasting: Summary
  /// How many questions are asked before any hard stop; `nil` where no item counts them.
  public var asked: Estimate?
  /// How many people who wanted the floor did not get it; `nil` where hands have no end.
  public var unasked: Estimate?
  /// The chance that every `questions` item was served.
  public var served: Estimate

  package init(lasting: Summary, asked: Estimate?, unasked: Estimate?, served: Estimate) {
    self.lasting = lasting
    self.asked = asked
    self.unasked = unasked
    self.served = served
  }
}

/// A goal, held against the forecast: against the interval of what is achieved, wherever that comes from.
public struct GoalForecast: Hashable, Sendable {
  /// The goal as the scenario states it.
  public var goal: Goal
  /// `nil` where the scenario has nothing that the goal could be about.
  public var achieved: Estimate?
  /// Whether the interval of ``achieved`` lies on one side of what is required, parameter uncertainty left aside;
  /// ``Verdict/undecided`` where ``achieved`` is `nil`.
  public var met: Verdict

  /// Whether a goal is met, as far as the interval tells.
  public enum Verdict: String, Hashable, Sendable {
    /// The whole interval is at or above what is required.
    case yes
    /// The whole interval is below what is required.
    case no
    /// The interval holds what is required, or there is none.
    case undecided
  }

  /// What is left of ``met`` where parameter uncertainty counts as well: undecided where its interval reaches to the
  /// other side of what is required. The same as ``met`` where nothing was learnt.
  public var metWhateverTheData: Verdict {
    guard let open = achieved?.dataInterval else { return met }
    switch met {
    case .yes: return open.low >= goal.required.probability ? .yes : .undecided
    case .no: return open.high < goal.required.probability ? .no : .undecided
    case .undecided: return .undecided
    }
  }

  package init(goal: Goal, achieved: Estimate?) {
    self.goal = goal
    self.achieved = achieved
    if let interval = achieved?.interval, interval.low >= goal.required.probability {
      met = .yes
    } else if let interval = achieved?.interval, interval.high < goal.required.probability {
      met = .no
    } else {
      met = .undecided
    }
  }
}

/// What moves the end of the session.
public struct Driver: Hashable, Sendable {
  /// The segment's title, or what else it is ("Late start").
  public var title: String
  /// The share of the end's variance that its uncertainty accounts for by itself, its first-order sensitivity index;
  /// `nil` where the end doesn't vary.
  public var share: Estimate?
  /// The share of the end's variance that stays where all but its uncertainty is known, its total sensitivity index:
  /// what it does by itself and together with others. `nil` where the end doesn't vary.
  public var total: Estimate?
  /// The share of the variance of being late that its uncertainty accounts for by itself; `nil` where sessions are
  /// always late or never.
  public var lateShare: Estimate?

  package init(title: String, share: Estimate?, total: Estimate? = nil, lateShare: Estimate? = nil) {
    self.title = title
    self.share = share
    self.total = total
    self.lateShare = lateShare
  }
}
