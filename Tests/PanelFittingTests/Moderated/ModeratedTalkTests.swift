// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import PanelModel
import Stochastics
import Testing

@testable import PanelFitting

@Suite struct ModeratedTalkTests {
  static let plain = ModeratedFamily(undisturbed: .normal, moderation: .signal(at: 1, wrapUp: .exponential))

  static func talks(_ length: ModeratedLength, _ count: Int, seed: UInt64) -> [Double] {
    var luck = SplitMix64(seed)
    return (0..<count).map { _ in luck.value(of: length) }
  }

  static func fosdem() throws -> Sample {
    try Sample(
      Vectors.fosdem().map { fields in
        guard let planned = Double(fields[1]), let actual = Double(fields[2]) else {
          throw Vectors.BadVector(line: fields)
        }
        return actual / 60 / planned
      })
  }

  /// Statistical: each parameter within 4.5 standard errors of the truth, 5,000 talks.
  @Test func knownParametersAreRecovered() throws {
    let truth = ModeratedLength(
      undisturbed: try TruncatedNormal(mean: 0.95, sd: 0.17), signal: 1, heeded: 0.7,
      wrapUp: try Exponential(mean: 0.06))
    let talk = try ModeratedTalk(Self.plain, of: Sample(Self.talks(truth, 5000, seed: 1)))
    #expect(talk.parameters.map(\.name) == ["takes mean", "takes sd", "heeded", "wraps up in mean"])
    for (parameter, known) in zip(talk.parameters, [0.95, 0.17, 0.7, 0.06]) {
      let error = try #require(parameter.standardError)
      #expect(abs(parameter.value - known) < 4.5 * error, "\(parameter.name)")
      #expect(error < 0.1 * known, "\(parameter.name)")
    }
  }

  @Test func aSignalThatNobodyNotedIsFound() throws {
    let truth = ModeratedLength(
      undisturbed: try Weibull(shape: 6, scale: 1), signal: 0.92, heeded: 0.8,
      wrapUp: try Lognormal(mu: -2.8, sigma: 0.6))
    let family = ModeratedFamily(undisturbed: .weibull, moderation: .unknownSignal(from: 0.7, to: 1.2))
    let talk = try ModeratedTalk(family, of: Sample(Self.talks(truth, 5000, seed: 2)))
    let signal = try #require(talk.parameters.last)
    #expect(signal.name == "signal")
    #expect(abs(signal.value - 0.92) < 4.5 * (try #require(signal.standardError)))
  }

  /// Talks cut off at 110%, by their flag or because they all end there.
  @Test func theCutIsFound() throws {
    let truth = ModeratedLength(
      undisturbed: try TruncatedNormal(mean: 1, sd: 0.2), signal: 1, heeded: 0.5, wrapUp: try Exponential(mean: 0.06),
      cutOff: 1.1)
    let talks = Self.talks(truth, 3000, seed: 3)
    let flagged = talks.map { $0 >= 1.1 ? Sample.Row(low: 1.1, high: .infinity) : Sample.Row(low: $0, high: $0) }
    let told = try ModeratedTalk(Self.plain, of: Sample(flagged))
    let seen = try ModeratedTalk(Self.plain, of: Sample(talks))
    #expect(told.length.cutOff == 1.1)
    #expect(seen.length.cutOff == 1.1)
    #expect(told.parameters == seen.parameters)
    for (parameter, known) in zip(told.parameters, [1, 0.2, 0.5, 0.06]) {
      #expect(abs(parameter.value - known) < 4.5 * (try #require(parameter.standardError)), "\(parameter.name)")
    }
  }

  @Test func whereAllHeedTheSignalTheShareIsOne() throws {
    let truth = ModeratedLength(
      undisturbed: try TruncatedNormal(mean: 1, sd: 0.2), signal: 1, heeded: 1, wrapUp: try Exponential(mean: 0.03))
    let talk = try ModeratedTalk(Self.plain, of: Sample(Self.talks(truth, 800, seed: 5)))
    let heeded = try #require(talk.parameters.first { $0.name == "heeded" })
    #expect(heeded.value > 0.9)
    #expect(heeded.value < 1 || heeded.standardError == nil)
  }

  @Test func whereNobodyIsSignalledThatIsSaid() throws {
    let early = try TruncatedNormal(mean: 0.6, sd: 0.08)
    var luck = SplitMix64(6)
    let talks = (0..<200).map { _ in luck.value(of: early) }
    #expect(throws: FittingError.heededNotIdentified) {
      try ModeratedTalk(Self.plain, of: Sample(talks))
    }
    // Without moderation it is the plain fit.
    let none = try ModeratedTalk(
      ModeratedFamily(undisturbed: .normal, moderation: .none), of: Sample(talks))
    let plain = try MaximumLikelihood(.normal, of: Sample(talks)).fit
    #expect(isClose(none.logLikelihood, plain.logLikelihood, 1e-10))
    for (a, b) in zip(none.parameters, plain.parameters) {
      #expect(isClose(a.value, b.value, 1e-7))
      #expect(isClose(try #require(a.standardError), try #require(b.standardError), 1e-5))
    }
  }

  @Test func degenerateTalksAreRefused() throws {
    for rows in [
      [], [Sample.Row(low: 1, high: 1)], (1...20).map { Sample.Row(low: Double($0) / 10, high: .infinity) },
      [Sample.Row(low: 1, high: 1, count: 30)],
    ] {
      #expect(throws: FittingError.self) { try ModeratedTalk(Self.plain, of: Sample(rows)) }
    }
    #expect(throws: FittingError.self) {
      try ModeratedTalk(
        ModeratedFamily(undisturbed: .gamma, moderation: .none), of: Sample([0.5, 0.6, 0.9, 1.2]))
    }
    #expect(throws: FittingError.self) {
      try ModeratedTalk(
        ModeratedFamily(undisturbed: .normal, moderation: .signal(at: 0, wrapUp: .exponential)),
        of: Sample([0.5, 0.6, 0.9, 1.2]))
    }
  }

  /// Known answers: the simple talk of FOSDEM Saturday as scipy finds it, AIC −364.05; mixtures fit better.
  @Test func fosdemSaturday() throws {
    let talks = try ModeratedTalk.best(of: ModeratedTalk.candidates(), for: Self.fosdem())
    let simple = try #require(talks.first { $0.family == Self.plain })
    #expect(abs(simple.criteria.aic - -364.0539) < 1e-3)
    #expect(abs(talks[0].criteria.aic - -384.0155) < 1e-3)
    #expect(talks[0].family.undisturbed == .mixture(.weibull, .weibull))
  }

  @Test func bootstrapErrorsAreTheInformations() throws {
    let truth = ModeratedLength(
      undisturbed: try TruncatedNormal(mean: 0.95, sd: 0.17), signal: 1, heeded: 0.6,
      wrapUp: try Exponential(mean: 0.06))
    let talk = try ModeratedTalk(Self.plain, of: Sample(Self.talks(truth, 3000, seed: 8)))
    let bootstrap = talk.bootstrap(replicates: 400)
    #expect(bootstrap.failed == 0)
    for (i, parameter) in talk.parameters.enumerated() {
      // Each of 400 has an error of 3.5%, and the information one of its own.
      #expect(isClose(try #require(bootstrap.standardError(of: i)), try #require(parameter.standardError), 0.2))
      let interval = try #require(bootstrap.interval(of: i))
      #expect(interval.low < parameter.value && parameter.value < interval.high)
    }
  }
}
