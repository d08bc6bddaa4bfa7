// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PanelSimulation

/// A remedy, and the scenario with it.
package struct RemedyCandidate: Hashable, Sendable {
  package var remedy: Remedy
  package var scenario: Scenario

  /// All changes that can be made to `scenario`, in a fixed order.
  package static func all(for scenario: Scenario) -> [RemedyCandidate] {
    [
      onePanellistFewer(scenario), minuteLessEach(scenario), cutOffAtLimit(scenario), signalEarlier(scenario),
      trimWhenBehind(scenario), lastQuestionEarlier(scenario), startOnTime(scenario),
    ].compactMap { $0 }
  }

  /// How much less each talk gets, and how much earlier its signal comes.
  private static let minute = Length.minutes(1)
  /// How much earlier the last question is taken.
  private static let fiveMinutes = Length.minutes(5)

  /// Of the talk that is repeated most often, else without the last talk; not where there is only one.
  private static func onePanellistFewer(_ scenario: Scenario) -> RemedyCandidate? {
    var scenario = scenario
    let talks = scenario.talks(\.count)
    guard talks.reduce(0, { $0 + $1.value }) > 1, let most = talks.map(\.value).max() else { return nil }
    if most > 1, let item = talks.first(where: { $0.value == most }) {
      scenario.changeTalk(at: item.index) { $0.count -= 1 }
      let others = talks.count { $0.value > 1 }
      let title = scenario.agenda[item.index].title
      return RemedyCandidate(
        remedy: Remedy(.onePanellistFewer, others > 1 ? .without(title: title) : nil), scenario: scenario)
    }
    guard let last = talks.last else { return nil }
    let title = scenario.agenda[last.index].title
    scenario.agenda.remove(at: last.index)
    return RemedyCandidate(remedy: Remedy(.onePanellistFewer, .without(title: title)), scenario: scenario)
  }

  /// Speakers take the same share of what they are given: lengths in `takes` shrink with the planned time, too. Talks of
  /// less than two minutes stay.
  private static func minuteLessEach(_ scenario: Scenario) -> RemedyCandidate? {
    changingTalks(of: scenario, .minuteLessEach, detail: \.planned) { talk, scenario in
      guard talk.planned >= .minutes(2) else { return }
      let planned = talk.planned - minute
      let takes = scenario.takes(of: talk)
      if takes.kindsOfMeasure != .shares {
        talk.takes = takes.scalingLengths(by: planned.seconds / talk.planned.seconds)
      }
      talk.planned = planned
    }
  }

  private static func cutOffAtLimit(_ scenario: Scenario) -> RemedyCandidate? {
    changingTalks(of: scenario, .cutOffAtLimit, detail: \.planned) { talk, scenario in
      let moderation = scenario.moderation(of: talk)
      guard moderation.cutOffAt ?? .infinity > 1 else { return }
      talk.moderation.cutOffAt = 1
      if moderation.signalAt > 1 { talk.moderation.signalAt = 1 }
    }
  }

  /// Where somebody heeds it, and there is a minute to go before it.
  private static func signalEarlier(_ scenario: Scenario) -> RemedyCandidate? {
    var signals: Set<Length> = []
    let candidate = changingTalks(of: scenario, .signalEarlier, detail: nil) { talk, scenario in
      let moderation = scenario.moderation(of: talk)
      let signal = talk.planned * moderation.signalAt - minute
      guard moderation.heeded > .never, signal > .zero else { return }
      talk.moderation.signalAt = signal.seconds / talk.planned.seconds
      signals.insert(.seconds(signal.seconds.rounded()))
    }
    guard var candidate else { return nil }
    if signals.count == 1, let signal = signals.first { candidate.remedy.detail = .length(signal) }
    return candidate
  }

  private static func trimWhenBehind(_ scenario: Scenario) -> RemedyCandidate? {
    guard scenario.moderation.whenBehind == .nothing, !scenario.talks(\.count).isEmpty else { return nil }
    var scenario = scenario
    scenario.moderation.whenBehind = .trim
    return RemedyCandidate(remedy: Remedy(.trimWhenBehind), scenario: scenario)
  }

  /// Of questions in rounds that close: the model has no other way to end them earlier.
  private static func lastQuestionEarlier(_ scenario: Scenario) -> RemedyCandidate? {
    var changed = scenario
    var titles: [String] = []
    for (index, item) in scenario.agenda.enumerated() {
      guard case .questions(var questions) = item, case .rounds(var rounds) = questions.form, !questions.neverCloses
      else { continue }
      rounds.lastCall = rounds.lastCall + fiveMinutes
      questions.form = .rounds(rounds)
      changed.agenda[index] = .questions(questions)
      titles.append(questions.title)
    }
    guard let title = titles.first else { return nil }
    // Where the closing depends on when the questions begin, it is no one moment.
    let steps = (try? Plan(scenario))?.questions ?? []
    let last = titles.count == 1 ? steps.first { $0.segment.title == title }?.lastRound : nil
    let earlier = last.map { SessionTime(sinceStart: $0.sinceStart - fiveMinutes) }
    return RemedyCandidate(
      remedy: Remedy(.lastQuestionEarlier, earlier.map { .time($0) }), scenario: changed)
  }

  private static func startOnTime(_ scenario: Scenario) -> RemedyCandidate? {
    let onTime = UncertainLength.exactly(.length(.zero))
    guard scenario.lateStart != onTime else { return nil }
    var scenario = scenario
    scenario.lateStart = onTime
    return RemedyCandidate(remedy: Remedy(.startOnTime), scenario: scenario)
  }

  /// - Parameters:
  ///   - detail: what is told of the talks if it is the same for all of them after the change.
  ///   - change: makes the change, or leaves the talk as it is where it doesn't apply.
  /// - Returns: `nil` where no talk changes.
  private static func changingTalks(
    of scenario: Scenario, _ kind: Remedy.Kind, detail: KeyPath<Talk, Length>?, _ change: (inout Talk, Scenario) -> Void
  ) -> RemedyCandidate? {
    var changed = scenario
    for (index, _) in scenario.talks(\.count) { changed.changeTalk(at: index) { change(&$0, scenario) } }
    guard changed != scenario else { return nil }
    let details = Set(detail.map { detail in changed.talks(detail).map(\.value) } ?? [])
    let only = details.count == 1 ? details.first : nil
    return RemedyCandidate(remedy: Remedy(kind, only.map { .length($0) }), scenario: changed)
  }
}
