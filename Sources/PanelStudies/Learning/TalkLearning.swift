// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import PanelModel
import Stochastics

/// Learns what talks take, how they are moderated, and how much those of a session resemble each other.
struct TalkLearning {
  private let study: ScenarioLearning
  private let scenario: Scenario
  private var talks: [LearningMaterial.Talk] { study.material.talks }
  private let takes = ScenarioPath.root.key("talks").key("takes")
  private let alike = ScenarioPath.root.key("talks").key("alike")
  private let moderation = ScenarioPath.root.key("moderation")

  init(_ study: ScenarioLearning, _ scenario: Scenario) {
    self.study = study
    self.scenario = scenario
  }

  /// A talk that was fitted, with what it leaves open, both as a scenario says them.
  private struct Found {
    let fit: ModeratedTalk
    let takes: UncertainLength
    let wrapsUpIn: UncertainLength?
    let draws: [Draw]
  }

  private struct Draw {
    let takes: UncertainLength
    let heeded: Double
    let wrapsUpIn: UncertainLength?
    let signal: Double
  }

  func add(to found: inout LearntParts) {
    guard scenario.agenda.contains(where: { $0.kind == .talk }) else {
      return found.leave(takes, "the agenda has no talks")
    }
    guard talks.count >= ScenarioLearning.leastTalks else {
      return found.leave(takes, "\(count(talks.count, "talk")) recorded; it takes \(ScenarioLearning.leastTalks)")
    }
    do throws(FittingError) {
      let recorded = try recorded()
      let sample = try Sample(recorded.map(\.length))
      let fits = try candidates(for: sample)
      guard let fit = fits.first else { return found.leave(takes, "no model of a talk fits those recorded") }
      let open = try? TalkCorrelationPosterior(of: recorded, as: fit.length)
      let effect = open?.designEffect(sizes: sizes) ?? 1
      guard let best = fits.lazy.compactMap({ talk in written(talk, effect) }).first else {
        return found.leave(takes, "the talks recorded tell too little to say how well it is known")
      }
      found.counts[.talks] = talks.count
      add(best, to: &found)
      add(open, try? TalkCorrelation(of: recorded, as: best.fit.length), to: &found)
    } catch {
      found.leave(takes, error.description)
    }
  }

  /// In shares of the planned time.
  private func recorded() throws(FittingError) -> [RecordedTalk] {
    var recorded: [RecordedTalk] = []
    for talk in talks {
      let single = try Sample(sharesOf: [(talk.observation, talk.item.allotment)], rounded: study.rounded)
      // What says nothing, such as being cut off at once, has no row.
      recorded += single.rows.map { RecordedTalk(session: "\(talk.session)", length: $0) }
    }
    return recorded
  }

  // MARK: The model

  /// Best first: moderated, with the signal where the scenario has it or where the talks show it by a clear margin, and
  /// undisturbed, for talks that tell of no moderation. Moderation has to be shown by a clear margin, too: chance alone
  /// makes some speakers seem to heed a signal.
  private func candidates(for sample: Sample) throws(FittingError) -> [ModeratedTalk] {
    let own = scenario.moderation.talk.signalAt > 0 ? scenario.moderation.talk.signalAt : 1
    let families = ModeratedTalk.candidates(signal: study.signal ?? own...own)
    let undisturbed = families.map { ModeratedFamily(undisturbed: $0.undisturbed, moderation: .none) }
    let simple = try ModeratedTalk.best(of: undisturbed, for: sample)
    do throws(FittingError) {
      var fits = try ModeratedTalk.best(of: families, for: sample)
      guard study.signal == nil else { return ranked(fits, simple) }
      // A cut that somebody has planned comes after any signal.
      let latest = min(1.3, scenario.moderation.talk.cutOffAt ?? 1.3)
      guard latest > 0.6 else { return fits }
      let elsewhere = ModeratedFamily(
        undisturbed: fits[0].family.undisturbed, moderation: .unknownSignal(from: 0.5, to: latest))
      if let found = try? ModeratedTalk(elsewhere, of: sample), found.criteria.aic < fits[0].criteria.aic - Self.margin
      {
        fits.insert(found, at: 0)
      }
      return ranked(fits, simple)
    } catch {
      return simple
    }
  }

  /// - Parameter simple: undisturbed talks, the best first.
  private func ranked(_ moderated: [ModeratedTalk], _ simple: [ModeratedTalk]) -> [ModeratedTalk] {
    guard let best = moderated.first, let plain = simple.first else { return moderated + simple }
    return best.criteria.aic < plain.criteria.aic - Self.margin ? moderated + simple : simple + moderated
  }

  /// Less in Akaike's criterion says nothing yet.
  private static let margin = 2.0

