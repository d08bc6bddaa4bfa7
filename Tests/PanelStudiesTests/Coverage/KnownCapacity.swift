// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

/// A panel with counts whose chances are known in closed form.
struct KnownCapacity: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var scenario: Scenario
  var counts: ClosedRange<Int>
  var goals: [Goal]
  /// The most trials of each count.
  var budget: Int
  /// The chance of a goal with so many talks.
  var chance: @Sendable (Goal.Name, Int) -> Double

  /// The panel with so many talks.
  func scenario(count: Int) -> Scenario {
    var scenario = scenario
    for (index, item) in scenario.agenda.enumerated() {
      guard case .talk(var talk) = item else { continue }
      talk.count = count
      scenario.agenda[index] = .talk(talk)
    }
    return scenario
  }

  /// Whether so many talks reach all goals.
  func fits(_ count: Int) -> Bool {
    goals.allSatisfy { chance($0.name, count) >= $0.required.probability }
  }

  static let all = [clear, close, atTheGoal, gamma, twoGoals]

  private static func goal(_ name: Goal.Name, _ chance: Double) -> Goal {
    Goal(name: name, required: Chance(probability: chance)!)
  }

  /// Talks of exactly 48 seconds, then remarks of up to 100 minutes, all lengths alike likely: `count` talks are done in
  /// time with the chance (slot − count · 0.8)/100, in minutes.
  private static func uniform(_ name: String, slot: Double, counts: ClosedRange<Int>, budget: Int) -> KnownCapacity {
    KnownCapacity(
      testDescription: name, scenario: uniform(slot: slot), counts: counts, goals: [goal(.onTime, 0.9)], budget: budget
    ) { _, count in (slot * 10 - Double(count) * 8) / 1000 }
  }

  static func uniform(slot minutes: Double) -> Scenario {
    Scenario(
      title: "Known", slot: Slot(length: .minutes(minutes)),
      agenda: [
        .talk(Talk(title: "Talk", planned: .seconds(48), count: 3)),
        .remarks(
          Remarks(
            title: "Remarks", planned: .minutes(50),
            takes: .uniform(min: .length(.zero), max: .length(.minutes(100))))),
      ])
  }

  /// From 92.8% down to 87.2%.
  static let clear = uniform(
    "eight counts, two of them 0.4% from the goal", slot: 93.6, counts: 1...8, budget: 1_000_000)
  /// 90.2% and 89.4%.
  static let close = uniform("one count 0.2% above the goal", slot: 92.6, counts: 3...4, budget: 1_000_000)
  /// 90% with 3 talks: no number of trials is sure to tell, and to say that they don't fit is wrong.
  static let atTheGoal = uniform("one count exactly at the goal", slot: 92.4, counts: 3...3, budget: 150_000)

  /// Gamma talks of shape 4 and scale 3.75 minutes in 75: on time with the chance that a Poisson number of mean 20 is at
  /// least 4 · count: 84.3% for four.
  static let gamma = KnownCapacity(
    testDescription: "gamma talks, one count 0.3% above the goal",
    scenario: Scenario(
      title: "Known", slot: Slot(length: .minutes(75)),
      agenda: [
        .talk(
          Talk(
            title: "Talk", planned: .minutes(15), count: 4,
            takes: .gamma(mean: .length(.minutes(15)), sd: .length(.minutes(7.5)))))
      ]),
    counts: 2...6, goals: [goal(.onTime, 0.84)], budget: 1_000_000
  ) { _, count in 1 - poisson(below: 4 * count) }

  /// The mean of what gamma talks take beyond 75 minutes, in minutes: kθ·Q(k + 1, 75/θ) − 75·Q(k, 75/θ).
  static func gammaOverrun(_ count: Int) -> Double {
    15 * Double(count) * poisson(below: 4 * count + 1) - 75 * poisson(below: 4 * count)
  }

  /// The chance that a Poisson number of mean 20 is below `limit`: Q(limit, 20).
  private static func poisson(below limit: Int) -> Double {
    var (term, sum) = (exp(-20.0), 0.0)
    for number in 0..<limit {
      sum += term
      term *= 20 / Double(number + 1)
    }
    return sum
  }

  /// A start that is up to 20 minutes late, talks of exactly ten minutes, questions that take exactly ten but close five
  /// minutes before the hour, and remarks of up to 5½ minutes that five are planned for.
  ///
  /// Questions are served if they begin ten minutes before they close: with the chance (45 − 10 · count)/20 within 0...1.
  /// Whatever is over at five to (the questions, or the talks where these are later) is followed by the remarks.
  static let twoGoals = KnownCapacity(
    testDescription: "two goals",
    scenario: Scenario(
      title: "Known", slot: Slot(length: .minutes(60)),
      lateStart: .uniform(min: .length(.zero), max: .length(.minutes(20))),
      agenda: [
        .talk(Talk(title: "Talk", planned: .minutes(10), count: 2)),
        .questions(
          Questions(title: "Questions", atLeast: .minutes(10), form: .simple(takes: .exactly(.length(.minutes(10)))))),
        .remarks(
          Remarks(
            title: "Remarks", planned: .minutes(5),
            takes: .uniform(min: .length(.zero), max: .length(.minutes(5.5))))),
      ]),
    counts: 1...5, goals: [goal(.onTime, 0.9), goal(.questionsAtLeast, 0.74)], budget: 400_000
  ) { name, count in
    let talks = Double(count) * 10
    switch name {
    case .questionsAtLeast: return min(1, max(0, (45 - talks) / 20))
    case .onTime:
      // The remarks begin at max(talks' end, min(talks' end + 10, 55)); they are done in time with min(1, (60 − that)/5.5).
      func done(late: Double) -> Double {
        let end = talks + late
        return min(1, max(0, (60 - max(end, min(end + 10, 55))) / 5.5))
      }
      // The integrand is linear between these points, so that the trapezoids are exact.
      let corners = ([0, 20] + [44.5, 45, 50, 54.5, 55, 60].map { $0 - talks }).filter { (0...20).contains($0) }
        .sorted()
      return zip(corners, corners.dropFirst()).reduce(0) { sum, part in
        sum + (part.1 - part.0) * (done(late: part.0) + done(late: part.1)) / 2
      } / 20
    }
  }
}
