// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation
internal import PanelFitting
public import PanelModel
internal import Stochastics

/// Fits lengths with all that somebody chose, and compares.
///
/// It takes the time of the fits, times the replicates of bootstrap and check, on all processors; the same seed gives the
/// same figures on any number of them.
public struct FitStudy: Sendable {
  /// The models; `nil` for those that are usual for the lengths: ``FitChoice/usual(moderated:)``.
  public let choices: [FitChoice]?
  /// When the moderator signals, for ``FitChoice/moderated``.
  public let signal: FitSignal
  /// How intervals are found and fits are checked.
  public let method: FitMethod

  /// A study of these choices.
  ///
  /// - Parameters:
  ///   - choices: the models; `nil` for the usual ones.
  ///   - signal: when the moderator signals, in shares of the planned time.
  ///   - method: how intervals are found and fits are checked; its grain gives way to that of the lengths.
  public init(_ choices: [FitChoice]? = nil, signal: FitSignal = .known(1), method: FitMethod = FitMethod()) {
    self.choices = choices
    self.signal = signal
    self.method = method
  }

  /// - Parameters:
  ///   - lengths: what is fitted: the lengths of a subject of recordings, or of a table.
  ///   - grouping: what to fit groups by; `nil` for no groups.
  /// - Throws: `FittingError.noObservations` where there is nothing to fit. That a model can't be fitted is told in its
  ///   place.
  public func run(
    _ lengths: FitSample, by grouping: SessionAnalysis.Grouping? = nil
  ) throws(FittingError) -> LearntLengths {
    let curve = try NonparametricMLE(lengths.sample)
    let observed = ObservedDistribution(curve.masses.map { .init(low: $0.low, high: $0.high, mass: $0.mass) })
    let outcomes = (choices ?? FitChoice.usual(moderated: lengths.scale == .shares)).flatMap { tried($0, lengths) }
    var method = method
    method.grain = lengths.grain
    var learnt = LearntLengths(
      subject: lengths.subject, scale: lengths.scale, counts: lengths.counts, observed: observed,
      tried: Self.ordered(outcomes), method: method)
    learnt.groups = grouping.map { PooledStudy(learnt).groups(of: lengths, by: $0) }
    return learnt
  }

  /// The best by ``Estimation/FitCriteria/misfit`` first, then what has no likelihood, what another kind is better than, and what couldn't be fitted.
  private static func ordered(_ tried: [TriedFit]) -> [TriedFit] {
    func order(_ tried: TriedFit, _ place: Int) -> (Int, Double, Int) {
      guard case .fitted(let learnt) = tried.outcome else { return (3, 0, place) }
      guard let criteria = learnt.criteria else { return (1, 0, place) }
      return (tried.isAlternative ? 2 : 0, criteria.misfit, place)
    }
    return tried.enumerated().sorted { order($0.element, $0.offset) < order($1.element, $1.offset) }.map(\.element)
  }

  private func tried(_ choice: FitChoice, _ lengths: FitSample) -> [TriedFit] {
    switch choice {
    case .model(.family(let family)):
      return [TriedFit(.family(family), outcome { () throws(FittingError) in try fitted(family, lengths.sample) })]
    case .model(.empirical):
      return [TriedFit(.empirical, outcome { () throws(FittingError) in try empirical(lengths.sample) })]
    case .model(.moderated(let family)): return moderated([family], lengths)
    case .moderated:
      let families = ModeratedTalk.candidates().map {
        ModeratedFamily(undisturbed: $0.undisturbed, moderation: signal.moderation)
      }
      return moderated(families, lengths)
    }
  }

  private func outcome(_ fit: () throws(FittingError) -> LearntDistribution) -> TriedFit.Outcome {
    do throws(FittingError) {
      return .fitted(try fit())
    } catch {
      return .refused(reason: "\(error)")
    }
  }

  // MARK: Plain

  private func fitted(_ family: FitFamily, _ sample: Sample) throws(FittingError) -> LearntDistribution {
    let learnt = try MaximumLikelihood(family, of: sample)
    let intervals: [ConfidenceInterval?] =
      switch method.intervals {
      case .none: learnt.fit.parameters.map { _ in nil }
      case .profile: learnt.profileIntervals()
      case .bootstrap: intervals(learnt.bootstrap(replicates: method.replicates, seed: method.seed))
      }
    return LearntDistribution(
      parameters: zip(learnt.fit.parameters, intervals).map { LearntParameter($0, interval: $1) },
      logLikelihood: learnt.fit.logLikelihood, criteria: learnt.fit.criteria, distribution: learnt.fit.distribution,
      goodness: goodness { (replicates) throws(FittingError) in
        try learnt.goodnessOfFit(replicates: replicates, seed: method.seed)
      })
  }

