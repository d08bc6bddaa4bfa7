// SPDX-License-Identifier: GPL-3.0-or-later

extension Questions {
  /// The rules that a `questions` item breaks.
  func violations(at path: ScenarioPath) -> [Violation] {
    var found = RangeRules.length(atLeast, atMost: Scenario.Limits.longestSlot, at: path.key("at_least"))
    if let atMost {
      found += RangeRules.length(atMost, at: path.key("at_most"))
      if atMost < atLeast {
        found.append(
          Violation(
            .atMostBelowAtLeast, at: path.key("at_most"),
            "at_most is \(atMost.written), at_least is \(atLeast.written)", allowed: "at_least ≤ at_most",
            with: [path.key("at_least")]))
      }
    }
    if neverCloses, isProtected {
      found.append(
        Violation(
          .closesNeverProtected, at: path.key("protected"), "questions that never close need no protection",
          hint: "leave out protected, or closes: never", with: [path.key("closes")]))
    }
    if neverCloses, atMost != nil {
      found.append(
        Violation(
          .closesNeverAtMost, at: path.key("at_most"), "questions that never close have no at_most",
          hint: "leave out at_most, or closes: never", with: [path.key("closes")]))
    }
    switch form {
    case .simple(let takes): found += takes.violations(at: path.key("takes"), planned: nil)
    case .rounds(let rounds): found += violations(of: rounds, at: path)
    }
    return found
  }

  private func violations(of rounds: Rounds, at path: ScenarioPath) -> [Violation] {
    let limits = Scenario.Limits.self
    let lengths =
      rounds.question.violations(at: path.key("question"), planned: nil)
      + rounds.answer.violations(at: path.key("answer"), planned: nil)
    var found = lengths + RangeRules.length(rounds.lastCall, at: path.key("last_call"))
    let round = path.key("round")
    if !(1...limits.perRound).contains(rounds.questionsPerRound) {
      found.append(
        Violation(
          .roundOutOfRange, at: round.key("questions"), "a round of \(rounds.questionsPerRound) questions",
          allowed: "1 to \(limits.perRound)"))
    }
    if !(0...limits.perRound).contains(rounds.answersPerRound) {
      found.append(
        Violation(
          .roundOutOfRange, at: round.key("answers"), "a round of \(rounds.answersPerRound) answers",
          allowed: "0 to \(limits.perRound)"))
    }
    switch rounds.hands {
    case .exactly(let hands):
      if !(0...limits.hands).contains(hands) {
        found.append(
          Violation(
            .handsOutOfRange, at: path.key("hands"), "\(hands) hands", allowed: "0 to \(limits.hands)"))
      }
    case .about(let mean):
      if !(mean > 0 && mean <= Double(limits.hands)) {
        found.append(
          Violation(
            .handsOutOfRange, at: path.key("hands"), "about \(mean.written) hands",
            allowed: "above 0, at most \(limits.hands)"))
      }
    case .withoutEnd:
      if lengths.isEmpty { found += endlessViolations(of: rounds, at: path) }
    }
    return found
  }

  /// Where hands have no end, something else must end the questions.
  private func endlessViolations(of rounds: Rounds, at path: ScenarioPath) -> [Violation] {
    let (question, answer) = (path.key("question"), path.key("answer"))
    let answers = path.key("round").key("answers")
    if neverCloses {
      return [
        Violation(
          .handsWithoutEnd, at: path.key("closes"), "these questions would never end: hands have no end either",
          hint: "say how many people want the floor, such as hands: about 8", with: [path.key("hands")])
      ]
    }
    if rounds.question.mayBeZero, rounds.answersPerRound == 0 || rounds.answer.mayBeZero {
      return [
        Violation(
          .roundOfNoTime, at: question, "a round may last 0s, and hands have no end: this might never end",
          allowed: "with hands, or with questions or answers that last more than 0s",
          hint: "say how many people want the floor, such as hands: about 8",
          with: [answer, answers, path.key("hands")])
      ]
    }
    guard let asking = rounds.question.meanSeconds, let answering = rounds.answer.meanSeconds else { return [] }
    let mean = Double(rounds.questionsPerRound) * asking + Double(rounds.answersPerRound) * answering
    let turns = max(rounds.questionsPerRound, rounds.answersPerRound)
    let least = Scenario.Limits.shortestEndlessQuestion * Double(turns)
    guard mean < least.seconds else { return [] }
    return [
      Violation(
        .roundOfNoTime, at: question,
        "a round lasts \(Length(seconds: mean).written) on average, and hands have no end",
        allowed: "on average at least \(least.written), or with hands",
        with: [answer, answers, path.key("hands")])
    ]
  }
}
