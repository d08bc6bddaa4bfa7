// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A scenario with all that the model says of it worked out: where the session stands, and what follows, step by step.
///
/// It is what engines read and what `panelsim plan` prints: distributions, not tables; rules, not loops. What depends on
/// the agenda as a whole, such as what is still needed after an item, is resolved here and nowhere else.
///
///     let plan = try Plan(scenario)
///     let closings = plan.questions.map(\.closing.time)
///
/// Plans are equal if their sessions are: titles, rules, lengths as they were written, and the place where they are entered.
public struct Plan: Sendable {
  /// The session's slot, of length L.
  public let slot: Slot
  /// When the session is stopped at the latest; `nil` where it isn't.
  public let hardStop: SessionTime?
  /// The scenario's goals.
  public let goals: [Goal]
  /// Where the session stands.
  public let entry: PlanEntry
  /// When the first step begins: of an item under way its own start, so that its length counts from there.
  public let begins: SessionTime
  /// What the talks to come have in common; `nil` where they don't depend on each other.
  public let commonFactor: CommonFactor?
  /// What follows, in order: the start, unless it is over, and one step for each item and repetition.
  public internal(set) var steps: [PlanStep]
  /// What engines keep with the plan.
  let memory = PlanMemory()

  /// Works out the plan of a scenario. O(items²) time, which a few microseconds are enough for.
  ///
  /// - Parameters:
  ///   - scenario: the session, with its slot, its agenda and its goals.
  ///   - entry: where the session stands; by default at its start.
  /// - Throws: ``PlanError`` where the scenario breaks a rule of the model, or has no such place to stand at.
  public init(_ scenario: Scenario, at entry: PlanEntry = .start) throws(PlanError) {
    var compiler = try PlanCompiler(scenario, at: entry)
    try compiler.compile()
    slot = scenario.slot
    hardStop = scenario.hardStop.map { SessionTime(sinceStart: scenario.slot.length + $0) }
    goals = scenario.goals
    self.entry = entry
    begins = compiler.begins
    commonFactor = compiler.commonFactor
    steps = compiler.steps
  }

  /// The items to come, one for each repetition, in order; one that is under way counts.
  public var segments: [PlannedSegment] { steps.compactMap(\.segment) }

  /// The questions among the steps.
  public var questions: [QuestionsStep] {
    steps.compactMap { if case .questions(let step) = $0 { step } else { nil } }
  }
}

extension Plan: Equatable {
  /// Whether the two sessions are the same; what engines keep with a plan makes no difference. O(items).
  public static func == (left: Plan, right: Plan) -> Bool {
    left.slot == right.slot && left.hardStop == right.hardStop && left.goals == right.goals
      && left.entry == right.entry && left.begins == right.begins && left.commonFactor == right.commonFactor
      && left.steps == right.steps
  }
}