  private func empirical(_ sample: Sample) throws(FittingError) -> LearntDistribution {
    try sample.checkVariation()
    return LearntDistribution(
      parameters: [], logLikelihood: nil, criteria: nil, distribution: try Empirical(of: sample), goodness: .notAsked)
  }

  private func intervals(_ bootstrap: Bootstrap) -> [ConfidenceInterval?] {
    bootstrap.estimates.indices.map { bootstrap.interval(of: $0) }
  }

  private func goodness(_ check: (Int) throws(FittingError) -> GoodnessOfFit) -> LearntDistribution.Goodness {
    guard let replicates = method.goodnessReplicates else { return .notAsked }
    do throws(FittingError) {
      return .checked(try check(replicates))
    } catch {
      if case .noGoodnessOfFit(let reason) = error { return .impossible(reason: reason) }
      return .impossible(reason: "\(error)")
    }
  }

  // MARK: Moderated

  /// All kinds; of the best of them by AIC, as forecasts take it, everything that is asked, of the others how well they
  /// fit.
  private func moderated(_ families: [ModeratedFamily], _ lengths: FitSample) -> [TriedFit] {
    guard lengths.scale == .shares else {
      let reason = "a moderated talk is fitted to shares of the planned time, and these are lengths"
      return families.prefix(1).map { TriedFit(.moderated($0), .refused(reason: reason)) }
    }
    let fits = ModeratedTalk.fits(of: families, for: lengths.sample)
    let best = fits.compactMap { try? $0.get().criteria.aic }.min()
    return zip(families, fits).map { family, fit in
      do throws(FittingError) {
        let talk = try fit.get()
        let isBest = talk.criteria.aic == best
        return TriedFit(.moderated(family), .fitted(learnt(talk, inFull: isBest)), isAlternative: !isBest)
      } catch {
        return TriedFit(.moderated(family), .refused(reason: "\(error)"))
      }
    }
  }

  private func learnt(_ talk: ModeratedTalk, inFull: Bool) -> LearntDistribution {
    let intervals = inFull ? intervals(talk) : talk.parameters.map { _ in nil }
    let parameters = zip(talk.parameters, intervals).map { LearntParameter($0, interval: $1) }
    let heeded = parameters.first { $0.fitted.name == "heeded" }
    return LearntDistribution(
      parameters: parameters, logLikelihood: talk.logLikelihood, criteria: talk.criteria, distribution: talk.length,
      goodness: inFull
        ? goodness { (replicates) throws(FittingError) in
          try talk.goodnessOfFit(replicates: replicates, seed: method.seed)
        } : .notAsked,
      moderation: LearntModeration(
        undisturbed: talk.length.undisturbed, signal: talk.length.signal, heeded: talk.length.heeded,
        heededRange: heeded?.interval, wrapUp: heeded == nil ? nil : talk.length.wrapUp, cutOff: talk.length.cutOff,
        gain: inFull ? gain(of: talk) : nil))
  }

  private func intervals(_ talk: ModeratedTalk) -> [ConfidenceInterval?] {
    switch method.intervals {
    case .none: return talk.parameters.map { _ in nil }
    case .profile: return talk.profileIntervals()
    case .bootstrap:
      let found = intervals(talk.bootstrap(replicates: method.replicates, seed: method.seed))
      // A share that lies at its bound isn't among those that are drawn again.
      let place = talk.parameters.firstIndex { $0.name == "heeded" && $0.standardError == nil }
      guard let place, found.count < talk.parameters.count else { return found }
      return found[..<place] + [nil] + found[place...]
    }
  }

  /// By how much moderation lowers Akaike's criterion.
  private func gain(of talk: ModeratedTalk) -> Double? {
    guard talk.family.moderation != .none else { return nil }
    let free = ModeratedFamily(undisturbed: talk.family.undisturbed, moderation: .none)
    return (try? ModeratedTalk(free, of: talk.sample)).map { $0.criteria.aic - talk.criteria.aic }
  }
}
