// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import PanelModel
import Stochastics

/// Learns handovers, questions, answers and how many ask.
struct PieceLearning {
  private let study: ScenarioLearning
  private let scenario: Scenario

  init(_ study: ScenarioLearning, _ scenario: Scenario) {
    self.study = study
    self.scenario = scenario
  }

  private static let families: [FitFamily] = [.lognormal, .gamma, .weibull, .loglogistic, .exponential]
  /// What passes at once is known to be less.
  private static let atOnce = Length.seconds(1)
  /// Longer ones are pauses that were planned, not speakers who change.
  private static let longestHandover = Length.minutes(5)

  func addHandover(to found: inout LearntParts) {
    let path = ScenarioPath.root.key("handover")
    let pieces = study.material[.handovers]
    guard scenario.agenda.contains(where: { $0.kind == .talk }) else { return }
    guard pieces.count >= ScenarioLearning.leastPieces else {
      return found.leave(path, tooFew(pieces.count, "handover"))
    }
    let seconds = pieces.map { Self.length(of: $0).seconds }.sorted()
    let median = Length(seconds: seconds[seconds.count / 2])
    guard median <= Self.longestHandover else {
      return found.leave(
        path, "half of those recorded took more than \(median.written): they look like pauses that were planned")
    }
    guard seconds.count(where: { $0 > 0 }) * 2 >= seconds.count else {
      return found.leave(path, "in most of those recorded the next speaker began at once or before")
    }
    learn([path], [scenario.handover.written], pieces, .handovers, &found)
  }

  /// All items with rounds have the same people before them.
  func addQuestions(to found: inout LearntParts) {
    let agenda = ScenarioPath.root.key("agenda")
    var rounds: [(path: ScenarioPath, rounds: Rounds)] = []
    for (index, item) in scenario.agenda.enumerated() {
      guard case .questions(let questions) = item else { continue }
      if case .rounds(let own) = questions.form {
        rounds.append((agenda.index(index), own))
      } else {
        found.leave(
          agenda.index(index), "“\(questions.title)” has one length for all questions, which recordings don't tell")
      }
    }
    guard !rounds.isEmpty else { return }
    let parts: [(key: String, FitSubject, LearntFrom.Subject, KeyPath<Rounds, UncertainLength>)] = [
      ("question", .questions, .questions, \.question), ("answer", .answers, .answers, \.answer),
    ]
    for (key, fitted, subject, old) in parts {
      let pieces = study.material[fitted]
      guard pieces.count >= ScenarioLearning.leastPieces else {
        found.leave(rounds[0].path.key(key), tooFew(pieces.count, key))
        continue
      }
      learn(rounds.map { $0.path.key(key) }, rounds.map { $0.rounds[keyPath: old].written }, pieces, subject, &found)
    }
    addHands(rounds.map { ($0.path.key("hands"), $0.rounds.hands) }, to: &found)
  }

  /// - Parameter paths: the values that are the same, with what they were.
  private func learn(
    _ paths: [ScenarioPath], _ old: [String], _ pieces: [LearningMaterial.Piece], _ subject: LearntFrom.Subject,
    _ found: inout LearntParts
  ) {
    do throws(FittingError) {
      let sample = try Sample(pieces.map(observation), rounded: study.rounded)
      let fits = try best(for: sample)
      let effect = designEffect(pieces, fits[0].fit.distribution)
      for fit in fits {
        guard let value = UncertainLength(fit.fit.distribution, in: .seconds),
          let draws = fit.draws(ScenarioLearning.draws, seed: study.seed, designEffect: effect),
          draws.count == ScenarioLearning.draws
        else { continue }
        let written = draws.compactMap { UncertainLength($0, in: .seconds)?.written }
        guard written.count == draws.count else { continue }
        found.counts[subject] = pieces.count
        for (path, old) in zip(paths, old) { found.learn(path, old, value.written, subject, draws: written) }
        return
      }
      found.leave(paths[0], "those recorded tell too little to say how well it is known")
    } catch {
      found.leave(paths[0], error.description)
    }
  }

  /// What can be fitted, best first by the corrected criterion.
  private func best(for sample: Sample) throws(FittingError) -> [MaximumLikelihood] {
    var fits: [MaximumLikelihood] = []
    var failure: FittingError?
    for family in Self.families {
      do throws(FittingError) {
        fits.append(try MaximumLikelihood(family, of: sample))
      } catch {
        failure = failure ?? error
      }
    }
    if let failure, fits.isEmpty { throw failure }
    return fits.sorted { $0.fit.criteria.misfit < $1.fit.criteria.misfit }
  }

  private func designEffect(_ pieces: [LearningMaterial.Piece], _ distribution: any Distribution) -> Double {
    let lengths = pieces.map { piece in
      let seconds = max(Self.length(of: piece), Self.atOnce * 0.5).seconds
      return RecordedTalk(session: "\(piece.session)", length: Sample.Row(low: seconds, high: seconds))
    }
    let open = try? TalkCorrelationPosterior(of: lengths, as: distribution)
    return open?.designEffect(sizes: Dictionary(grouping: pieces, by: \.session).map(\.value.count)) ?? 1
  }

  /// What passed at once has no density in most families.
  private func observation(_ piece: LearningMaterial.Piece) -> Observation {
    Self.length(of: piece) > .zero ? piece.observation : .atMost(Self.atOnce)
  }

  private static func length(of piece: LearningMaterial.Piece) -> Length {
    switch piece.observation {
    case .exactly(let length), .moreThan(let length), .atMost(let length), .between(let length, _): length
    }
  }

  // MARK: Hands

  private func addHands(_ items: [(path: ScenarioPath, old: Hands)], to found: inout LearntParts) {
    let counts = study.material.hands
    guard items.count == 1, let item = items.first else {
      return found.leave(
        items[0].path, "there are several items with questions, and recordings don't tell who asks in which")
    }
    guard counts.count >= ScenarioLearning.leastHands else {
      return found.leave(
        item.path,
        "the floor was opened in \(counts.count) recorded session\(counts.count == 1 ? "" : "s"); it takes "
          + "\(ScenarioLearning.leastHands)")
    }
    guard let mean = PoissonMean(counts) else { return found.leave(item.path, "nobody asked in any recorded session") }
    func written(_ mean: Double) -> String {
      let digits = mean < 10 ? 1000.0 : 100
      return "about \(max(0.001, (mean * digits).rounded() / digits).written)"
    }
    let draws = mean.draws(ScenarioLearning.draws, seed: study.seed)
    guard draws.allSatisfy({ $0 <= Double(Scenario.Limits.hands) }) else {
      return found.leave(item.path, "more people asked than a scenario can have")
    }
    found.counts[.hands] = counts.count
    found.learn(item.path, Self.written(item.old), written(mean.value), .hands, draws: draws.map(written))
    found.notes.append("Hands are those who asked; who wanted to and had no time isn't in the recordings.")
  }

  private static func written(_ hands: Hands) -> String {
    switch hands {
    case .exactly(let number): "\(number)"
    case .about(let mean): "about \(mean.written)"
    case .withoutEnd: "no end of them"
    }
  }

  private func tooFew(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s") recorded; it takes \(ScenarioLearning.leastPieces)"
  }
}