  /// `nil` where a scenario can't say it, or it isn't known how far it is open.
  private func written(_ fit: ModeratedTalk, _ effect: Double) -> Found? {
    guard let takes = UncertainLength(fit.length.undisturbed, in: .shares),
      let drawn = fit.draws(ScenarioLearning.draws, seed: study.seed, designEffect: effect),
      drawn.count == ScenarioLearning.draws
    else { return nil }
    let isModerated = fit.family.moderation != .none
    let wrapsUpIn = isModerated ? UncertainLength(fit.length.wrapUp, in: .shares) : nil
    let draws = drawn.compactMap { length -> Draw? in
      guard let takes = UncertainLength(length.undisturbed, in: .shares) else { return nil }
      let wrapsUpIn = isModerated ? UncertainLength(length.wrapUp, in: .shares) : nil
      if isModerated, wrapsUpIn == nil { return nil }
      return Draw(takes: takes, heeded: length.heeded, wrapsUpIn: wrapsUpIn, signal: length.signal)
    }
    guard draws.count == drawn.count, !isModerated || wrapsUpIn != nil else { return nil }
    return Found(fit: fit, takes: takes, wrapsUpIn: wrapsUpIn, draws: draws)
  }

  private func add(_ best: Found, to found: inout LearntParts) {
    let own = scenario.moderation.talk
    let length = best.fit.length
    found.learn(
      takes, scenario.talks.takes.written, best.takes.written, .talks, draws: best.draws.map(\.takes.written))
    let isFitted = if case .unknownSignal = best.fit.family.moderation { true } else { false }
    if isFitted {
      found.learn(
        moderation.key("signal_at"), percent(own.signalAt), percent(length.signal), .talks,
        draws: best.draws.map { percent($0.signal) })
    } else if best.fit.family.moderation != .none, length.signal != own.signalAt {
      found.learn(moderation.key("signal_at"), percent(own.signalAt), percent(length.signal), .talks)
    } else if best.fit.family.moderation == .none {
      found.notes.append(
        "Those recorded don't tell who heeded a signal: what they took is what speakers take undisturbed.")
    } else {
      found.leave(
        moderation.key("signal_at"),
        "the talks recorded show no other signal than the scenario's, at \(percent(own.signalAt))")
    }
    found.learn(
      moderation.key("heeded"), percent(own.heeded.probability), percent(length.heeded), .talks,
      draws: best.wrapsUpIn == nil ? [] : best.draws.map { percent($0.heeded) })
    if let wrapsUpIn = best.wrapsUpIn {
      found.learn(
        moderation.key("wraps_up_in"), own.wrapsUpIn.written, wrapsUpIn.written, .talks,
        draws: best.draws.map { $0.wrapsUpIn?.written ?? wrapsUpIn.written })
    }
    addCutOff(best, to: &found)
    let keeping = scenario.agenda.enumerated().filter { _, item in
      if case .talk(let talk) = item { talk.takes != nil || talk.moderation != TalkModerationChanges() } else { false }
    }
    for (index, item) in keeping {
      found.leave(
        ScenarioPath.root.key("agenda").index(index),
        "“\(item.title)” says itself what it takes, or how it is moderated")
    }
  }

  /// Where talks were cut off. That none was leaves a cut that somebody has planned.
  private func addCutOff(_ best: Found, to found: inout LearntParts) {
    let path = moderation.key("cut_off_at")
    let old = scenario.moderation.talk.cutOffAt
    guard let cutOff = best.fit.length.cutOff else {
      return found.leave(path, "no talk recorded was cut off" + (old.map { "; it stays at \(percent($0))" } ?? ""))
    }
    // A draw's signal may be later than the cut.
    guard best.draws.allSatisfy({ $0.signal <= cutOff }) else {
      return found.leave(path, "it isn't known whether the signal came before the cut")
    }
    found.learn(path, old.map(percent) ?? "none", percent(cutOff), .talks)
  }

  // MARK: Resemblance

  private var sizes: [Int] { Dictionary(grouping: talks, by: \.session).map(\.value.count) }

  private func add(_ open: TalkCorrelationPosterior?, _ talkCorrelation: TalkCorrelation?, to found: inout LearntParts)
  {
    guard let open, let talkCorrelation, open.sessions >= ScenarioLearning.leastAlike else {
      let sessions = count(open?.sessions ?? 0, "session")
      return found.leave(
        alike, "\(sessions) with two talks or more; it takes \(ScenarioLearning.leastAlike)")
    }
    func written(_ rho: Double) -> String { ((rho * 1000).rounded() / 1000).written }
    found.learn(
      alike, scenario.talks.alike.written, written(talkCorrelation.value), .talks,
      draws: open.draws(ScenarioLearning.draws, seed: study.seed).map(written))
  }

  /// To a hundredth of a percent.
  private func percent(_ share: Double) -> String { Measure.written(share: (share * 10_000).rounded() / 10_000) }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
