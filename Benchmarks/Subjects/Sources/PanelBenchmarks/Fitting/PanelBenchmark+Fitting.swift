// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import PanelModel
import Stochastics

extension PanelBenchmark {
  /// What is learnt from recordings. A step is a fit; of the bootstrap, twenty.
  static let fitting: [PanelBenchmark] = [
    PanelBenchmark("fitting/lognormal", unit: "talk", unitsPerStep: 10_000, counting: .measuredPart(steps: 4)) {
      try FamilyWork(.lognormal, truth: Lognormal(p10: 510, p90: 1000))
    },
    PanelBenchmark("fitting/gamma", unit: "talk", unitsPerStep: 10_000, counting: .measuredPart(steps: 1)) {
      try FamilyWork(.gamma, truth: Gamma(mean: 700, sd: 200))
    },
    PanelBenchmark("fitting/moderated", unit: "talk", unitsPerStep: 10_000, counting: .measuredPart(steps: 1)) {
      ModeratedWork(sample: try MadeUpTalks.moderated(10_000))
    },
    PanelBenchmark(
      "fitting/bootstrap", unit: "fit", unitsPerStep: BootstrapWork.replicates,
      counting: .impossible("it has as many threads as there are processors, and they wait for each other")
    ) { try BootstrapWork(sample: try MadeUpTalks.moderated(10_000)) },
  ]

  private static let moderated = ModeratedFamily(
    undisturbed: .normal, moderation: .signal(at: 1, wrapUp: .exponential))

  private struct FamilyWork: BenchmarkWork {
    let family: FitFamily
    let truth: any Distribution
    let sample: Sample
    var fits: [any Distribution] = []

    init(_ family: FitFamily, truth: any Distribution) throws {
      self.family = family
      self.truth = truth
      sample = try MadeUpTalks.cutOff(10_000, of: truth)
    }

    mutating func run(steps: Int) throws {
      fits = []
      for _ in 0..<steps { fits.append(try MaximumLikelihood(family, of: sample).fit.distribution) }
    }

    /// Talks that lie evenly over the truth's distribution leave it hardly open.
    func check() throws {
      try WrongAnswer.unless(!fits.isEmpty, "no fit")
      for probability in [0.1, 0.5, 0.9] {
        let (there, fitted) = (truth.quantile(probability), fits.map { $0.quantile(probability) })
        try WrongAnswer.unless(
          fitted.allSatisfy { abs($0 / there - 1) < 2e-3 }, "the quantile \(probability) is \(fitted), not \(there)")
      }
    }
  }

  private struct ModeratedWork: BenchmarkWork {
    let sample: Sample
    var fit: ModeratedTalk?

    mutating func run(steps: Int) throws {
      for _ in 0..<steps { fit = try ModeratedTalk(moderated, of: sample) }
    }

    func check() throws {
      guard let fit else { throw WrongAnswer(description: "no fit") }
      try MadeUpTalks.check(fit)
    }
  }

  private struct BootstrapWork: BenchmarkWork {
    static let replicates = 20
    let fit: ModeratedTalk
    var drawn: Bootstrap?

    init(sample: Sample) throws { fit = try ModeratedTalk(moderated, of: sample) }

    mutating func run(steps: Int) {
      for _ in 0..<steps { drawn = fit.bootstrap(replicates: Self.replicates) }
    }

    /// Twenty replicates tell an error to within a sixth; half and twice are far away.
    func check() throws {
      for (index, parameter) in fit.parameters.enumerated() {
        guard let error = drawn?.standardError(of: index), let known = parameter.standardError, error > known / 2,
          error < known * 2
        else {
          throw WrongAnswer(description: "\(parameter.name) has another error than \(parameter)")
        }
      }
    }
  }
}

extension MadeUpTalks {
  /// Evenly spread talks are closer to the truth than talks that came by luck.
  fileprivate static func check(_ fit: ModeratedTalk) throws(WrongAnswer) {
    for parameter in fit.parameters {
      guard let truth = truth[parameter.name], let error = parameter.standardError else {
        throw WrongAnswer(description: "an unexpected \(parameter)")
      }
      try WrongAnswer.unless(parameter.name, parameter.value, is: truth, error: error)
    }
  }
}
